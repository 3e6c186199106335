package eu.elmgateway.oots;

import eu.elmgateway.mapping.NamedMapping;
import eu.elmgateway.safe.UnreadableException;
import eu.elmgateway.store.DeliveryState;
import eu.elmgateway.store.Document;
import eu.elmgateway.store.Inquiry;
import eu.elmgateway.store.Receipt;
import eu.elmgateway.store.Store;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import net.sf.saxon.s9api.XdmNode;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code elm:oots-receipt}: what the access point says of an answer of ours, which the property {@value #MESSAGE} names. That the
 * partner's access point has signed for it is kept with the answer and, if evidence was in it, with its deliveries; that the
 * access point has given up, or still has none after a while, is kept once, and told. Thread-safe.
 */
final class AnswerReceiptStep implements Processor {
    /** An inquiry that keeps the receipt for an answer. */
    static final String SIGNED_FOR = "receipt";

    private static final String NOT_THERE = "not-there";
    private static final String FAILURE = "SEND_FAILURE";
    private static final String MESSAGE = "elmMessage";
    private static final Logger LOG = LoggerFactory.getLogger(AnswerReceiptStep.class);

    private final String registry;
    private final NamedMapping mapping;
    private final Duration patience;
    private final OotsParts parts;
    private final XmlPlaces places;

    /**
     * Reads receipts.
     *
     * @param mapping what the access point says to a neutral receipt
     * @param patience how long an answer that is not there yet is no matter for the operator
     */
    AnswerReceiptStep(String registry, NamedMapping mapping, Duration patience, OotsParts parts) {
        this.patience = patience;
        this.registry = registry;
        this.mapping = mapping;
        this.parts = parts;
        this.places = new XmlPlaces(parts.readers());
    }

    @Override
    public void process(Exchange exchange) throws Exception {
        String message = exchange.getProperty(MESSAGE, String.class);
        Document said = Document.of("text/xml", exchange.getMessage().getMandatoryBody(byte[].class));
        Inquiry answered = parts.store()
                .shelf()
                .inquiry(MessageId.inquiry(message))
                .orElseThrow(() -> new IllegalStateException("no answer of ours has the message id " + message));
        XdmNode receipt = receipt(answered, said);
        String code = places.text("/receipts/receipt[1]/@code", receipt);
        String text = places.text("/receipts/receipt[1]/@text", receipt);
        if (places.text("/receipts/receipt[1]/@kind", receipt).equals("accepted")) {
            signedFor(answered, message, code, said);
        } else if (code.equals(FAILURE) || overdue(answered)) {
            toBeSeenTo(answered, code, text, said);
        }
    }

    private XdmNode receipt(Inquiry answered, Document said) throws UnreadableException {
        String xml = new String(said.bytes(), StandardCharsets.UTF_8).replaceFirst("\\A\\s*<\\?xml[^>]*\\?>", "");
        return parts.readers()
                .tree(mapping.of(
                        "<readback record=\"" + answered.id() + "\"><sent/><answer>" + xml + "</answer></readback>",
                        Map.of()));
    }

    private void signedFor(Inquiry answered, String message, String code, Document said) {
        Store store = parts.store();
        var receipt = new Receipt(
                Receipt.Kind.ACCEPTED,
                code,
                "signed for by the partner's access point",
                message,
                said.sha256(),
                parts.clock().instant());
        for (String delivery : answered.deliveries()) {
            if (store.receipts(delivery).stream().noneMatch(one -> message.equals(one.reference()))) {
                store.receive(delivery, receipt, DeliveryState.ACCEPTED, List.of(said));
            }
        }
        note(answered, SIGNED_FOR, code, said);
    }

    /** Before, it may be under way, or not even with the access point, since one that is turned away goes again. */
    private boolean overdue(Inquiry answered) {
        return answered.askedAt().plus(patience).isBefore(parts.clock().instant());
    }

    private void toBeSeenTo(Inquiry answered, String code, String text, Document said) {
        if (note(answered, NOT_THERE, code, said)) {
            LOG.warn("{}: answer {} does not arrive: {}", registry, answered.id(), text);
        }
    }

    private boolean note(Inquiry answered, String operation, String code, Document said) {
        String id = Inquiry.stableId(answered.id(), operation, code);
        var note = new Inquiry(
                id,
                registry,
                operation,
                answered.asker(),
                parts.clock().instant(),
                null,
                code,
                said.sha256(),
                answered.id(),
                List.of());
        return parts.store().shelf().keep(note, List.of(said));
    }
}

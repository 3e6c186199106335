package eu.elmgateway.delivery;

import eu.elmgateway.delivery.NewsReader.News;
import eu.elmgateway.mapping.MappedDocument;
import eu.elmgateway.mapping.Mapping;
import eu.elmgateway.mapping.MappingRefusal;
import eu.elmgateway.mapping.MappingResult;
import eu.elmgateway.safe.UnreadableException;
import eu.elmgateway.store.Delivery;
import eu.elmgateway.store.DeliveryState;
import eu.elmgateway.store.Document;
import eu.elmgateway.store.Receipt;
import eu.elmgateway.store.Store;
import eu.elmgateway.wording.Message;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code elm:receipts}: takes in a file of receipts. A mapping brings it into a neutral form; each receipt finds its delivery by
 * the record id that was sent, or all deliveries of a file by the file's name. The header {@value #FOLDER} then says where the file
 * belongs: {@code done}, or {@code unmatched} if some receipt found no delivery. The same file twice does nothing new. Thread-safe.
 */
final class ReceiptsStep implements Processor {
    static final String FOLDER = "elmFolder";

    private static final Logger LOG = LoggerFactory.getLogger(ReceiptsStep.class);

    private final String registry;
    private final NamedMapping mapping;
    private final NewsReader reader;
    private final Store store;
    private final Clock clock;

    ReceiptsStep(String registry, NamedMapping mapping, NewsReader reader, Store store, Clock clock) {
        this.registry = registry;
        this.mapping = mapping;
        this.reader = reader;
        this.store = store;
        this.clock = clock;
    }

    @Override
    public void process(Exchange exchange) throws Exception {
        Document file = Document.of("application/xml", exchange.getMessage().getMandatoryBody(byte[].class));
        boolean all = true;
        for (News news : reader.read(neutral(file))) {
            List<Delivery> deliveries = deliveries(news);
            deliveries.forEach(delivery -> receive(delivery, news, file));
            if (deliveries.isEmpty()) {
                all = false;
                LOG.warn("a receipt of {} is about {}, which was not sent from here", registry, news.about());
            }
        }
        exchange.getMessage().setHeader(FOLDER, all ? "done" : "unmatched");
    }

    private byte[] neutral(Document file) throws UnreadableException {
        Mapping now = mapping.now()
                .orElseThrow(() -> new IllegalStateException("receipts of " + registry + " cannot be read: "
                        + mapping.reason() + "; then put the file from failed/ back"));
        MappingResult result = now.map(file.bytes(), Map.of());
        if (result instanceof MappedDocument mapped) {
            return mapped.bytes();
        }
        String why = result instanceof MappingRefusal refusal ? refusal.text() : result.toString();
        throw new UnreadableException(
                "syntax:receipts",
                Message.verbatim("This is no receipt file: " + why),
                Message.verbatim("Look at the file."),
                null);
    }

    private List<Delivery> deliveries(News news) {
        if (news.record() != null) {
            return store.delivery(registry, news.record()).stream().toList();
        }
        return news.reference() == null ? List.of() : store.sent(registry, news.reference());
    }

    private void receive(Delivery delivery, News news, Document file) {
        boolean known = store.receipts(delivery.id()).stream()
                .anyMatch(receipt -> file.sha256().equals(receipt.document()));
        if (known) {
            return;
        }
        var receipt =
                new Receipt(news.kind(), news.code(), news.text(), news.reference(), file.sha256(), clock.instant());
        store.receive(delivery.id(), receipt, state(news), List.of(file));
        LOG.info("delivery {} to {}: receipt {}", delivery.id(), registry, news.kind());
    }

    /** A file refused as a whole is no verdict on its records: we wrote it wrong, or its settings are. */
    private static DeliveryState state(News news) {
        return switch (news.kind()) {
            case ACCEPTED, ALREADY_KNOWN -> DeliveryState.ACCEPTED;
            case REJECTED -> news.record() == null ? DeliveryState.FAILED : DeliveryState.REJECTED;
            case UNKNOWN -> news.held() ? DeliveryState.HELD : DeliveryState.SENT;
        };
    }
}

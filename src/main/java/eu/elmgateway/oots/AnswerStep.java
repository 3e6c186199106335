package eu.elmgateway.oots;

import eu.elmgateway.registry.Registry;
import eu.elmgateway.safe.UnreadableException;
import eu.elmgateway.store.Inquiry;
import eu.elmgateway.store.Shelf;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * {@code elm:oots-answer}: the body, a message that came in, becomes the message that answers it, and the header
 * {@value #ANSWERED} says true; a message that is no request stays as it is. What a request came to is durable before anything can
 * leave. It is kept under an id made of the message's, so that the same message, fetched again after a crash or a lost
 * answer, gets the same answer under the same id, and counts once. Thread-safe.
 */
final class AnswerStep implements Processor {
    static final String ANSWERED = "elmAnswered";

    /** What was asked, by its name in OOTS. */
    static final String OPERATION = "ExecuteQueryRequest";

    private static final Logger LOG = LoggerFactory.getLogger(AnswerStep.class);

    private final Registry registry;
    private final RequestReader reader;
    private final EvidenceShelf evidence;
    private final AnswerWriter writer;
    private final OotsParts parts;

    AnswerStep(Registry registry, RequestReader reader, EvidenceShelf evidence, AnswerWriter writer, OotsParts parts) {
        this.registry = registry;
        this.reader = reader;
        this.evidence = evidence;
        this.writer = writer;
        this.parts = parts;
    }

    @Override
    public void process(Exchange exchange) throws Exception {
        byte[] message = exchange.getMessage().getMandatoryBody(byte[].class);
        Optional<EvidenceRequest> asked = reader.read(message);
        exchange.getMessage().setHeader(ANSWERED, asked.isPresent());
        if (asked.isPresent()) {
            exchange.getMessage().setBody(answer(asked.get()));
        }
    }

    private byte[] answer(EvidenceRequest asked) throws UnreadableException {
        Shelf shelf = parts.store().shelf();
        String id = Inquiry.stableId(registry.name(), asked.messageId());
        Optional<Inquiry> before = shelf.inquiry(id);
        if (before.isPresent()) {
            return again(asked, before.get());
        }
        Decision decision = evidence.decide(asked);
        Inquiry proof = proof(id, asked, decision);
        byte[] envelope = writer.envelope(asked, proof, decision);
        if (!shelf.keep(proof, List.of())) {
            return again(asked, shelf.inquiry(id).orElseThrow());
        }
        LOG.info("{}: request {} came to: {}", registry.name(), id, decision.word());
        return envelope;
    }

    /** As it was answered before, by this gateway or by another. */
    private byte[] again(EvidenceRequest asked, Inquiry before) throws UnreadableException {
        return writer.envelope(asked, before, evidence.again(asked, before));
    }

    /** Of somebody about whom nothing was given nothing is kept. */
    private Inquiry proof(String id, EvidenceRequest asked, Decision decision) {
        List<String> given = decision instanceof Decision.Given all
                ? all.evidence().stream().map(Evidence::delivery).toList()
                : List.of();
        return new Inquiry(
                id,
                registry.name(),
                OPERATION,
                asked.asker(),
                parts.clock().instant().truncatedTo(ChronoUnit.MILLIS),
                given.isEmpty() ? null : Persons.names(asked.person()).sha256(),
                decision.word(),
                null,
                null,
                given);
    }
}

package eu.elmgateway.delivery;

import eu.elmgateway.registry.Answering;
import eu.elmgateway.registry.Registry;
import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.store.Document;
import java.time.Clock;
import java.time.Duration;
import org.apache.camel.Exchange;
import org.apache.camel.Message;

/**
 * Reads what a registry answered over HTTP. What the registry's file says of its codes goes before what RFC 9110 says of the
 * status. Thread-safe.
 */
final class HttpReceipt implements ReceiptStep.Reader {
    private final SafeReaders readers;
    private final RetryAfter retryAfter;

    HttpReceipt(SafeReaders readers, Clock clock) {
        this.readers = readers;
        this.retryAfter = new RetryAfter(clock);
    }

    @Override
    public Outcome read(Exchange exchange, Registry registry) throws Exception {
        Message message = exchange.getMessage();
        int status = message.getHeader(Exchange.HTTP_RESPONSE_CODE, 0, Integer.class);
        if (status == 0) {
            return new Outcome.Failed("no answer to read; let the route call the registry before elm:receipt");
        }
        Document answer = BoundedAnswer.of(message);
        var reader = new AnswerReader(registry.answering(), readers);
        return status / 100 == 2
                ? accepted(status, reader.accepted(answer), registry.answering())
                : refused(status, reader.refused(answer), registry, retryAfter.of(message));
    }

    /** A login page also comes with 200: where the file says what an answer holds, it must hold that. */
    private static Outcome accepted(int status, Answer answer, Answering answering) {
        if (answering.reference() != null && answer.reference() == null) {
            return new Outcome.Held(
                    "the registry answered " + status + " but nothing like its file says (answer.reference "
                            + answering.reference() + "); check settings.address",
                    true);
        }
        return new Verdicts(answering).yes(answer);
    }

    private static Outcome refused(int status, Answer answer, Registry registry, Duration wait) {
        return new Verdicts(registry.answering())
                .no(answer, Integer.toString(status), wait)
                .orElseGet(() -> HttpStatusClass.of(status).outcome(status, answer, wait));
    }
}

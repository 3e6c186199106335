package eu.elmgateway.delivery;

import eu.elmgateway.registry.Registry;
import eu.elmgateway.safe.SafeReaders;
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
        Answer answer = new AnswerReader(registry.answering(), readers).read(BoundedAnswer.of(message));
        return status / 100 == 2
                ? new Verdicts(registry.answering()).yes(answer, "answered " + status)
                : refused(status, answer, registry, retryAfter.of(message));
    }

    private static Outcome refused(int status, Answer answer, Registry registry, Duration wait) {
        return new Verdicts(registry.answering())
                .no(answer, Integer.toString(status), wait)
                .orElseGet(() -> HttpStatusClass.of(status).outcome(status, answer, wait));
    }
}

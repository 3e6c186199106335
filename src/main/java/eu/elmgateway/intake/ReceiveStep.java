package eu.elmgateway.intake;

import eu.elmgateway.store.Document;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;

/**
 * {@code elm:receive?types=a/b,c/d}: reads the body of an authenticated request, bounded, and hashes it. The body becomes a
 * {@link Push}. Thread-safe.
 */
final class ReceiveStep implements Processor {
    private final RequestBody body;
    private final Clock clock;

    ReceiveStep(RequestBody body, Clock clock) {
        this.body = body;
        this.clock = clock;
    }

    @Override
    public void process(Exchange exchange) throws InterruptedException {
        Message message = exchange.getMessage();
        String mediaType = body.mediaType(exchange);
        String key = IdempotencyKey.checked(message.getHeader("Idempotency-Key", String.class));
        byte[] bytes = body.read(exchange);
        var document = new Document(Sha256.of(bytes), mediaType, bytes);
        message.setBody(new Push(
                IntakeNotes.sender(exchange), key, document, clock.instant().truncatedTo(ChronoUnit.MILLIS)));
    }
}

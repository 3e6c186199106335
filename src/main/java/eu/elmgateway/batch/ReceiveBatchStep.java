package eu.elmgateway.batch;

import eu.elmgateway.api.BodyStream;
import eu.elmgateway.api.HttpLimits;
import eu.elmgateway.intake.IdempotencyKey;
import eu.elmgateway.intake.IntakeNotes;
import eu.elmgateway.intake.RequestBody;
import eu.elmgateway.store.BatchReception;
import eu.elmgateway.store.NewBatch;
import io.vertx.core.http.HttpServerRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.Objects;
import java.util.function.Supplier;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/**
 * {@code elm:batch-receive}: takes the body of an authenticated request as a batch, of any size that is allowed. The body
 * becomes a {@link BatchReception}. Thread-safe.
 */
final class ReceiveBatchStep implements Processor {
    private final RequestBody body;
    private final HttpLimits http;
    private final BatchLimits limits;
    private final Reception reception;
    private final Supplier<String> ids;
    private final Clock clock;

    ReceiveBatchStep(HttpLimits http, BatchLimits limits, Reception reception, Supplier<String> ids, Clock clock) {
        this.body = new RequestBody(BatchKind.mediaTypes(), http);
        this.http = http;
        this.limits = limits;
        this.reception = reception;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public void process(Exchange exchange) throws IOException {
        var message = exchange.getMessage();
        body.mediaType(exchange);
        String key = IdempotencyKey.checked(message.getHeader("Idempotency-Key", String.class));
        HttpServerRequest request = IntakeNotes.request(exchange);
        BatchOptions options = BatchOptions.of(IntakeNotes.query(exchange));
        var batch = new NewBatch(
                ids.get(),
                IntakeNotes.sender(exchange),
                key,
                Objects.requireNonNull(message.getHeader("Content-Type", String.class))
                        .strip(),
                null,
                options.element(),
                options.whole(),
                null,
                clock.instant());
        message.setBody(reception.take(batch, BodyStream.open(request, http, limits.bytes()), limits.bytes()));
    }
}

package eu.elmgateway.batch;

import eu.elmgateway.api.Problem;
import eu.elmgateway.api.ProblemException;
import eu.elmgateway.api.ProblemKind;
import eu.elmgateway.intake.IdempotencyKey;
import eu.elmgateway.intake.IntakeNotes;
import eu.elmgateway.store.NewBatch;
import eu.elmgateway.store.Store;
import eu.elmgateway.wording.Message;
import java.time.Clock;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/**
 * {@code elm:upload-begin}: makes room for a batch whose bytes come in pieces, by the protocol tus 1.0 (extension creation). The
 * answer is 201 with the address of the batch. Thread-safe.
 */
final class BeginUploadStep implements Processor {
    private final Store store;
    private final BatchLimits limits;
    private final Supplier<String> ids;
    private final Clock clock;

    BeginUploadStep(Store store, BatchLimits limits, Supplier<String> ids, Clock clock) {
        this.store = store;
        this.limits = limits;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public void process(Exchange exchange) {
        var message = exchange.getMessage();
        long length = length(message.getHeader("Upload-Length", "", String.class));
        String key = IdempotencyKey.checked(message.getHeader("Idempotency-Key", String.class));
        BatchOptions options = BatchOptions.of(IntakeNotes.query(exchange));
        String type = new UploadMetadata(message.getHeader("Upload-Metadata", String.class))
                .mediaType()
                .orElseThrow(() -> new ProblemException(
                        Problem.of(ProblemKind.UNSUPPORTED_MEDIA_TYPE, Message.of("batch.upload-type"))
                                .accepting(BatchKind.mediaTypes()),
                        Map.of()));
        var batch = new NewBatch(
                ids.get(),
                IntakeNotes.sender(exchange),
                key,
                type,
                null,
                options.element(),
                options.whole(),
                length,
                clock.instant());
        store.batches().begin(batch);
        message.getHeaders().clear();
        message.setHeader(Exchange.HTTP_RESPONSE_CODE, 201);
        message.setHeader("Location", BatchStatus.path(batch.id()));
        message.setHeader("Tus-Resumable", Upload.VERSION);
        message.setBody(null);
    }

    private long length(String written) {
        if (!written.matches("[1-9]\\d{0,17}")) {
            throw new ProblemException(ProblemKind.BAD_REQUEST, Message.of("batch.upload-length", written));
        }
        long length = Long.parseLong(written);
        if (length > limits.bytes()) {
            throw new ProblemException(ProblemKind.BODY_TOO_LARGE, Message.of("batch.too-large", limits.bytes() >> 20));
        }
        return length;
    }
}

package eu.elmgateway.batch;

import eu.elmgateway.api.BodyStream;
import eu.elmgateway.api.HttpLimits;
import eu.elmgateway.api.ProblemException;
import eu.elmgateway.api.ProblemKind;
import eu.elmgateway.intake.IntakeNotes;
import eu.elmgateway.store.Batch;
import eu.elmgateway.store.BatchReception;
import eu.elmgateway.store.BatchState;
import eu.elmgateway.wording.Message;
import java.io.IOException;
import java.io.InputStream;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/**
 * {@code elm:upload-go-on}: takes more bytes of a batch from where they ended, by the protocol tus 1.0. What came before a
 * connection broke is kept. The answer is 204 with the new end; once all bytes are there, with the address of the batch, which is
 * that of an earlier one if the key and the bytes are the same. Thread-safe.
 */
final class GoOnUploadStep implements Processor {
    private static final String BYTES = "application/offset+octet-stream";

    private final BatchStatuses statuses;
    private final Reception reception;
    private final HttpLimits http;

    GoOnUploadStep(BatchStatuses statuses, Reception reception, HttpLimits http) {
        this.statuses = statuses;
        this.reception = reception;
        this.http = http;
    }

    @Override
    public void process(Exchange exchange) throws IOException {
        var message = exchange.getMessage();
        Batch batch = OwnBatch.of(exchange, statuses);
        if (!BYTES.equals(message.getHeader("Content-Type", "", String.class).strip())) {
            throw new ProblemException(ProblemKind.UNSUPPORTED_MEDIA_TYPE, Message.of("batch.upload-bytes", BYTES));
        }
        Long length = batch.length();
        String offset = message.getHeader("Upload-Offset", "", String.class);
        if (batch.state() != BatchState.RECEIVING || length == null || !offset.equals(Long.toString(batch.bytes()))) {
            throw new ProblemException(ProblemKind.UPLOAD_CONFLICT, Message.of("batch.upload-offset", batch.bytes()));
        }
        long left = length - batch.bytes();
        long end;
        try (InputStream body = BodyStream.open(IntakeNotes.request(exchange), http, left)) {
            end = reception.goOn(batch, body, length);
        }
        message.getHeaders().clear();
        message.setHeader("Upload-Offset", Long.toString(end));
        message.setHeader("Tus-Resumable", Upload.VERSION);
        message.setHeader(Exchange.HTTP_RESPONSE_CODE, 204);
        message.setBody(null);
        if (end == length) {
            message.setHeader("Location", BatchStatus.path(end(batch)));
        }
    }

    private String end(Batch batch) throws IOException {
        BatchReception end = reception.endOf(batch);
        if (end instanceof BatchReception.KeyReused reused) {
            throw new ProblemException(
                    ProblemKind.KEY_REUSED,
                    Message.of("batch.key-reused", reused.batch().id()));
        }
        return end instanceof BatchReception.Duplicate duplicate
                ? duplicate.batch().id()
                : ((BatchReception.Taken) end).batch().id();
    }
}

package eu.elmgateway.intake;

import eu.elmgateway.api.ProblemException;
import eu.elmgateway.api.ProblemKind;
import eu.elmgateway.store.Document;
import eu.elmgateway.wording.Message;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.component.file.GenericFile;

/**
 * {@code elm:drop}: a file becomes a {@link Push}. Its idempotency key is made of its bytes, so that a file which was stored
 * but not yet put away when the gateway died is not stored twice. Thread-safe.
 */
final class DropStep implements Processor {
    private final long maxBytes;
    private final Clock clock;

    DropStep(long maxBytes, Clock clock) {
        this.maxBytes = maxBytes;
        this.clock = clock;
    }

    @Override
    public void process(Exchange exchange) throws IOException {
        Path file = ((File) IntakeNotes.body(exchange, GenericFile.class).getFile()).toPath();
        IntakeNotes.file(exchange, file);
        byte[] bytes = bytes(file);
        String hash = Sha256.of(bytes);
        var document = new Document(hash, mediaType(bytes), bytes);
        exchange.getMessage().getHeaders().clear();
        exchange.getMessage()
                .setBody(new Push(
                        DropFolder.sender(file),
                        "drop-" + hash,
                        document,
                        clock.instant().truncatedTo(ChronoUnit.MILLIS)));
    }

    private byte[] bytes(Path file) throws IOException {
        if (Files.size(file) > maxBytes) {
            throw new ProblemException(ProblemKind.BODY_TOO_LARGE, Message.of("problem.file-too-large", maxBytes));
        }
        byte[] bytes = Files.readAllBytes(file);
        if (bytes.length == 0) {
            throw new ProblemException(ProblemKind.EMPTY_BODY, Message.of("problem.empty-file"));
        }
        return bytes;
    }

    private static String mediaType(byte[] bytes) {
        for (byte each : bytes) {
            if (each == '<') {
                return "application/xml";
            }
            if (each == '{' || each == '[') {
                return "application/json";
            }
        }
        return "application/octet-stream";
    }
}

package eu.elmgateway.batch;

import eu.elmgateway.intake.DropFolder;
import eu.elmgateway.intake.IntakeNotes;
import eu.elmgateway.store.BatchReception;
import eu.elmgateway.store.NewBatch;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.HexFormat;
import java.util.function.Supplier;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.component.file.GenericFile;

/**
 * {@code elm:drop-batch}: a dropped ZIP or NDJSON file is taken as a batch and becomes a {@link BatchReception}. Its key is made
 * of its bytes, so that a file which was stored but not yet put away when the gateway died is not taken twice. Thread-safe.
 */
final class DropBatchStep implements Processor {
    private final BatchLimits limits;
    private final Reception reception;
    private final Supplier<String> ids;
    private final Clock clock;

    DropBatchStep(BatchLimits limits, Reception reception, Supplier<String> ids, Clock clock) {
        this.limits = limits;
        this.reception = reception;
        this.ids = ids;
        this.clock = clock;
    }

    @Override
    public void process(Exchange exchange) throws IOException {
        Path file = ((File) IntakeNotes.body(exchange, GenericFile.class).getFile()).toPath();
        IntakeNotes.file(exchange, file);
        String name = String.valueOf(file.getFileName());
        BatchKind kind = BatchKind.ofFile(name)
                .orElseThrow(() -> new IllegalStateException("let elm:drop-batch have .zip, .ndjson and .jsonl only"));
        var batch = new NewBatch(
                ids.get(),
                DropFolder.sender(file),
                "drop-" + sha256(file),
                kind.mediaType(),
                name,
                null,
                false,
                null,
                clock.instant());
        exchange.getMessage().getHeaders().clear();
        try (InputStream in = Files.newInputStream(file)) {
            exchange.getMessage().setBody(reception.take(batch, in, limits.bytes()));
        }
    }

    private static String sha256(Path file) throws IOException {
        MessageDigest hash = Reception.sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), hash)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(hash.digest());
    }
}

package eu.elmgateway.batch;

import eu.elmgateway.input.Container;
import eu.elmgateway.input.Reading;
import eu.elmgateway.input.Sink;
import eu.elmgateway.safe.Limits;
import eu.elmgateway.store.Batch;
import eu.elmgateway.store.Batches;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Reads the items of batches out of the store, in the same order every time. Thread-safe. */
final class ItemSource {
    private final Batches batches;
    private final Limits ofItem;
    private final Path scratch;

    /**
     * Makes it.
     *
     * @param ofItem how much of one item is read
     * @param scratch a folder for what can only be read as a file; made when it is needed
     */
    ItemSource(Batches batches, Limits ofItem, Path scratch) {
        this.batches = batches;
        this.ofItem = ofItem;
        this.scratch = scratch;
    }

    /** Hands on every item. */
    void read(Batch batch, Sink sink) throws IOException, InterruptedException {
        BatchKind kind = BatchKind.of(batch.mediaType())
                .orElseThrow(() -> new IllegalStateException("batch " + batch.id() + " is of no kind that is known"));
        var container = new Container(new Reading(InputStream.nullInputStream(), ofItem));
        switch (kind) {
            case LINES -> container.lines(new PartsStream(batches, batch.id()), sink);
            case ZIP -> zip(batch.id(), container, sink);
        }
    }

    /** The directory of a ZIP file is at its end. */
    private void zip(String id, Container container, Sink sink) throws IOException, InterruptedException {
        Path file = Files.createDirectories(scratch).resolve(id + ".zip");
        try {
            Files.copy(new PartsStream(batches, id), file, StandardCopyOption.REPLACE_EXISTING);
            container.zip(file, sink);
        } finally {
            Files.deleteIfExists(file);
        }
    }
}

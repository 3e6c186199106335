package eu.elmgateway.batch;

import eu.elmgateway.input.Container;
import eu.elmgateway.input.Reading;
import eu.elmgateway.input.Sink;
import eu.elmgateway.safe.Limits;
import eu.elmgateway.safe.SafeReaders;
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
    private final SafeReaders readers;

    /**
     * Makes it.
     *
     * @param ofItem how much of one item is read
     * @param scratch a folder for what can only be read as a file; made when it is needed
     */
    ItemSource(Batches batches, Limits ofItem, Path scratch, SafeReaders readers) {
        this.readers = readers;
        this.batches = batches;
        this.ofItem = ofItem;
        this.scratch = scratch;
    }

    /** Hands on every item. */
    void read(Batch batch, Sink sink) throws IOException, InterruptedException {
        BatchKind kind = BatchKind.of(batch.mediaType())
                .orElseThrow(() -> new IllegalStateException("batch " + batch.id() + " is of no kind that is known"));
        var container = new Container(new Reading(InputStream.nullInputStream(), ofItem), readers);
        var bytes = new PartsStream(batches, batch.id());
        switch (kind) {
            case LINES -> container.lines(bytes, sink);
            case ZIP -> zip(batch.id(), container, sink);
            case MULTIPART -> container.multipart(batch.mediaType(), bytes, file(batch.id()), sink);
            case ARRAY -> container.array(bytes, sink);
            case COLLECTION -> container.collection(batch.element(), bytes, sink);
        }
    }

    private Path file(String id) throws IOException {
        return Files.createDirectories(scratch).resolve(id + ".zip");
    }

    /** The directory of a ZIP file is at its end. */
    private void zip(String id, Container container, Sink sink) throws IOException, InterruptedException {
        Path file = file(id);
        try {
            Files.copy(new PartsStream(batches, id), file, StandardCopyOption.REPLACE_EXISTING);
            container.zip(file, sink);
        } finally {
            Files.deleteIfExists(file);
        }
    }
}

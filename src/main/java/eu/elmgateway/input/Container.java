package eu.elmgateway.input;

import eu.elmgateway.safe.SafeReaders;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Reads what holds many documents, when it is known what it is. What is read is named by what it is called inside. For one thread. */
public final class Container {
    private final Reading reading;
    private final SafeReaders readers;

    /** Reads no more of one document than the reading's limits say. */
    public Container(Reading reading, SafeReaders readers) {
        this.reading = reading;
        this.readers = readers;
    }

    /** One JSON array. */
    public void array(InputStream in, Sink sink) throws IOException, InterruptedException {
        new JsonArray(in, reading).read(sink);
    }

    /**
     * One XML document in which an element is repeated.
     *
     * @param element its local name, null to find out
     */
    public void collection(@Nullable String element, InputStream in, Sink sink)
            throws IOException, InterruptedException {
        new XmlCollection(element, readers, reading).read(in, sink);
    }

    /**
     * Parts between boundaries.
     *
     * @param mediaType with its boundary
     * @param scratch a file that may be made for a while
     */
    public void multipart(String mediaType, InputStream in, Path scratch, Sink sink)
            throws IOException, InterruptedException {
        new Multipart(mediaType, in, scratch, reading).read(sink);
    }

    /** A document a line. */
    public void lines(InputStream in, Sink sink) throws IOException, InterruptedException {
        new Lines("", in, reading).read(sink);
    }

    /** A ZIP file. */
    public void zip(Path file, Sink sink) throws IOException, InterruptedException {
        new Archive(file, "", reading).read(sink);
    }
}

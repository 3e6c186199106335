package eu.elmgateway.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** Reads what holds many documents, when it is known what it is. What is read is named by what it is called inside. For one thread. */
public final class Container {
    private final Reading reading;

    /** Reads no more of one document than the reading's limits say. */
    public Container(Reading reading) {
        this.reading = reading;
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

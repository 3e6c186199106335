package eu.elmgateway.input;

import eu.elmgateway.wording.Message;
import java.io.IOException;
import java.io.InputStream;

/** Takes documents out of a stream: one, or one a line. No more of a document is read than is ever checked. */
final class Content {
    private final Reading reading;

    Content(Reading reading) {
        this.reading = reading;
    }

    /** Reads by the name: lines where it says so, else one document. */
    void read(String name, InputStream in, Sink sink) throws IOException, InterruptedException {
        if (Names.lines(name)) {
            new Lines(name, in, reading).read(sink);
        } else {
            sink.take(whole(name, in));
        }
    }

    private Input whole(String name, InputStream in) throws IOException {
        byte[] bytes = in.readNBytes(reading.limits().bytes() + 1);
        reading.done().add(bytes.length);
        return bytes.length > reading.limits().bytes()
                ? new Input.Unread(name, 0, 0, tooLarge(reading))
                : new Input.Document(name, bytes);
    }

    static Message tooLarge(Reading reading) {
        return Message.of("input.too-large", reading.limits().bytes() >> 20);
    }
}

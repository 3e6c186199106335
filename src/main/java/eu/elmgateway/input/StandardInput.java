package eu.elmgateway.input;

import eu.elmgateway.wording.Message;
import java.io.IOException;
import java.io.PushbackInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Standard input: one document, or a document a line if the first line is one by itself and another follows. */
final class StandardInput implements Source {
    static final String NAME = "<stdin>";
    private static final int LOOK = 1 << 20;

    private final Reading reading;

    StandardInput(Reading reading) {
        this.reading = reading;
    }

    @Override
    public void read(Sink sink) throws InterruptedException {
        try {
            var ahead = new PushbackInputStream(reading.stdin(), LOOK);
            byte[] head = ahead.readNBytes(LOOK);
            ahead.unread(head);
            if (Archive.begins(Arrays.copyOf(head, Archive.SIGN))) {
                sink.take(Input.Unread.rest(NAME, 0, 0, Message.of("input.zip-stdin")));
            } else if (lines(head)) {
                new Lines(NAME, ahead, reading).read(sink);
            } else {
                new Content(reading).read(NAME, ahead, sink);
            }
        } catch (IOException e) {
            sink.take(Input.Unread.rest(NAME, 0, 0, Message.of("input.unreadable", String.valueOf(e.getMessage()))));
        }
    }

    /** No JSON document has a line end between a brace that closes and one that opens: a comma would stand there. */
    private static boolean lines(byte[] head) {
        String text = new String(head, StandardCharsets.ISO_8859_1);
        int first = text.indexOf('\n');
        return first > 0
                && text.startsWith("{")
                && text.substring(0, first).stripTrailing().endsWith("}")
                && text.substring(first).stripLeading().startsWith("{");
    }

    @Override
    public long size() {
        return 0;
    }
}

package eu.elmgateway.input;

import eu.elmgateway.wording.Message;
import java.io.IOException;
import java.io.InputStream;

/**
 * The elements of one JSON array, each byte for byte as it stands there; an element that is a text, such as a compact JWS, without
 * its quotes. Whether an element is right JSON is for its own reader to say: here only brackets and quotes are followed.
 */
final class JsonArray {
    private final Bytes bytes;
    private final Reading reading;

    JsonArray(InputStream in, Reading reading) {
        this.bytes = new Bytes(in, reading);
        this.reading = reading;
    }

    void read(Sink sink) throws IOException, InterruptedException {
        bytes.passMark();
        int first = bytes.passBlanks();
        if (first != '[') {
            rest(first < 0 ? Message.of("input.array-none") : Message.of("input.array-other"), sink);
            return;
        }
        bytes.pass();
        if (bytes.passBlanks() == ']') {
            end(sink);
        } else {
            elements(sink);
        }
    }

    private void elements(Sink sink) throws IOException, InterruptedException {
        while (element(sink)) {
            int after = bytes.passBlanks();
            if (after == ']') {
                end(sink);
                return;
            }
            if (after != ',') {
                rest(after < 0 ? Message.of("input.array-cut") : Message.of("input.array-comma", bytes.line()), sink);
                return;
            }
            bytes.pass();
            bytes.passBlanks();
        }
    }

    /** False if it has no end, or is none. */
    private boolean element(Sink sink) throws IOException, InterruptedException {
        int line = bytes.line();
        long start = bytes.place();
        int first = bytes.peek();
        if (first == ']' || first == ',' || first == '}') {
            rest(Message.of("input.array-comma", line), sink);
            return false;
        }
        bytes.begin();
        boolean whole = first == '"' ? text() : nested();
        long length = bytes.stop();
        if (!whole) {
            rest(Message.of("input.array-open", line), sink);
        } else if (length > reading.limits().bytes()) {
            sink.take(new Input.Unread("", line, start, Content.tooLarge(reading)));
        } else {
            int quote = first == '"' ? 1 : 0;
            sink.take(new Input.Document("", line, start, bytes.kept(quote, (int) length - quote)));
        }
        return whole;
    }

    /** Passes an object or an array, or a number or a word up to what follows it. */
    private boolean nested() throws IOException {
        int depth = 0;
        int next = bytes.peek();
        while (next >= 0) {
            if (depth == 0 && (next == ',' || next == ']' || next == '}' || next <= ' ')) {
                return true;
            }
            if (next == '"') {
                if (!text()) {
                    return false;
                }
            } else {
                depth += next == '{' || next == '[' ? 1 : next == '}' || next == ']' ? -1 : 0;
                bytes.pass();
            }
            if (depth == 0 && (next == '}' || next == ']')) {
                return true;
            }
            next = bytes.peek();
        }
        return depth == 0;
    }

    /** Passes a text with its quotes. */
    private boolean text() throws IOException {
        bytes.pass();
        int next = bytes.peek();
        while (next >= 0 && next != '"') {
            bytes.pass();
            if (next == '\\' && bytes.peek() >= 0) {
                bytes.pass();
            }
            next = bytes.peek();
        }
        if (next == '"') {
            bytes.pass();
        }
        return next == '"';
    }

    private void end(Sink sink) throws IOException, InterruptedException {
        bytes.pass();
        if (bytes.passBlanks() >= 0) {
            rest(Message.of("input.array-after", bytes.line()), sink);
        }
    }

    private void rest(Message why, Sink sink) throws InterruptedException {
        sink.take(Input.Unread.rest("", bytes.line(), bytes.place(), why));
    }
}

package eu.elmgateway.input;

import eu.elmgateway.wording.Message;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/** NDJSON: a document a line. Blank lines are passed over, a line that is too long is not kept in memory. */
final class Lines {
    private static final int BLOCK = 1 << 16;

    private final String name;
    private final InputStream in;
    private final Reading reading;
    private final byte[] block = new byte[BLOCK];
    private int at;
    private int end;
    private int number;
    private long passed;

    Lines(String name, InputStream in, Reading reading) {
        this.name = name;
        this.in = in;
        this.reading = reading;
    }

    void read(Sink sink) throws IOException, InterruptedException {
        if (more() && wide()) {
            sink.take(Input.Unread.rest(name, 1, 0, Message.of("input.lines-wide")));
            return;
        }
        passMark();
        while (more()) {
            number++;
            line(sink);
        }
    }

    private void line(Sink sink) throws IOException, InterruptedException {
        byte[] line = new byte[BLOCK];
        long length = 0;
        long start = passed + at;
        for (boolean open = true; open && more(); ) {
            int stop = lineEnd();
            int part = stop - at;
            if (length + part <= reading.limits().bytes()) {
                line = room(line, (int) length + part);
                System.arraycopy(block, at, line, (int) length, part);
            }
            length += part;
            open = stop == end;
            at = open ? stop : stop + 1;
        }
        hand(start, line, length, sink);
    }

    private void hand(long start, byte[] line, long length, Sink sink) throws InterruptedException {
        if (length > reading.limits().bytes()) {
            sink.take(new Input.Unread(name, number, start, Content.tooLarge(reading)));
        } else if (!blank(line, (int) length)) {
            int text = (int) (line[(int) length - 1] == '\r' ? length - 1 : length);
            sink.take(new Input.Document(name, number, start, Arrays.copyOf(line, text)));
        }
    }

    private boolean more() throws IOException {
        if (at == end) {
            passed += end;
            at = 0;
            end = Math.max(0, in.read(block));
            reading.done().add(end);
        }
        return end > 0;
    }

    private boolean wide() {
        int first = block[0] & 0xFF;
        int second = end > 1 ? block[1] & 0xFF : 1;
        return (first >= 0xFE && second >= 0xFE) || first == 0 || second == 0;
    }

    /** A byte order mark belongs to the file, not to its first document. */
    private void passMark() {
        if (end > 2 && block[0] == (byte) 0xEF && block[1] == (byte) 0xBB && block[2] == (byte) 0xBF) {
            at = 3;
        }
    }

    private int lineEnd() {
        int stop = at;
        while (stop < end && block[stop] != '\n') {
            stop++;
        }
        return stop;
    }

    private static byte[] room(byte[] line, int needed) {
        return needed <= line.length ? line : Arrays.copyOf(line, Math.max(needed, line.length * 2));
    }

    private static boolean blank(byte[] line, int length) {
        for (int i = 0; i < length; i++) {
            if (line[i] != ' ' && line[i] != '\t' && line[i] != '\r') {
                return false;
            }
        }
        return true;
    }
}

package eu.elmgateway.safe;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;

/** Lines and columns of offsets in UTF-8, counted as {@link LineIndex} counts them in the decoded text. For one text. */
final class LineBytes {
    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101010101010101L;
    private static final long HIGH = 0x8080808080808080L;
    private static final long LINE_ENDS = 0x0A0A0A0A0A0A0A0AL;

    private final byte[] text;
    private int at;
    private int line = 1;
    private int column = 1;

    private LineBytes(byte[] text) {
        this.text = text;
    }

    /** The places of named offsets; of one below 0, the beginning. */
    static Map<String, TextPlace> places(byte[] text, Map<String, Integer> offsets) {
        var lines = new LineBytes(text);
        var byOffset = new HashMap<Integer, TextPlace>();
        new TreeSet<>(offsets.values()).forEach(offset -> byOffset.put(offset, lines.place(offset)));
        var places = new LinkedHashMap<String, TextPlace>();
        offsets.forEach((name, offset) -> places.put(name, byOffset.getOrDefault(offset, TextPlace.START)));
        return places;
    }

    private TextPlace place(int offset) {
        while (at < offset) {
            if (at + 8 <= offset && plain((long) EIGHT.get(text, at))) {
                at += 8;
                column += 8;
            } else {
                count(text[at++]);
            }
        }
        return new TextPlace(line, column);
    }

    /** Whether eight bytes are ASCII and none of them ends a line. */
    private static boolean plain(long word) {
        long ends = word ^ LINE_ENDS;
        return ((word | ((ends - ONES) & ~ends)) & HIGH) == 0;
    }

    /** A character counts with its first byte, one beyond the basic plane twice. */
    private void count(byte next) {
        if (next == '\n') {
            line++;
            column = 1;
        } else if ((next & 0xC0) != 0x80) {
            column += (next & 0xF8) == 0xF0 ? 2 : 1;
        }
    }
}

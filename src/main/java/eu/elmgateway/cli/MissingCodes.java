package eu.elmgateway.cli;

import eu.elmgateway.mapping.MissingCode;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts which keys code tables lack. Remembers so many different ones and no more: a batch may be of any size. */
final class MissingCodes {
    private static final int MOST = 100_000;

    private record Key(String table, String key) {}

    /**
     * One key.
     *
     * @param times how often it was looked up
     * @param first the document and the place in it where it was first
     */
    record Counted(String table, String key, int times, String first) {}

    private final Map<Key, Counted> found = new LinkedHashMap<>();
    private int passedOver;

    /** Counts a key once more. */
    void add(String document, MissingCode code) {
        var key = new Key(code.table(), code.key());
        Counted before = found.get(key);
        if (before != null) {
            found.put(key, new Counted(before.table(), before.key(), before.times() + 1, before.first()));
        } else if (found.size() < MOST) {
            found.put(key, new Counted(code.table(), code.key(), 1, (document + " " + code.place()).strip()));
        } else {
            passedOver++;
        }
    }

    /** Those found, by table, the most frequent first. */
    List<Counted> all() {
        return found.values().stream()
                .sorted(Comparator.comparing(Counted::table)
                        .thenComparing(Comparator.comparingInt(Counted::times).reversed())
                        .thenComparing(Counted::key))
                .toList();
    }

    /** How many look-ups of further keys are not counted. */
    int passedOver() {
        return passedOver;
    }
}

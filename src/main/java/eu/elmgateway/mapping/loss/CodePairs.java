package eu.elmgateway.mapping.loss;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Which codes stand for each other by the code tables of a mapping, whichever way a stylesheet reads them. Immutable. */
public final class CodePairs {
    private final Map<String, Set<String>> pairs = new HashMap<>();

    /** @param tables each key to value */
    public CodePairs(Iterable<Map<String, String>> tables) {
        for (Map<String, String> table : tables) {
            table.forEach((key, value) -> {
                put(key(key), key(value));
                put(key(value), key(key));
            });
        }
    }

    private void put(String from, String to) {
        pairs.computeIfAbsent(from, any -> new HashSet<>(2)).add(to);
    }

    /** What stands for the code that a value is, or that its IRI ends in. */
    Set<String> others(String value) {
        Set<String> whole = pairs.get(value.toLowerCase(Locale.ROOT));
        return whole == null ? pairs.getOrDefault(key(value), Set.of()) : whole;
    }

    static String key(String value) {
        return Words.code(value).toLowerCase(Locale.ROOT);
    }
}

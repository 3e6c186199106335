package eu.elmgateway.mapping.loss;

import eu.elmgateway.mapping.loss.Written.Occurrence;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the values that stand in the output in another form: as its beginning or end (a day of an instant, the code of an
 * IRI), among other words, or as what a code table has for it. A place that another value accounts for is no proof. For one run.
 */
final class Deriving {
    /** Longer texts are pictures and documents. */
    private static final int LONGEST = 1000;

    /** Shorter ones stand anywhere. */
    private static final int SHORTEST_WHOLE = 3;

    private static final int SHORTEST_PART = 2;

    private final CodePairs codes;
    private final Written written;

    /** What was written and may hold a value, by those of its words that are asked for. */
    private final Map<String, List<String>> byWord = new HashMap<>();

    private final Map<String, List<String>> byCode = new HashMap<>();
    private final Set<String> free = new HashSet<>();
    private final BitSet lengths = new BitSet(LONGEST + 1);

    /** Values that are alike, their words, and the codes that stand for them. */
    private record Group(List<SourceValue> values, Set<String> words, Set<String> codes) {}

    Deriving(Written written, CodePairs codes) {
        this.codes = codes;
        this.written = written;
    }

    void among(List<SourceValue> values) {
        Map<String, Group> groups = new LinkedHashMap<>();
        for (SourceValue value : values) {
            if (value.fate() == Fate.CONSULTED && value.value().length() <= LONGEST) {
                groups.computeIfAbsent(
                                value.value(), one -> new Group(new ArrayList<>(1), Words.of(one), codes.others(one)))
                        .values()
                        .add(value);
            }
        }
        if (!groups.isEmpty()) {
            index(groups);
            groups.forEach((value, group) -> {
                Set<PathShape> places = places(value, group);
                group.values().forEach(one -> places.forEach(place -> one.found(Fate.DERIVED, place)));
            });
        }
    }

    private void index(Map<String, Group> groups) {
        Set<String> words = new HashSet<>();
        Set<String> wanted = new HashSet<>();
        groups.forEach((value, group) -> {
            wanted.addAll(group.codes());
            if (value.length() >= SHORTEST_WHOLE) {
                words.addAll(group.words());
            }
        });
        for (var value : written.values().entrySet()) {
            if (value.getKey().length() <= LONGEST && free(value.getValue())) {
                index(value.getKey(), words, wanted);
            }
        }
    }

    private static boolean free(List<Occurrence> places) {
        for (Occurrence place : places) {
            if (place.free()) {
                return true;
            }
        }
        return false;
    }

    private void index(String value, Set<String> words, Set<String> wanted) {
        free.add(value);
        lengths.set(value.length());
        for (String word : Words.of(value)) {
            if (words.contains(word)) {
                put(byWord, word, value);
            }
        }
        if (!wanted.isEmpty()) {
            String code = CodePairs.key(value);
            if (wanted.contains(code)) {
                put(byCode, code, value);
            }
        }
    }

    private static void put(Map<String, List<String>> index, String key, String value) {
        index.computeIfAbsent(key, any -> new ArrayList<>(2)).add(value);
    }

    private Set<PathShape> places(String value, Group group) {
        Set<PathShape> places = new HashSet<>();
        for (String form : forms(value, group)) {
            for (Occurrence place : written.of(form)) {
                if (place.free()) {
                    places.add(place.shape());
                }
            }
        }
        return places;
    }

    private Set<String> forms(String value, Group group) {
        Set<String> forms = new HashSet<>();
        if (value.length() >= SHORTEST_WHOLE) {
            for (String whole : rarest(group.words())) {
                if (Words.within(value, whole)) {
                    forms.add(whole);
                }
            }
        }
        for (int at = SHORTEST_PART; at <= value.length(); at++) {
            if (lengths.get(at)) {
                int rest = value.length() - at;
                if (Words.boundary(value, at)) {
                    part(value.substring(0, at), group.words(), forms);
                }
                if (Words.boundary(value, rest)) {
                    part(value.substring(rest), group.words(), forms);
                }
            }
        }
        group.codes().forEach(code -> forms.addAll(byCode.getOrDefault(code, List.of())));
        return forms;
    }

    private void part(String part, Set<String> words, Set<String> forms) {
        if (free.contains(part) && words.contains(Words.first(part))) {
            forms.add(part);
        }
    }

    /** What holds that of the words which the fewest hold. */
    private List<String> rarest(Set<String> words) {
        List<String> rarest = List.of();
        boolean first = true;
        for (String word : words) {
            List<String> holders = byWord.getOrDefault(word, List.of());
            if (first || holders.size() < rarest.size()) {
                rarest = holders;
                first = false;
            }
        }
        return rarest;
    }
}

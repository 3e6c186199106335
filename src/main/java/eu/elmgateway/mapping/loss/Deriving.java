package eu.elmgateway.mapping.loss;

import eu.elmgateway.mapping.loss.Written.Occurrence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

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
    private final Map<String, List<String>> byWord = new HashMap<>();
    private final Map<String, List<String>> byFirstWord = new HashMap<>();
    private final Map<String, List<String>> byCode = new HashMap<>();

    /** Where the forms of a value stand; the same value may come many times. */
    private final Map<String, Set<PathShape>> places = new HashMap<>();

    Deriving(Written written, CodePairs codes) {
        this.codes = codes;
        this.written = written;
        for (var value : written.values().entrySet()) {
            if (value.getKey().length() <= LONGEST && value.getValue().stream().anyMatch(Occurrence::free)) {
                index(value.getKey());
            }
        }
    }

    private void index(String value) {
        Words.of(value).forEach(word -> put(byWord, word, value));
        put(byFirstWord, Words.first(value), value);
        put(byCode, CodePairs.key(value), value);
    }

    private static void put(Map<String, List<String>> index, String key, String value) {
        index.computeIfAbsent(key, any -> new ArrayList<>(2)).add(value);
    }

    void among(List<SourceValue> values) {
        for (SourceValue value : values) {
            if (value.fate() == Fate.CONSULTED && value.value().length() <= LONGEST) {
                places.computeIfAbsent(value.value(), this::places).forEach(place -> value.found(Fate.DERIVED, place));
            }
        }
    }

    private Set<PathShape> places(String value) {
        return forms(value).stream()
                .flatMap(form -> written.of(form).stream())
                .filter(Occurrence::free)
                .map(Occurrence::shape)
                .collect(Collectors.toSet());
    }

    private Set<String> forms(String value) {
        Set<String> forms = new HashSet<>();
        List<String> words = Words.of(value);
        if (value.length() >= SHORTEST_WHOLE) {
            rarest(words).stream().filter(whole -> Words.within(value, whole)).forEach(forms::add);
        }
        for (String word : words) {
            byFirstWord.getOrDefault(word, List.of()).stream()
                    .filter(part -> part.length() >= SHORTEST_PART && Words.atEnd(part, value))
                    .forEach(forms::add);
        }
        codes.others(value).forEach(code -> forms.addAll(byCode.getOrDefault(code, List.of())));
        return forms;
    }

    /** What holds that of the words which the fewest hold. */
    private List<String> rarest(List<String> words) {
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

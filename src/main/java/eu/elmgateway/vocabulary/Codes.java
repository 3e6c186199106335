package eu.elmgateway.vocabulary;

import eu.elmgateway.safe.Nearest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The codes of one list, ready to be looked up and searched. Immutable. */
final class Codes {
    private static final int MOST = 3;

    private final Map<String, Code> byId;
    private final Map<String, List<OtherCode>> others;
    private volatile @Nullable Search search;

    Codes(Map<String, Code> byId, Map<String, List<OtherCode>> others) {
        this.byId = Collections.unmodifiableMap(byId);
        this.others = new HashMap<>(others);
    }

    /** Ready to be searched; most documents are right and need none of it. */
    private record Search(Map<String, Code> bySmallId, Map<String, List<Code>> byName, Set<Code> wellKnown) {
        static Search of(Map<String, Code> byId, Map<String, List<OtherCode>> others) {
            var bySmallId = new LinkedHashMap<String, Code>();
            var byName = new LinkedHashMap<String, List<Code>>();
            byId.values().forEach(code -> {
                bySmallId.putIfAbsent(code.id().toLowerCase(Locale.ROOT), code);
                if (code.name() != null) {
                    byName.computeIfAbsent(Words.of(code.name()), any -> new ArrayList<>())
                            .add(code);
                }
            });
            Set<Code> wellKnown = others.values().stream()
                    .flatMap(List::stream)
                    .map(OtherCode::meant)
                    .collect(Collectors.toSet());
            return new Search(bySmallId, byName, wellKnown);
        }
    }

    /** Two threads may make it at once; they make the same. */
    private Search search() {
        Search ready = search;
        if (ready == null) {
            ready = Search.of(byId, others);
            search = ready;
        }
        return ready;
    }

    Map<String, Code> byId() {
        return byId;
    }

    List<Code> named(String name) {
        return search().byName().getOrDefault(Words.of(name), List.of());
    }

    List<Code> inAnyCase(String id) {
        return Stream.ofNullable(search().bySmallId().get(id.toLowerCase(Locale.ROOT)))
                .toList();
    }

    List<OtherCode> otherwise(String id) {
        return others.getOrDefault(id.toLowerCase(Locale.ROOT), List.of());
    }

    List<Code> nearId(String id) {
        String small = id.toLowerCase(Locale.ROOT);
        Map<String, Code> all = search().bySmallId();
        return best(near(small, all.keySet(), length -> length < 7 ? 1 : 2)
                .sorted(Comparator.comparing(near -> !Arrays.equals(letters(near), letters(small))))
                .map(all::get));
    }

    List<Code> nearName(String name) {
        Map<String, List<Code>> all = search().byName();
        return best(near(Words.of(name), all.keySet(), length -> Math.min(3, length / 4))
                .flatMap(near -> all.getOrDefault(near, List.of()).stream()));
    }

    /** The letters of a code in alphabetical order: two that are swapped are the likeliest slip. */
    private static int[] letters(String id) {
        return id.chars().sorted().toArray();
    }

    private static Stream<String> near(String text, Collection<String> all, IntUnaryOperator allowed) {
        return Nearest.all(text, all, UnaryOperator.identity(), allowed).stream();
    }

    /** Of many that are equally near, those that have more to them are more often meant. */
    private List<Code> best(Stream<Code> codes) {
        Set<Code> wellKnown = search().wellKnown();
        return codes.sorted(Comparator.comparing((Code code) -> !wellKnown.contains(code))
                        .thenComparing(code -> code.name() == null))
                .limit(MOST)
                .toList();
    }
}

package eu.elmgateway.vocabulary;

import eu.elmgateway.safe.Nearest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
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

/** The codes of one list, ready to be looked up and searched. Immutable. */
final class Codes {
    private static final int MOST = 3;

    private final Map<String, Code> byId;
    private final Map<String, Code> bySmallId = new LinkedHashMap<>();
    private final Map<String, List<Code>> byName = new LinkedHashMap<>();
    private final Map<String, List<OtherCode>> others;
    private final Set<Code> wellKnown;

    Codes(Map<String, Code> byId, Map<String, List<OtherCode>> others) {
        this.byId = Map.copyOf(byId);
        this.others = new HashMap<>(others);
        this.wellKnown = others.values().stream()
                .flatMap(List::stream)
                .map(OtherCode::meant)
                .collect(Collectors.toSet());
        byId.values().forEach(code -> {
            bySmallId.putIfAbsent(code.id().toLowerCase(Locale.ROOT), code);
            if (code.name() != null) {
                byName.computeIfAbsent(Words.of(code.name()), any -> new ArrayList<>())
                        .add(code);
            }
        });
    }

    Map<String, Code> byId() {
        return byId;
    }

    List<Code> named(String name) {
        return byName.getOrDefault(Words.of(name), List.of());
    }

    List<Code> inAnyCase(String id) {
        return Stream.ofNullable(bySmallId.get(id.toLowerCase(Locale.ROOT))).toList();
    }

    List<OtherCode> otherwise(String id) {
        return others.getOrDefault(id.toLowerCase(Locale.ROOT), List.of());
    }

    List<Code> nearId(String id) {
        String small = id.toLowerCase(Locale.ROOT);
        return best(near(small, bySmallId.keySet(), length -> length < 7 ? 1 : 2)
                .sorted(Comparator.comparing(near -> !Arrays.equals(letters(near), letters(small))))
                .map(bySmallId::get));
    }

    List<Code> nearName(String name) {
        return best(near(Words.of(name), byName.keySet(), length -> Math.min(3, length / 4))
                .flatMap(near -> byName.getOrDefault(near, List.of()).stream()));
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
        return codes.sorted(Comparator.comparing((Code code) -> !wellKnown.contains(code))
                        .thenComparing(code -> code.name() == null))
                .limit(MOST)
                .toList();
    }
}

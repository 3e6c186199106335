package eu.elmgateway.mapping.loss;

import eu.elmgateway.mapping.loss.Written.Occurrence;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the values that stand in the output as they were read. A place of the output accounts for one value only. Where more
 * values were read than stand there (many places say 5), those of a path go first that was
 * seen to lead to that place by values which leave no doubt. For one run.
 */
final class Keeping {
    private final Written written;
    private final Written drafted;
    private final Map<PathShape, Map<PathShape, Integer>> known = new HashMap<>();

    /** @param drafted what was written before equal things became one: as often as it says so a value counts as written */
    Keeping(Written written, Written drafted) {
        this.written = written;
        this.drafted = drafted;
    }

    void among(List<SourceValue> values) {
        Map<String, List<SourceValue>> groups = new LinkedHashMap<>();
        for (SourceValue value : values) {
            if (value.read() && !written.of(value.value()).isEmpty()) {
                groups.computeIfAbsent(value.value(), any -> new ArrayList<>(2)).add(value);
            }
        }
        groups.values().stream().filter(this::sure).forEach(this::learn);
        groups.forEach((value, group) -> assign(group, written.of(value)));
    }

    private boolean sure(List<SourceValue> group) {
        return group.stream().map(SourceValue::shape).distinct().count() == 1;
    }

    private void learn(List<SourceValue> group) {
        var from = known.computeIfAbsent(group.get(0).shape(), any -> new HashMap<>());
        for (Occurrence place : written.of(group.get(0).value())) {
            from.merge(place.shape(), 1, Integer::sum);
        }
    }

    private void assign(List<SourceValue> group, List<Occurrence> places) {
        Map<PathShape, List<Occurrence>> byShape = new LinkedHashMap<>();
        places.forEach(place -> byShape.computeIfAbsent(place.shape(), any -> new ArrayList<>(2))
                .add(place));
        List<SourceValue> open = group;
        for (var there : byShape.entrySet()) {
            open = take(open, there.getKey(), there.getValue());
        }
        int merged = drafted.of(group.get(0).value()).size() - places.size();
        if (merged > 0) {
            open.stream().limit(merged).forEach(value -> value.found(Fate.KEPT, likeliest(value, byShape.keySet())));
        }
        byShape.keySet().forEach(shape -> tellAlso(group, shape));
    }

    private PathShape likeliest(SourceValue value, Set<PathShape> shapes) {
        return shapes.stream()
                .max(Comparator.comparingInt(shape -> evidence(value, shape)))
                .orElseThrow();
    }

    /** As many as stand there, the likeliest first; returns the others. */
    private List<SourceValue> take(List<SourceValue> open, PathShape shape, List<Occurrence> places) {
        List<SourceValue> likely = new ArrayList<>(open);
        likely.sort(Comparator.comparingInt(value -> -evidence(value, shape)));
        int taken = Math.min(places.size(), likely.size());
        likely.subList(0, taken).forEach(value -> value.found(Fate.KEPT, shape));
        places.forEach(Occurrence::claim);
        return likely.subList(taken, likely.size());
    }

    /** One value may be written in many places, so it is told of those too that it is known to lead to. */
    private void tellAlso(List<SourceValue> group, PathShape shape) {
        for (SourceValue value : group) {
            if (value.fate() == Fate.KEPT && evidence(value, shape) > 0) {
                value.found(Fate.KEPT, shape);
            }
        }
    }

    private int evidence(SourceValue value, PathShape place) {
        return known.getOrDefault(value.shape(), Map.of()).getOrDefault(place, 0);
    }
}

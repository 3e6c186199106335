package eu.elmgateway.mapping.loss;

import eu.elmgateway.mapping.loss.Written.Occurrence;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds the values that stand in the output as they were read. A place of the output accounts for one value only. Where more
 * values were read than stand there (many places say 5), those of a path go first that was
 * seen to lead to that place by values which leave no doubt. For one run.
 */
final class Keeping {
    private final Written written;
    private final Draft draft;

    /** For a place of the output: how often it was seen to say what stood at a place of the source. */
    private final Map<PathShape, Map<PathShape, Integer>> known = new HashMap<>();

    /** @param draft what was written before equal things became one: as often as it says so a value counts as written */
    Keeping(Written written, Draft draft) {
        this.written = written;
        this.draft = draft;
    }

    /** The values of the source that are alike, and where they stand in the output. */
    private record Group(List<SourceValue> values, List<Occurrence> places) {
        /** Whether all are of one place. */
        boolean sure() {
            PathShape first = values.get(0).shape();
            for (SourceValue value : values) {
                if (value.shape() != first) {
                    return false;
                }
            }
            return true;
        }
    }

    void among(List<SourceValue> values) {
        Map<String, Group> groups = new LinkedHashMap<>();
        for (SourceValue value : values) {
            if (value.read()) {
                Group group = groups.get(value.value());
                if (group == null) {
                    group = new Group(new ArrayList<>(2), written.of(value.value()));
                    groups.put(value.value(), group);
                }
                group.values().add(value);
            }
        }
        Collection<Group> found = groups.values();
        found.removeIf(group -> group.places().isEmpty());
        found.stream().filter(Group::sure).forEach(this::learn);
        groups.forEach(this::assign);
    }

    private void learn(Group group) {
        PathShape from = group.values().get(0).shape();
        for (Occurrence place : group.places()) {
            known.computeIfAbsent(place.shape(), any -> new HashMap<>()).merge(from, 1, Integer::sum);
        }
    }

    private void assign(String value, Group group) {
        Map<PathShape, List<Occurrence>> byShape = new LinkedHashMap<>();
        for (Occurrence place : group.places()) {
            byShape.computeIfAbsent(place.shape(), any -> new ArrayList<>(2)).add(place);
        }
        List<SourceValue> open = group.values();
        for (var there : byShape.entrySet()) {
            open = take(open, there.getKey(), there.getValue());
        }
        int merged = draft.times(value) - group.places().size();
        if (merged > 0) {
            open.stream().limit(merged).forEach(one -> one.found(Fate.KEPT, likeliest(one, byShape.keySet())));
        }
        byShape.keySet().forEach(shape -> tellAlso(group.values(), shape));
    }

    private PathShape likeliest(SourceValue value, Collection<PathShape> shapes) {
        return shapes.stream()
                .max(Comparator.comparingInt(shape -> evidence(value, shape)))
                .orElseThrow();
    }

    /** As many as stand there, the likeliest first; returns the others. */
    private List<SourceValue> take(List<SourceValue> open, PathShape shape, List<Occurrence> places) {
        List<SourceValue> likely = likeliestFirst(open, shape);
        int taken = Math.min(places.size(), likely.size());
        likely.subList(0, taken).forEach(value -> value.found(Fate.KEPT, shape));
        places.forEach(Occurrence::claim);
        return likely.subList(taken, likely.size());
    }

    private List<SourceValue> likeliestFirst(List<SourceValue> open, PathShape shape) {
        Map<PathShape, Integer> evidence = known.get(shape);
        if (evidence == null || open.size() < 2) {
            return open;
        }
        Map<Integer, List<SourceValue>> byEvidence = new TreeMap<>(Comparator.reverseOrder());
        for (SourceValue value : open) {
            byEvidence
                    .computeIfAbsent(evidence.getOrDefault(value.shape(), 0), any -> new ArrayList<>())
                    .add(value);
        }
        List<SourceValue> likely = new ArrayList<>(open.size());
        byEvidence.values().forEach(likely::addAll);
        return likely;
    }

    /** One value may be written in many places, so it is told of those too that it is known to lead to. */
    private void tellAlso(List<SourceValue> group, PathShape shape) {
        Map<PathShape, Integer> evidence = known.getOrDefault(shape, Map.of());
        if (evidence.isEmpty()) {
            return;
        }
        for (SourceValue value : group) {
            if (value.fate() == Fate.KEPT && evidence.containsKey(value.shape())) {
                value.found(Fate.KEPT, shape);
            }
        }
    }

    private int evidence(SourceValue value, PathShape place) {
        return known.getOrDefault(place, Map.of()).getOrDefault(value.shape(), 0);
    }
}

package eu.elmgateway.mapping.loss;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells much in few lines: values whose paths differ in numbers only together, and as one what is lost with all that stands
 * beneath it. For one run.
 */
final class Summary {
    /** Where a few of many went another way, they are named one by one. */
    private static final int FEW = 3;

    private final Map<PathShape, Map<Fate, List<SourceValue>>> groups = new LinkedHashMap<>();
    private final Map<PathShape, Tally> tallies = new HashMap<>();
    private final SourceStyle style;
    private final Set<PathShape> told = new LinkedHashSet<>();

    private static final class Tally {
        private int all;
        private int dropped;

        void add(Fate fate, int values) {
            all += values;
            dropped += fate == Fate.DROPPED ? values : 0;
        }

        boolean lost() {
            return all == dropped;
        }
    }

    /** @param style how the source writes its paths */
    Summary(Collection<SourceValue> values, SourceStyle style) {
        this.style = style;
        for (SourceValue value : values) {
            if (value.counts()) {
                groups.computeIfAbsent(value.shape(), any -> new EnumMap<>(Fate.class))
                        .computeIfAbsent(value.fate(), any -> new ArrayList<>())
                        .add(value);
            }
        }
        groups.forEach((shape, fates) -> fates.forEach((fate, group) -> count(shape, fate, group.size())));
    }

    private void count(PathShape shape, Fate fate, int values) {
        for (PathShape at = shape; at != null; at = at.parent()) {
            tallies.computeIfAbsent(at, any -> new Tally()).add(fate, values);
        }
    }

    LossReport report() {
        List<LossEntry> entries = new ArrayList<>();
        groups.forEach((shape, fates) -> fates.forEach((fate, group) -> {
            PathShape lost = fate == Fate.DROPPED ? lost(shape) : null;
            if (lost == null) {
                entries.addAll(entries(group, fates.size() > 1));
            } else if (told.add(lost)) {
                int values = tallies.getOrDefault(lost, new Tally()).all;
                entries.add(new LossEntry(Fate.DROPPED, lost + "/**", values, List.of()));
            }
        }));
        return new LossReport(entries);
    }

    /** The outermost thing around or at this place of which nothing is left, if it holds more than this; null if none does. */
    private @Nullable PathShape lost(PathShape shape) {
        PathShape outermost = null;
        for (PathShape at = shape;
                at != null && tallies.getOrDefault(at, new Tally()).lost();
                at = at.parent()) {
            outermost = at;
        }
        boolean more = outermost != null
                && tallies.getOrDefault(outermost, new Tally()).all
                        > groups.getOrDefault(shape, Map.of())
                                .getOrDefault(Fate.DROPPED, List.of())
                                .size();
        return more ? outermost : null;
    }

    private List<LossEntry> entries(List<SourceValue> group, boolean mixed) {
        if (group.size() == 1 || (mixed && group.size() <= FEW)) {
            return group.stream()
                    .map(value -> entry(value.spot().path(style), List.of(value)))
                    .toList();
        }
        return List.of(entry(group.get(0).shape().toString(), group));
    }

    private static LossEntry entry(String path, List<SourceValue> values) {
        Set<PathShape> shapes = new HashSet<>();
        values.forEach(value -> shapes.addAll(value.targets()));
        List<String> targets =
                shapes.stream().map(PathShape::toString).distinct().sorted().toList();
        return new LossEntry(values.get(0).fate(), path, values.size(), targets);
    }
}

package eu.elmgateway.mapping.loss;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Leads from a place of the output back to the source, by the trace of the mapping that made it: to the nearest path that all values
 * share which were found directly there. Immutable.
 */
public final class Behind {
    private static final Pattern NUMBER = Pattern.compile("\\[[^\\]]*]|^[0-9*]+$");

    private final LossReport report;

    /** A value's way. */
    private record Way(String from, List<String> to) {}

    public Behind(LossReport report) {
        this.report = report;
    }

    /**
     * A path of the source.
     *
     * @param place a JSON Pointer into the output, which need not have a value of its own
     */
    public Optional<String> of(String place) {
        for (List<String> names = names(place); !names.isEmpty(); names = names.subList(0, names.size() - 1)) {
            List<Way> ways = ways(names);
            if (!ways.isEmpty()) {
                int nearest =
                        ways.stream().mapToInt(way -> way.to().size()).min().getAsInt();
                return Optional.of(shared(ways.stream()
                                .filter(way -> way.to().size() == nearest)
                                .map(Way::from)
                                .toList()))
                        .filter(path -> !path.isEmpty());
            }
        }
        return Optional.empty();
    }

    private List<Way> ways(List<String> names) {
        List<Way> ways = new ArrayList<>();
        for (LossEntry entry : report.entries()) {
            for (String to : entry.to()) {
                List<String> target = names(to);
                if (target.size() >= names.size()
                        && target.subList(0, names.size()).equals(names)) {
                    ways.add(new Way(entry.path(), target));
                }
            }
        }
        return ways;
    }

    private static List<String> names(String path) {
        return Arrays.stream(path.split("/"))
                .map(step -> NUMBER.matcher(step).replaceAll(""))
                .filter(step -> !step.isEmpty())
                .toList();
    }

    private static String shared(List<String> paths) {
        List<String> steps = Arrays.asList(paths.get(0).split("/"));
        for (String path : paths) {
            List<String> others = Arrays.asList(path.split("/"));
            int same = 0;
            while (same < Math.min(steps.size(), others.size())
                    && steps.get(same).equals(others.get(same))) {
                same++;
            }
            steps = steps.subList(0, same);
        }
        return String.join("/", steps);
    }
}

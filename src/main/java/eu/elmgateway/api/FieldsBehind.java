package eu.elmgateway.api;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Leads from what a registry says of its record back to the document that was pushed: what a registry names, a path or a field, is looked
 * up in the trace of the mapping, which knows from where in the source it came; if the document was converted before, in that
 * trace too. What the traces do not know is not guessed. Immutable.
 */
final class FieldsBehind {
    private static final int AT_MOST = 5;
    private static final int SHORTEST_NAME = 4;

    /** A JSON Pointer, an XPath, or names parted by points. */
    private static final Pattern PATH =
            Pattern.compile("(?:/[\\p{L}\\p{N}_@:*.\\[\\]-]+)+|[\\p{L}_]+(?:\\.[\\p{L}\\p{N}_]+)+");

    private static final Pattern NAME = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_]*");
    private static final Pattern NUMBER = Pattern.compile("\\[[^\\]]*]|^[0-9*]+$|^[^:]*:|^@");

    private final List<Way> toRegistry;
    private final List<Way> toElm;

    /**
     * Where a value came from, and where it went.
     *
     * @param from as the trace writes it
     * @param source the names on that way
     * @param target the names on one way to where it stands now
     */
    private record Way(String from, List<String> source, List<String> target) {}

    /**
     * Reads traces as they are kept.
     *
     * @param delivery that of the mapping to the registry
     * @param submission that of the mapping to ELM, null if ELM was pushed
     */
    FieldsBehind(JsonNode delivery, @Nullable JsonNode submission) {
        this.toRegistry = ways(delivery);
        this.toElm = submission == null ? List.of() : ways(submission);
    }

    private static List<Way> ways(JsonNode report) {
        List<Way> ways = new ArrayList<>();
        for (JsonNode entry : report.path("entries")) {
            String from = entry.path("path").asText();
            entry.path("to").forEach(to -> ways.add(new Way(from, names(from, "/"), names(to.asText(), "/"))));
        }
        return ways;
    }

    /** The names on a path, without numbers and prefixes. */
    private static List<String> names(String path, String parting) {
        return Arrays.stream(path.split(Pattern.quote(parting)))
                .map(step -> NUMBER.matcher(step).replaceAll(""))
                .filter(step -> !step.isEmpty())
                .toList();
    }

    /** Paths of the pushed document that lie behind what is named in these words; none if that is not known. */
    List<String> of(String words) {
        Set<Way> found = found(words);
        Set<String> places = new LinkedHashSet<>();
        for (Way way : found) {
            List<String> before = toElm.stream()
                    .filter(elm -> endsWith(elm.target(), way.source()))
                    .map(Way::from)
                    .toList();
            places.addAll(before.isEmpty() ? List.of(way.from()) : before);
        }
        return places.stream().limit(AT_MOST).toList();
    }

    private Set<Way> found(String words) {
        List<List<String>> paths = PATH.matcher(words)
                .results()
                .map(MatchResult::group)
                .map(path -> names(path, path.startsWith("/") ? "/" : "."))
                .filter(names -> !names.isEmpty())
                .toList();
        Set<Way> exact = ways(way -> paths.contains(way.target()));
        if (!exact.isEmpty()) {
            return exact;
        }
        Set<Way> within = ways(way -> paths.stream().anyMatch(path -> beginsWith(way.target(), path)));
        if (!within.isEmpty()) {
            return within;
        }
        Set<String> names = NAME.matcher(words)
                .results()
                .map(MatchResult::group)
                .filter(name -> name.length() >= SHORTEST_NAME)
                .collect(Collectors.toSet());
        Set<Way> last = ways(way -> names.contains(fromEnd(way.target(), 1)));
        return last.isEmpty() ? ways(way -> names.contains(fromEnd(way.target(), 2))) : last;
    }

    private Set<Way> ways(Predicate<Way> wanted) {
        return toRegistry.stream().filter(wanted).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static String fromEnd(List<String> names, int n) {
        return names.size() < n ? "" : names.get(names.size() - n);
    }

    /** A single name as a path would be the whole record. */
    private static boolean beginsWith(List<String> whole, List<String> beginning) {
        return beginning.size() > 1
                && whole.size() > beginning.size()
                && whole.subList(0, beginning.size()).equals(beginning);
    }

    private static boolean endsWith(List<String> whole, List<String> end) {
        return whole.size() >= end.size()
                && whole.subList(whole.size() - end.size(), whole.size()).equals(end);
    }
}

package eu.elmgateway.validation.report;

import eu.elmgateway.validation.FindingGroup;
import eu.elmgateway.validation.LayerName;
import eu.elmgateway.validation.LayerResult;
import eu.elmgateway.validation.Report;
import eu.elmgateway.validation.Severity;
import eu.elmgateway.validation.Verdict;
import eu.elmgateway.wording.Message;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What faces for people call the parts of a report. */
record Words(Locale language) {
    /** A sentence of the catalogue {@code report}. */
    String say(String key, Object... gaps) {
        return Message.of("report." + key, gaps).in(language);
    }

    String of(Severity severity) {
        return say("severity." + word(severity));
    }

    String of(Verdict verdict) {
        return say("verdict." + word(verdict));
    }

    String of(LayerName layer) {
        return say("layer." + word(layer));
    }

    /** What came of a layer, with how much it found if it found anything. */
    String of(LayerResult layer) {
        // A seal can hold, and yet nobody can say by whom it is.
        String verdict = layer.layer() == LayerName.SEAL && layer.verdict() == Verdict.UNCLEAR
                ? say("verdict.seal")
                : of(layer.verdict());
        return layer.findings().isEmpty() ? verdict : verdict + " · " + counts(layer.groups());
    }

    /** How many findings there are of each severity that occurs, such as {@code 3 errors, 1 warning}. */
    String counts(Report report) {
        return counts(report.groups());
    }

    /** The same remark at two places counts twice. */
    String counts(List<FindingGroup> groups) {
        Map<Severity, Long> found = groups.stream()
                .collect(Collectors.groupingBy(
                        group -> group.finding().severity(),
                        TreeMap::new,
                        Collectors.summingLong(group -> group.places().size())));
        return found.isEmpty()
                ? say("count.none")
                : found.entrySet().stream()
                        .map(some -> counted("count." + word(some.getKey()), some.getValue()))
                        .collect(Collectors.joining(", "));
    }

    /** How many more places there are, such as {@code and at 11 more places}. */
    String morePlaces(FindingGroup group) {
        return counted("places", group.places().size() - 1L);
    }

    private String counted(String key, long count) {
        return say(count == 1 ? key + ".one" : key, count);
    }

    /** A word of a closed set as faces for machines write it, whatever the language: {@code INVALID} is {@code invalid}. */
    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}

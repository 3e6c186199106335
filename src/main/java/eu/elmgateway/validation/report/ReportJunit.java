package eu.elmgateway.validation.report;

import eu.elmgateway.validation.Finding;
import eu.elmgateway.validation.FindingGroup;
import eu.elmgateway.validation.LayerResult;
import eu.elmgateway.validation.Severity;
import eu.elmgateway.validation.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The face of reports in JUnit's XML, for build servers: a suite per document, in it a case per layer that ran without an
 * error, and one per error that was found, with its places. A layer that did not run is a skipped case; one that could not
 * check is a case with an error.
 */
public final class ReportJunit implements ReportWriter {
    private final Consumer<String> out;
    private final Words words;

    public ReportJunit(Consumer<String> out, Locale language) {
        this.out = out;
        this.words = new Words(language);
        out.accept("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"elm-gateway\">\n");
    }

    @Override
    public void add(ReportedDocument document) {
        List<FindingGroup> groups = document.report().groups();
        var cases = new StringBuilder();
        var counts = new Counts();
        for (LayerResult layer : document.report().layers()) {
            layer(document, layer, of(groups, layer), counts, cases);
        }
        out.accept("  <testsuite name=\"%s\" tests=\"%d\" failures=\"%d\" errors=\"%d\" skipped=\"%d\">\n"
                .formatted(
                        Markup.escape(document.shownName()),
                        counts.tests,
                        counts.failures,
                        counts.errors,
                        counts.skipped));
        out.accept(cases.toString());
        out.accept("  </testsuite>\n");
    }

    @Override
    public void end() {
        out.accept("</testsuites>\n");
    }

    /** What a suite says of itself. */
    private static final class Counts {
        private int tests;
        private int failures;
        private int errors;
        private int skipped;
    }

    private static List<FindingGroup> of(List<FindingGroup> groups, LayerResult layer) {
        return groups.stream()
                .filter(group -> layer.findings().contains(group.finding()))
                .toList();
    }

    private void layer(
            ReportedDocument document,
            LayerResult layer,
            List<FindingGroup> groups,
            Counts counts,
            StringBuilder cases) {
        List<FindingGroup> failures = groups.stream()
                .filter(group -> group.finding().severity() == Severity.ERROR)
                .toList();
        if (failures.isEmpty() || layer.verdict() == Verdict.UNCLEAR) {
            counts.tests++;
            open(document, words.of(layer.layer()), cases);
            state(layer, counts, cases);
            remarks(groups, cases);
            cases.append("    </testcase>\n");
        } else {
            failures.forEach(group -> failure(document, layer, group, counts, cases));
        }
    }

    private void state(LayerResult layer, Counts counts, StringBuilder cases) {
        String note = layer.note() == null ? "" : Markup.escape(layer.note().in(words.language()));
        if (layer.verdict() == Verdict.SKIPPED) {
            counts.skipped++;
            cases.append("      <skipped message=\"").append(note).append("\"/>\n");
        } else if (layer.verdict() == Verdict.UNCLEAR) {
            counts.errors++;
            cases.append("      <error message=\"").append(note).append("\"/>\n");
        }
    }

    private void remarks(List<FindingGroup> groups, StringBuilder cases) {
        if (!groups.isEmpty()) {
            String text = groups.stream().map(this::said).collect(Collectors.joining("\n"));
            cases.append("      <system-out>").append(text).append("</system-out>\n");
        }
    }

    private void failure(
            ReportedDocument document, LayerResult layer, FindingGroup group, Counts counts, StringBuilder cases) {
        Finding finding = group.finding();
        counts.tests++;
        counts.failures++;
        open(document, words.of(layer.layer()) + ": " + finding.message(words.language()), cases);
        cases.append("      <failure type=\"")
                .append(Markup.escape(finding.rule()))
                .append("\" message=\"");
        cases.append(Markup.escape(finding.message(words.language()))).append("\">");
        cases.append(said(group)).append("</failure>\n    </testcase>\n");
    }

    private static void open(ReportedDocument document, String name, StringBuilder cases) {
        cases.append("    <testcase classname=\"").append(Markup.escape(document.shownName()));
        cases.append("\" name=\"").append(Markup.escape(name)).append("\">\n");
    }

    private String said(FindingGroup group) {
        Finding finding = group.finding();
        String advice = finding.advice(words.language());
        String head = words.of(finding.severity()) + ": " + finding.message(words.language());
        String cure = advice == null ? "" : "\n-> " + Markup.escape(advice);
        String places = group.places().stream()
                .map(place -> "\n" + Markup.escape(place.shown()))
                .collect(Collectors.joining());
        return Markup.escape(head) + cure + places;
    }
}

package eu.elmgateway.validation.report;

import eu.elmgateway.validation.FindingGroup;
import eu.elmgateway.validation.LayerName;
import eu.elmgateway.validation.LayerResult;
import eu.elmgateway.validation.Report;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One document on the page: verdict, layers, findings, checks, completeness. */
final class HtmlDocument {
    /** A note from which on is set over the breadth of several. */
    private static final int LONG = 90;

    private final ReportedDocument document;
    private final Report report;
    private final Words words;
    private final int number;

    HtmlDocument(ReportedDocument document, Words words, int number) {
        this.document = document;
        this.report = document.report();
        this.words = words;
        this.number = number;
    }

    void write(StringBuilder page) {
        page.append("""
                <article class="document" id="d%d">
                <header class="%s">
                <h1>%s</h1>
                <p class="verdict"><strong>%s</strong> <span>%s</span></p>
                </header>
                """.formatted(
                        number,
                        Words.word(report.verdict()),
                        Markup.escape(document.shownName()),
                        Markup.escape(words.of(report.verdict())),
                        Markup.escape(words.counts(listed()))));
        facts(page);
        layers(page);
        findings(page);
        checks(page);
        report.completeness().forEach(one -> new HtmlCompleteness(one, words).write(page));
        page.append("</article>\n");
    }

    private void facts(StringBuilder page) {
        page.append("<dl class=\"facts\">\n");
        String format = report.format() == null ? null : report.format().toString();
        fact("page.format", format == null ? words.say("page.unrecognised") : format, page);
        fact("page.profile", report.profile(), page);
        page.append("</dl>\n");
    }

    private void fact(String key, @Nullable String value, StringBuilder page) {
        if (value != null) {
            page.append("<div><dt>").append(Markup.escape(words.say(key))).append("</dt><dd>");
            page.append(Markup.escape(value)).append("</dd></div>\n");
        }
    }

    private void layers(StringBuilder page) {
        page.append("<ol class=\"layers\" aria-label=\"")
                .append(words.say("page.layers"))
                .append("\">\n");
        for (LayerResult layer : report.layers()) {
            if (layer.layer() == LayerName.CHECKS) {
                continue;
            }
            String note = layer.note() == null ? "" : layer.note().in(words.language());
            page.append("""
                    <li class="%s%s"><b>%s</b> <span>%s</span>%s</li>
                    """.formatted(
                            Words.word(layer.verdict()),
                            note.length() > LONG ? " wide" : "",
                            Markup.escape(words.of(layer.layer())),
                            Markup.escape(words.of(layer)),
                            note.isEmpty() ? "" : "<small>" + Markup.escape(note) + "</small>"));
        }
        page.append("</ol>\n");
    }

    private void checks(StringBuilder page) {
        if (!report.checks().isEmpty()) {
            new HtmlChecks(report.checks(), words).write(page);
        }
    }

    /** Those that are not in a table of their own. */
    private List<FindingGroup> listed() {
        return report.groups().stream()
                .filter(group -> group.finding().layer() != LayerName.CHECKS)
                .toList();
    }

    /** What is wrong comes first. */
    private void findings(StringBuilder page) {
        List<FindingGroup> groups = listed().stream()
                .sorted(Comparator.comparing(group -> group.finding().severity()))
                .toList();
        if (groups.isEmpty()) {
            return;
        }
        page.append("<h2>")
                .append(Markup.escape(words.say("page.findings")))
                .append("</h2>\n<ol class=\"findings\">\n");
        groups.forEach(group -> new HtmlFinding(document, group, words).write(page));
        page.append("</ol>\n");
    }
}

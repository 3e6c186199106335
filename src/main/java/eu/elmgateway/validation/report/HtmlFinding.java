package eu.elmgateway.validation.report;

import eu.elmgateway.validation.Finding;
import eu.elmgateway.validation.FindingGroup;
import eu.elmgateway.validation.Place;
import java.util.List;

/** One remark on the page, with its line quoted, and all its other places. */
record HtmlFinding(ReportedDocument document, FindingGroup group, Words words) {
    private static final int LISTED = 100;

    void write(StringBuilder page) {
        Finding finding = group.finding();
        page.append("""
                <li class="finding %s">
                <h3><span class="severity">%s</span> %s</h3>
                """.formatted(
                        Words.word(finding.severity()),
                        Markup.escape(words.of(finding.severity())),
                        Markup.escape(finding.message(words.language()))));
        cure(finding, page);
        quote(finding.place(), page);
        others(page);
        page.append("<p class=\"rule\"><span>").append(Markup.escape(words.of(finding.layer())));
        page.append("</span> <code>").append(Markup.escape(finding.rule())).append("</code></p>\n</li>\n");
    }

    private void cure(Finding finding, StringBuilder page) {
        String advice = finding.advice(words.language());
        if (advice != null) {
            page.append("<p class=\"cure\"><b aria-hidden=\"true\">→</b> ");
            page.append(Markup.escape(advice)).append("</p>\n");
        }
    }

    private void quote(Place place, StringBuilder page) {
        page.append("<figure><figcaption>").append(where(place)).append("</figcaption>\n");
        HtmlQuote.write(document, place, page);
        page.append("</figure>\n");
    }

    private void others(StringBuilder page) {
        List<Place> others = group.places().subList(1, group.places().size());
        if (others.isEmpty()) {
            return;
        }
        page.append("<details><summary>")
                .append(Markup.escape(words.morePlaces(group)))
                .append("</summary>\n<ul>\n");
        others.stream()
                .limit(LISTED)
                .forEach(place -> page.append("<li>").append(where(place)).append("</li>\n"));
        if (others.size() > LISTED) {
            page.append("<li>")
                    .append(words.say("page.more", others.size() - LISTED))
                    .append("</li>\n");
        }
        page.append("</ul></details>\n");
    }

    private String where(Place place) {
        String path = place.path() == null ? "" : "<code>" + Markup.escape(place.path()) + "</code>";
        if (place.line() > 0) {
            return "<span>" + Markup.escape(words.say("page.place", place.line(), place.column())) + "</span> " + path;
        }
        return path.isEmpty() ? Markup.escape(words.say("page.whole")) : path;
    }
}

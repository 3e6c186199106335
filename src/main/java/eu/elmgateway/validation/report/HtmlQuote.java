package eu.elmgateway.validation.report;

import eu.elmgateway.safe.LineIndex;
import eu.elmgateway.validation.Place;
import java.util.ArrayList;
import java.util.List;

/** The line of a finding on the page, with the one before and the one after, moved to the left together. */
final class HtmlQuote {
    private static final int WIDTH = 160;

    /** A line that is quoted: its number, and what is marked in it, which may be nothing. */
    private record Row(int number, Quote quote) {
        int indent() {
            String text = quote.text();
            return text.isBlank() ? WIDTH : text.length() - text.stripLeading().length();
        }
    }

    private HtmlQuote() {}

    static void write(ReportedDocument document, Place place, StringBuilder page) {
        List<Row> rows = rows(document, place);
        if (rows.isEmpty()) {
            return;
        }
        int indent = rows.stream().mapToInt(Row::indent).min().orElse(0);
        page.append("<pre tabindex=\"0\">");
        rows.forEach(row -> write(row, indent, row.number() == place.line(), page));
        page.append("</pre>\n");
    }

    private static List<Row> rows(ReportedDocument document, Place place) {
        List<Row> rows = new ArrayList<>();
        Quote.of(document, place, WIDTH)
                .filter(quote -> !quote.text().isBlank())
                .ifPresent(quote -> {
                    neighbour(document, place.line() - 1, rows);
                    rows.add(new Row(place.line(), quote));
                    neighbour(document, place.line() + 1, rows);
                });
        return rows;
    }

    private static void neighbour(ReportedDocument document, int number, List<Row> rows) {
        LineIndex lines = document.lines();
        String line = lines == null || number < 1 ? "" : lines.line(number);
        if (!line.isBlank()) {
            String shown = Plain.of(line.length() <= WIDTH ? line : line.substring(0, WIDTH - 1) + "…");
            rows.add(new Row(number, new Quote(shown, shown.length(), shown.length())));
        }
    }

    private static void write(Row row, int indent, boolean here, StringBuilder page) {
        Quote quote = row.quote();
        page.append(here ? "<b>" : "<span>");
        page.append("<i>").append(row.number()).append("</i>");
        String before = quote.before();
        page.append(Markup.escape(before.substring(Math.min(indent, before.length()))));
        if (here) {
            page.append("<mark>").append(Markup.escape(quote.there())).append("</mark>");
        }
        page.append(Markup.escape(quote.after())).append(here ? "</b>\n" : "</span>\n");
    }
}

package eu.elmgateway.validation.report;

import eu.elmgateway.validation.Finding;
import eu.elmgateway.validation.Place;
import eu.elmgateway.validation.Report;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The CSV face of reports (RFC 4180): a row per finding, and one row with file and verdict alone where there is none. Lines
 * end in CR LF. A cell that a spreadsheet would take for a formula begins with an apostrophe.
 */
public final class ReportCsv implements ReportWriter {
    /** The first line. */
    public static final String HEADER = "file,verdict,layer,rule,severity,pointer,xpath,line,column,message,advice\r\n";

    private static final int CELLS = HEADER.split(",").length;
    private static final String FORMULA = "=+-@";

    private final Consumer<String> out;
    private final Locale language;

    public ReportCsv(Consumer<String> out, Locale language) {
        this.out = out;
        this.language = language;
        out.accept(HEADER);
    }

    @Override
    public void add(ReportedDocument document) {
        Report report = document.report();
        if (report.findings().isEmpty()) {
            String[] cells = new String[CELLS];
            cells[0] = document.name();
            cells[1] = Words.word(report.verdict());
            out.accept(row(cells));
        }
        report.findings().forEach(finding -> out.accept(row(document.name(), report, finding)));
    }

    @Override
    public void end() {
        // The last row is the end.
    }

    private String row(String file, Report report, Finding finding) {
        Place place = finding.place();
        return row(
                file,
                Words.word(report.verdict()),
                Words.word(finding.layer()),
                finding.rule(),
                Words.word(finding.severity()),
                place.pointer(),
                place.xpath(),
                number(place.line()),
                number(place.column()),
                finding.message(language),
                finding.advice(language));
    }

    /** One row of cells, with its line end; null is an empty cell. */
    public static String row(@Nullable String... cells) {
        return Arrays.stream(cells).map(ReportCsv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(@Nullable String text) {
        if (text == null || text.isEmpty()) {
            return "";
        }
        String plain = Plain.of(text);
        String safe = FORMULA.indexOf(plain.charAt(0)) >= 0 ? "'" + plain : plain;
        boolean quote = safe.indexOf(',') >= 0 || safe.indexOf('"') >= 0;
        return quote ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }

    private static String number(int value) {
        return value > 0 ? Integer.toString(value) : "";
    }
}

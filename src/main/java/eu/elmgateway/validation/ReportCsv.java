package eu.elmgateway.validation;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The CSV face of reports (RFC 4180): a row per finding, and one row with file and verdict alone where there is none. Lines
 * end in CR LF.
 */
public final class ReportCsv {
    /** The first line. */
    public static final String HEADER = "file,verdict,layer,rule,severity,pointer,xpath,line,column,message,advice\r\n";

    private ReportCsv() {}

    /** The rows of one document. */
    public static String rows(String file, Report report) {
        String verdict = ReportJson.word(report.verdict());
        if (report.findings().isEmpty()) {
            return row(file, verdict, "", "", "", "", "", "", "", "", "");
        }
        return report.findings().stream()
                .map(finding -> row(file, verdict, finding))
                .collect(Collectors.joining());
    }

    private static String row(String file, String verdict, Finding finding) {
        Place place = finding.place();
        return row(
                file,
                verdict,
                ReportJson.word(finding.layer()),
                finding.rule(),
                ReportJson.word(finding.severity()),
                place.pointer(),
                place.xpath(),
                number(place.line()),
                number(place.column()),
                finding.message(),
                finding.advice());
    }

    private static String row(@Nullable String... cells) {
        return Arrays.stream(cells).map(ReportCsv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(@Nullable String text) {
        if (text == null) {
            return "";
        }
        boolean quote = text.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return quote ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }

    private static String number(int value) {
        return value > 0 ? Integer.toString(value) : "";
    }
}

package eu.elmgateway.batch;

import com.fasterxml.jackson.databind.JsonNode;
import eu.elmgateway.validation.report.ReportCsv;
import org.jspecify.annotations.Nullable;

/** Items as CSV (RFC 4180): a row per finding of an item at fault, one row for every other item. */
final class ItemCsv {
    static final String HEADER =
            "number,name,line,start,verdict,submission,sha256,rule,severity,pointer,xpath,itemLine,column,batchLine,message,advice\r\n";

    private ItemCsv() {}

    static String rows(ItemStatus item) {
        JsonNode findings = item.findings();
        if (findings == null || findings.isEmpty()) {
            return row(item, null);
        }
        var rows = new StringBuilder();
        findings.forEach(finding -> rows.append(row(item, finding)));
        return rows.toString();
    }

    private static String row(ItemStatus item, @Nullable JsonNode finding) {
        return ReportCsv.row(
                Integer.toString(item.number()),
                item.name(),
                item.line() == null ? null : item.line().toString(),
                Long.toString(item.start()),
                item.verdict(),
                item.submission(),
                item.sha256(),
                of(finding, "rule"),
                of(finding, "severity"),
                of(finding, "pointer"),
                of(finding, "xpath"),
                of(finding, "line"),
                of(finding, "column"),
                of(finding, "batchLine"),
                of(finding, "message"),
                of(finding, "advice"));
    }

    private static @Nullable String of(@Nullable JsonNode finding, String name) {
        return finding == null || !finding.has(name) ? null : finding.path(name).asText();
    }
}

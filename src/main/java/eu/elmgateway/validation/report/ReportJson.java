package eu.elmgateway.validation.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.elmgateway.validation.Finding;
import eu.elmgateway.validation.LayerResult;
import eu.elmgateway.validation.Report;
import eu.elmgateway.wording.Languages;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The JSON face of a report, the same wherever a report is shown: {@code {verdict, format, profile, layers: [{name, verdict,
 * note}], findings: [{rule, layer, severity, message, advice, pointer, xpath, line, column}]}}. What is not known is left out. Where claims
 * were held against a list of elements, {@code completeness} follows: {@link CompletenessJson}; where the
 * document has seals, {@code seal}: {@link SealJson}; where somebody asked for them, {@code checks}: {@link ChecksJson}.
 */
public final class ReportJson {
    private ReportJson() {}

    /** Writes a report as a tree, in English. */
    public static ObjectNode of(Report report) {
        return of(report, Languages.ENGLISH);
    }

    /** Writes a report as a tree. */
    public static ObjectNode of(Report report, Locale language) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("verdict", word(report.verdict()));
        put(json, "format", report.format() == null ? null : report.format().toString());
        put(json, "profile", report.profile());
        ArrayNode layers = json.putArray("layers");
        report.layers().forEach(layer -> layer(layer, language, layers.addObject()));
        ArrayNode findings = json.putArray("findings");
        report.findings().forEach(finding -> finding(finding, language, findings.addObject()));
        CompletenessJson.put(json, report.completeness(), language);
        SealJson.put(json, report.seal());
        ChecksJson.put(json, report.checks(), language);
        return json;
    }

    private static void layer(LayerResult layer, Locale language, ObjectNode json) {
        json.put("name", word(layer.layer()));
        json.put("verdict", word(layer.verdict()));
        put(json, "note", layer.note() == null ? null : layer.note().in(language));
    }

    private static void finding(Finding finding, Locale language, ObjectNode json) {
        json.put("rule", finding.rule());
        json.put("layer", word(finding.layer()));
        json.put("severity", word(finding.severity()));
        json.put("message", finding.message(language));
        put(json, "advice", finding.advice(language));
        put(json, "pointer", finding.place().pointer());
        put(json, "xpath", finding.place().xpath());
        if (finding.place().line() > 0) {
            json.put("line", finding.place().line());
            json.put("column", finding.place().column());
        }
    }

    static void put(ObjectNode json, String name, @Nullable String value) {
        if (value != null) {
            json.put(name, value);
        }
    }

    private static String word(Enum<?> value) {
        return Words.word(value);
    }
}

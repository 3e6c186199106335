package eu.elmgateway.mapping.loss;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Writes a loss report as JSON: the figures ({@code values}, {@code kept}, {@code derived}, {@code consulted}, {@code dropped},
 * {@code coverage} from 0 to 1), then {@code entries} with {@code fate}, {@code path}, {@code values} if several and {@code to} if
 * anywhere. Equal reports give equal bytes.
 */
public final class LossJson {
    /** Of what is kept of a report. */
    public static final String MEDIA_TYPE = "application/vnd.elm-gateway.loss+json";

    private static final double THOUSAND = 1000;

    private LossJson() {}

    /** The report, in UTF-8. */
    public static byte[] bytes(LossReport report) {
        return of(report).toString().getBytes(StandardCharsets.UTF_8);
    }

    /** The report, a tree of its own that the caller may change. */
    public static ObjectNode of(LossReport report) {
        var json = JsonNodeFactory.instance.objectNode();
        json.put("values", report.values());
        for (Fate fate : Fate.values()) {
            json.put(word(fate), report.values(fate));
        }
        json.put("coverage", Math.round(report.coverage() * THOUSAND) / THOUSAND);
        var entries = json.putArray("entries");
        report.entries().forEach(entry -> entries.add(entry(entry)));
        return json;
    }

    private static ObjectNode entry(LossEntry entry) {
        var json = JsonNodeFactory.instance.objectNode();
        json.put("fate", word(entry.fate()));
        json.put("path", entry.path());
        if (entry.values() > 1) {
            json.put("values", entry.values());
        }
        if (!entry.to().isEmpty()) {
            var to = json.putArray("to");
            entry.to().forEach(to::add);
        }
        return json;
    }

    private static String word(Fate fate) {
        return fate.name().toLowerCase(Locale.ROOT);
    }
}

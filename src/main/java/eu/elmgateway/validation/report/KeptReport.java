package eu.elmgateway.validation.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.elmgateway.validation.Completeness;
import eu.elmgateway.validation.Finding;
import eu.elmgateway.validation.LayerResult;
import eu.elmgateway.validation.Place;
import eu.elmgateway.validation.Report;
import eu.elmgateway.wording.Message;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A report as the store keeps it: whole, and with its sentences by key, so that it can be shown later in every face and
 * language. {@link KeptReading} reads it again.
 */
public final class KeptReport {
    private KeptReport() {}

    /** Writes a report to be kept. */
    public static String write(Report report) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("verdict", Words.word(report.verdict()));
        ReportJson.put(
                json, "format", report.format() == null ? null : report.format().toString());
        ReportJson.put(json, "profile", report.profile());
        ArrayNode layers = json.putArray("layers");
        report.layers().forEach(layer -> layer(layer, layers.addObject()));
        if (!report.completeness().isEmpty()) {
            ArrayNode lists = json.putArray("completeness");
            report.completeness().forEach(one -> completeness(one, lists.addObject()));
        }
        SealJson.keep(json, report.seal());
        return json.toString();
    }

    private static void layer(LayerResult layer, ObjectNode json) {
        json.put("name", Words.word(layer.layer()));
        json.put("verdict", Words.word(layer.verdict()));
        put(json, "note", layer.note());
        ArrayNode findings = json.putArray("findings");
        layer.findings().forEach(finding -> finding(finding, findings.addObject()));
    }

    private static void finding(Finding finding, ObjectNode json) {
        json.put("rule", finding.rule());
        json.put("severity", Words.word(finding.severity()));
        put(json, "message", finding.what());
        put(json, "advice", finding.cure());
        place(finding.place(), json);
    }

    private static void completeness(Completeness result, ObjectNode json) {
        json.put("list", result.list());
        put(json, "title", result.title());
        put(json, "claim", result.claim());
        place(result.place(), json);
        ArrayNode elements = json.putArray("elements");
        for (Completeness.Element element : result.elements()) {
            ObjectNode one = elements.addObject().put("element", element.id()).put("mandatory", element.mandatory());
            one.put("state", Words.word(element.state()));
            put(one, "name", element.name());
            put(one, "note", element.note());
            places(element.places(), one.putArray("places"));
        }
    }

    private static void places(List<Place> places, ArrayNode json) {
        places.forEach(place -> place(place, json.addObject()));
    }

    private static void place(Place place, ObjectNode json) {
        ReportJson.put(json, "pointer", place.pointer());
        ReportJson.put(json, "xpath", place.xpath());
        if (place.line() > 0) {
            json.put("line", place.line()).put("column", place.column());
        }
    }

    private static void put(ObjectNode json, String name, @Nullable Message message) {
        if (message != null) {
            JsonNode written = MessageJson.write(message);
            json.set(name, written);
        }
    }
}

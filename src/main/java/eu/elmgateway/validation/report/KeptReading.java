package eu.elmgateway.validation.report;

import com.fasterxml.jackson.databind.JsonNode;
import eu.elmgateway.format.FormatId;
import eu.elmgateway.validation.Completeness;
import eu.elmgateway.validation.Finding;
import eu.elmgateway.validation.LayerName;
import eu.elmgateway.validation.LayerResult;
import eu.elmgateway.validation.Place;
import eu.elmgateway.validation.Report;
import eu.elmgateway.validation.Severity;
import eu.elmgateway.validation.Verdict;
import eu.elmgateway.wording.Message;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Reads reports that {@link KeptReport} wrote, and those of the gateway's first version, which kept English texts and all
 * findings in one list.
 */
public final class KeptReading {
    private KeptReading() {}

    /** The report. */
    public static Report read(JsonNode kept) {
        String format = kept.path("format").textValue();
        return new Report(
                format == null ? null : FormatId.parse(format),
                kept.path("profile").textValue(),
                layers(kept),
                stream(kept.path("completeness")).map(KeptReading::completeness).toList(),
                SealReading.of(kept));
    }

    private static List<LayerResult> layers(JsonNode kept) {
        List<LayerResult> layers = new ArrayList<>();
        List<Finding> old = stream(kept.path("findings"))
                .map(one -> finding(one, layer(one, "layer")))
                .toList();
        for (JsonNode layer : kept.path("layers")) {
            LayerName name = layer(layer, "name");
            List<Finding> findings = layer.has("findings")
                    ? stream(layer.path("findings"))
                            .map(one -> finding(one, name))
                            .toList()
                    : old.stream().filter(one -> one.layer() == name).toList();
            layers.add(new LayerResult(name, verdict(layer), findings, message(layer, "note")));
        }
        if (layers.isEmpty() && !old.isEmpty()) {
            layers.add(new LayerResult(old.get(0).layer(), verdict(kept), old, null));
        }
        return layers;
    }

    private static Finding finding(JsonNode json, LayerName layer) {
        return new Finding(
                json.path("rule").asText(),
                layer,
                constant(Severity.values(), json.path("severity"), Severity.ERROR),
                said(json, "message"),
                message(json, "advice"),
                place(json));
    }

    private static Completeness completeness(JsonNode json) {
        List<Completeness.Element> elements = stream(json.path("elements"))
                .map(one -> new Completeness.Element(
                        one.path("element").asText(),
                        said(one, "name"),
                        one.path("mandatory").asBoolean(),
                        constant(Completeness.State.values(), one.path("state"), Completeness.State.NOT_CHECKABLE),
                        stream(one.path("places")).map(KeptReading::place).toList(),
                        message(one, "note")))
                .toList();
        return new Completeness(
                json.path("list").asText(), said(json, "title"), said(json, "claim"), place(json), elements);
    }

    private static Place place(JsonNode json) {
        return new Place(
                json.path("pointer").textValue(),
                json.path("xpath").textValue(),
                json.path("line").asInt(),
                json.path("column").asInt());
    }

    private static Message said(JsonNode json, String name) {
        return json.has(name) ? MessageJson.read(json.path(name)) : Message.verbatim("");
    }

    private static @Nullable Message message(JsonNode json, String name) {
        return json.has(name) ? MessageJson.read(json.path(name)) : null;
    }

    private static Verdict verdict(JsonNode json) {
        return constant(Verdict.values(), json.path("verdict"), Verdict.UNCLEAR);
    }

    private static LayerName layer(JsonNode json, String name) {
        return constant(LayerName.values(), json.path(name), LayerName.SYNTAX);
    }

    private static <T extends Enum<T>> T constant(T[] all, JsonNode word, T unknown) {
        String name = word.asText().toUpperCase(Locale.ROOT);
        return Arrays.stream(all)
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElse(unknown);
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}

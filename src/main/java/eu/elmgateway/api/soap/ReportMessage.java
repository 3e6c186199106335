package eu.elmgateway.api.soap;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A report on a document, made from the JSON in which it is kept. */
public final class ReportMessage {
    public @Nullable String verdict;
    public @Nullable String format;
    public @Nullable String profile;

    @XmlElement(name = "layer")
    public List<LayerMessage> layers = List.of();

    @XmlElement(name = "finding")
    public List<FindingMessage> findings = List.of();

    /** One layer of it. */
    public static final class LayerMessage {
        public @Nullable String name;
        public @Nullable String verdict;
        public @Nullable String note;

        static LayerMessage of(JsonNode kept) {
            var message = new LayerMessage();
            message.name = text(kept, "name");
            message.verdict = text(kept, "verdict");
            message.note = text(kept, "note");
            return message;
        }
    }

    /** One remark on the document. */
    public static final class FindingMessage {
        public @Nullable String rule;
        public @Nullable String layer;
        public @Nullable String severity;
        public @Nullable String message;
        public @Nullable String advice;
        public @Nullable String pointer;
        public @Nullable String xpath;
        public @Nullable Integer line;
        public @Nullable Integer column;

        static FindingMessage of(JsonNode kept) {
            var finding = new FindingMessage();
            finding.rule = text(kept, "rule");
            finding.layer = text(kept, "layer");
            finding.severity = text(kept, "severity");
            finding.message = text(kept, "message");
            finding.advice = text(kept, "advice");
            finding.pointer = kept.path("pointer").textValue();
            finding.xpath = text(kept, "xpath");
            finding.line = number(kept, "line");
            finding.column = number(kept, "column");
            return finding;
        }
    }

    static ReportMessage of(JsonNode kept) {
        var report = new ReportMessage();
        report.verdict = text(kept, "verdict");
        report.format = text(kept, "format");
        report.profile = text(kept, "profile");
        report.layers = new ArrayList<>();
        kept.path("layers").forEach(layer -> report.layers.add(LayerMessage.of(layer)));
        report.findings = new ArrayList<>();
        kept.path("findings").forEach(finding -> report.findings.add(FindingMessage.of(finding)));
        return report;
    }

    private static @Nullable String text(JsonNode kept, String name) {
        String text = kept.path(name).textValue();
        return text == null || text.isEmpty() ? null : text;
    }

    private static @Nullable Integer number(JsonNode kept, String name) {
        int number = kept.path(name).asInt();
        return number > 0 ? number : null;
    }
}

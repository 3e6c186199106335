package eu.elmgateway.validation;

import com.fasterxml.jackson.databind.JsonNode;
import eu.elmgateway.safe.ConfigFile;
import eu.elmgateway.wording.Message;
import eu.elmgateway.wording.Template;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** One {@code repairs.yaml} that fits its schema. */
final class RepairFile {
    private final ConfigFile config;

    RepairFile(ConfigFile config) {
        this.config = config;
    }

    Repairs repairs() {
        List<Defect> defects = new ArrayList<>();
        List<ShapeRepair> shapes = new ArrayList<>();
        Map<String, JsonNode> terms = new LinkedHashMap<>();
        for (JsonNode yaml : config.tree().path("defects")) {
            String where = "/defects/" + defects.size();
            defects.add(defect(yaml));
            yaml.path("shapes").forEach(repair -> shapes.add(repair(repair, where)));
            yaml.path("terms").properties().forEach(term -> terms.put(term.getKey(), term.getValue()));
        }
        return new Repairs(defects, shapes, config.tree().path("context").asText(), terms);
    }

    private static Defect defect(JsonNode yaml) {
        return new Defect(
                yaml.path("id").asText(),
                text(yaml.path("name")),
                text(yaml.path("effect")),
                text(yaml.path("repair")),
                yaml.has("advice") ? text(yaml.path("advice")) : null,
                rules(yaml.path("finds")),
                rules(yaml.path("instead")),
                rules(yaml.path("adds")));
    }

    private ShapeRepair repair(JsonNode yaml, String where) {
        Path file = config.file().resolveSibling(yaml.path("file").asText()).normalize();
        if (!Files.isRegularFile(file)) {
            throw config.wrong(
                    where + "/shapes",
                    "There is no file " + yaml.path("file").asText() + " here.",
                    "Put it beside repairs.yaml, or correct the name.");
        }
        return new ShapeRepair(words(yaml.path("takes")), words(yaml.path("needs")), file);
    }

    private static Message text(JsonNode yaml) {
        Map<String, String> byLanguage = new LinkedHashMap<>();
        yaml.properties()
                .forEach(
                        entry -> byLanguage.put(entry.getKey(), entry.getValue().asText()));
        return new Message(new Template.Given(byLanguage), List.of());
    }

    private static List<Pattern> rules(JsonNode yaml) {
        return words(yaml).stream().map(RepairFile::pattern).toList();
    }

    private static Pattern pattern(String rule) {
        return Pattern.compile(
                StreamSupport.stream(List.of(rule.split("\\*", -1)).spliterator(), false)
                        .map(Pattern::quote)
                        .collect(Collectors.joining("[^/]*")));
    }

    private static List<String> words(@Nullable JsonNode yaml) {
        List<String> words = new ArrayList<>();
        if (yaml != null) {
            yaml.forEach(word -> words.add(word.asText()));
        }
        return words;
    }
}

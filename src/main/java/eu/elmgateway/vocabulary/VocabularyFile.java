package eu.elmgateway.vocabulary;

import com.fasterxml.jackson.databind.JsonNode;
import eu.elmgateway.safe.ConfigFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The index of the lists, {@code vocabularies.yaml}, that fits its schema. */
final class VocabularyFile {
    private final ConfigFile config;

    VocabularyFile(ConfigFile config) {
        this.config = config;
    }

    /** The lists, in the order of the file; their codes are not read yet. */
    List<Vocabulary> vocabularies() {
        var vocabularies = new ArrayList<Vocabulary>();
        for (JsonNode yaml : config.tree().path("vocabularies")) {
            vocabularies.add(vocabulary(yaml, "/vocabularies/" + vocabularies.size()));
        }
        return vocabularies;
    }

    private Vocabulary vocabulary(JsonNode yaml, String where) {
        var facts = new Vocabulary.Facts(
                yaml.path("name").asText(),
                Titles.of(yaml.path("title")),
                yaml.path("scheme").asText(),
                yaml.path("prefix").asText(),
                yaml.path("complete").asBoolean(),
                yaml.has("asOf") ? yaml.path("asOf").asText() : null,
                keys(yaml.path("added")));
        if (!yaml.has("codes")) {
            return new Vocabulary(facts, () -> new Codes(Map.of(), Map.of()));
        }
        Path codes = file(yaml.path("codes"), where + "/codes");
        JsonNode others = yaml.path("otherCodes");
        if (others.isMissingNode()) {
            return new Vocabulary(facts, () -> new Codes(new CodeFile(codes).codes(), Map.of()));
        }
        Path table = file(others.path("file"), where + "/otherCodes/file");
        return new Vocabulary(facts, () -> {
            Map<String, Code> all = new CodeFile(codes).codes();
            return new Codes(all, new OtherCodes(table, others.path("columns")).among(all));
        });
    }

    private static Set<String> keys(JsonNode object) {
        var keys = new HashSet<String>();
        object.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    private Path file(JsonNode name, String pointer) {
        Path file = config.file().resolveSibling(name.asText());
        if (!Files.isRegularFile(file)) {
            throw config.wrong(
                    pointer,
                    "There is no file " + name.asText() + " here.",
                    "Put it beside vocabularies.yaml, or correct the name.");
        }
        return file;
    }
}

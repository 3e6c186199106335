package eu.elmgateway.format;

import com.fasterxml.jackson.databind.JsonNode;
import eu.elmgateway.safe.ConfigFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import javax.xml.namespace.QName;
import org.jspecify.annotations.Nullable;

/** One {@code format.yaml} that fits its schema, turned into a format. */
final class FormatFile {
    private final ConfigFile config;
    private final Path folder;
    private final JsonNode yaml;

    FormatFile(ConfigFile config) {
        this.config = config;
        this.folder = config.file().resolveSibling("");
        this.yaml = config.tree();
    }

    Format format() {
        boolean linked = yaml.path("language").asText().equals("json-ld");
        if (linked && !(yaml.has("contexts") && yaml.has("profiles"))) {
            throw config.wrong(
                    "/language",
                    "JSON-LD is read with contexts and judged by profiles; one of the two is not named here.",
                    "Write contexts: contexts.yaml and profiles: profiles.yaml.");
        }
        return new Format(
                id(),
                yaml.path("title").asText(),
                Format.Language.valueOf(
                        yaml.path("language").asText().toUpperCase(Locale.ROOT).replace('-', '_')),
                StreamSupport.stream(yaml.path("mediaTypes").spliterator(), false)
                        .map(JsonNode::asText)
                        .toList(),
                yaml.path("pushed").asBoolean(true),
                documents(),
                folder,
                imports(),
                file("schematron", yaml.path("schematron")),
                file("contexts", yaml.path("contexts")),
                file("profiles", yaml.path("profiles")),
                file("repairs", yaml.path("repairs")),
                file("drafts", yaml.path("drafts")),
                yaml.path("preference").asInt(0),
                yaml.path("hub").asBoolean(false));
    }

    /** The coordinates; they must be the folder's, so that whoever looks for a format finds it. */
    private FormatId id() {
        FormatId id = FormatId.parse(yaml.path("format").asText());
        if (!folder.endsWith(Path.of(id.name(), id.version()))) {
            throw config.wrong(
                    "/format",
                    "The format " + id + " lies in the folder of another one.",
                    "Move it to schemas/" + id.name() + "/" + id.version() + ", or correct the coordinates.");
        }
        return id;
    }

    private List<DocumentKind> documents() {
        List<DocumentKind> kinds = new ArrayList<>();
        for (JsonNode kind : yaml.path("documents")) {
            kinds.add(document(kind, "documents/" + kinds.size()));
        }
        return kinds;
    }

    private DocumentKind document(JsonNode kind, String where) {
        boolean xml = yaml.path("language").asText().equals("xml");
        if (xml != kind.has("root") || xml == kind.has("signs")) {
            throw config.wrong(
                    "/" + where,
                    "A kind of document is known by its root in XML and by its signs in JSON.",
                    xml ? "Give root, and no signs." : "Give signs, and no root.");
        }
        return new DocumentKind(
                kind.path("name").asText(),
                xml ? QName.valueOf(kind.path("root").asText()) : null,
                StreamSupport.stream(kind.path("schemaFiles").spliterator(), false)
                        .map(JsonNode::asText)
                        .collect(Collectors.toSet()),
                kind.path("undeclared").asBoolean(),
                StreamSupport.stream(kind.path("signs").spliterator(), false)
                        .map(JsonSign::of)
                        .toList(),
                file(where + "/schema", kind.path("schema")));
    }

    private Map<String, String> imports() {
        var imports = new LinkedHashMap<String, String>();
        yaml.path("imports")
                .properties()
                .forEach(entry -> imports.put(entry.getKey(), entry.getValue().asText()));
        return imports;
    }

    private @Nullable Path file(String where, JsonNode name) {
        if (name.isMissingNode()) {
            return null;
        }
        Path file = folder.resolve(name.asText()).normalize();
        if (!Files.isRegularFile(file)) {
            throw config.wrong(
                    "/" + where,
                    "There is no file " + name.asText() + " here.",
                    "Put it beside format.yaml, or correct the name.");
        }
        return file;
    }
}

package eu.elmgateway.equality;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The published OpenAPI of ANIS as JSON Schema: what OpenAPI 3.0 calls nullable is one more type. */
final class AnisPublished {
    private AnisPublished() {}

    /** One of its schemas, written into a folder on the way. */
    static JsonSchemaVerdicts schema(Path folder, String file, String name) throws IOException {
        Path source = Published.path("registries/it-anis/src/" + file + ".yaml");
        ObjectNode root = new ObjectMapper().createObjectNode().put("$ref", "#/components/schemas/" + name);
        JsonNode components = new ObjectMapper(new YAMLFactory())
                .readTree(source.toFile())
                .path("components")
                .path("schemas");
        root.putObject("components").set("schemas", components);
        objects(components).forEach(AnisPublished::nullable);
        Path schema = folder.resolve(name + ".json");
        Files.writeString(schema, root.toString());
        return JsonSchemaVerdicts.of(schema.toAbsolutePath());
    }

    static List<ObjectNode> objects(JsonNode tree) {
        List<ObjectNode> found = new ArrayList<>();
        if (tree instanceof ObjectNode object) {
            found.add(object);
        }
        tree.forEach(part -> found.addAll(objects(part)));
        return found;
    }

    private static void nullable(ObjectNode schema) {
        if (schema.path("nullable").asBoolean() && schema.path("type").isTextual()) {
            String type = schema.path("type").asText();
            schema.putArray("type").add(type).add("null");
        }
        schema.remove("nullable");
    }
}

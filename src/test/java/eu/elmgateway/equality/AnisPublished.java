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
import java.util.Map;
import java.util.Set;

/** The published OpenAPI of ANIS as JSON Schema: what OpenAPI 3.0 calls nullable is one more type. */
public final class AnisPublished {
    private static final Map<String, String> LISTS = Map.of(
            "proof_qualifications", "proof_education_qualifications",
            "proof_qualifications_level", "proof_education_qualifications_level",
            "proof_qualifications_diploma_supplement", "proof_education_qualifications_diploma_supplement");

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

    /** Where a message does not fit one of its schemas, which is written into a folder on the way. */
    public static Set<String> wrongPlaces(Path folder, String file, String name, JsonNode message) throws IOException {
        return schema(folder, file, name).wrongPlaces(message);
    }

    /** Where an answer to one of IFS03.1 to IFS03.4 does not fit what is published for it, told by the list in it. */
    static Set<String> wrongPlacesOfDegrees(Path folder, JsonNode answer) throws IOException {
        String name = LISTS.entrySet().stream()
                .filter(list -> answer.has(list.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("academic_qualifications");
        return wrongPlaces(folder, "IFS03-titoli", name, answer);
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

package eu.elmgateway.validation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.elmgateway.elm.ElmReader;
import eu.elmgateway.elm.Node;
import eu.elmgateway.elm.NodeTable;
import eu.elmgateway.elm.UnreadableElmException;
import eu.elmgateway.elm.Value;
import eu.elmgateway.safe.ConfigFile;
import eu.elmgateway.wording.Message;
import eu.elmgateway.wording.Template;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** One {@code drafts.yaml} that fits its schema, read by the contexts of its version. */
final class DraftFile {
    private static final String SUBJECT = "urn:elm-gateway:draft:subject";

    private final ConfigFile config;
    private final ElmReader reader;
    private final List<String> contexts;

    DraftFile(ConfigFile config, ElmReader reader, List<String> contexts) {
        this.config = config;
        this.reader = reader;
        this.contexts = contexts;
    }

    List<SealedAddition> additions() {
        List<SealedAddition> additions = new ArrayList<>();
        for (JsonNode yaml : config.tree().path("adds")) {
            additions.add(addition(yaml, additions.size()));
        }
        return additions;
    }

    private SealedAddition addition(JsonNode yaml, int number) {
        List<String> path = new ArrayList<>();
        yaml.path("to").forEach(property -> path.add(property.asText()));
        String property = yaml.path("property").asText();
        NodeTable read = read(property, yaml.path("value"), "/adds/" + number + "/value");
        List<Value> values = read.node(SUBJECT).orElseThrow().values(property).stream()
                .map(value -> renamed(value, number))
                .toList();
        List<Node> nodes = read.nodes().stream()
                .filter(node -> !node.id().equals(SUBJECT))
                .map(node -> renamed(node, number))
                .toList();
        String term = yaml.path("term").asText();
        return new SealedAddition(
                path,
                property,
                term,
                name(yaml.path("name")),
                values,
                nodes,
                yaml.path("uploaded").asBoolean());
    }

    private NodeTable read(String property, JsonNode value, String where) {
        ObjectNode document = JsonNodeFactory.instance.objectNode();
        contexts.forEach(document.putArray("@context")::add);
        document.put("@id", SUBJECT).set(property, value);
        try {
            return reader.read(document).nodes();
        } catch (UnreadableElmException e) {
            throw config.wrong(where, "This is no JSON-LD: " + e.getMessage() + ".", "Correct the value.");
        }
    }

    /** Labels of blank nodes hold for one document; these must not meet those of another. */
    private static String renamed(String id, int number) {
        return id.startsWith("_:") ? "_:sealed" + number + "-" + id.substring(2) : id;
    }

    private static Value renamed(Value value, int number) {
        return value instanceof Value.Reference reference
                ? new Value.Reference(renamed(reference.id(), number))
                : value;
    }

    private static Node renamed(Node node, int number) {
        Map<String, List<Value>> properties = new LinkedHashMap<>();
        node.properties()
                .forEach((property, values) -> properties.put(
                        property,
                        values.stream().map(value -> renamed(value, number)).toList()));
        return new Node(renamed(node.id(), number), node.types(), properties);
    }

    private static Message name(JsonNode yaml) {
        Map<String, String> byLanguage = new LinkedHashMap<>();
        yaml.properties()
                .forEach(
                        entry -> byLanguage.put(entry.getKey(), entry.getValue().asText()));
        return new Message(new Template.Given(byLanguage), List.of());
    }
}

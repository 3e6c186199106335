package eu.elmgateway.safe;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SureFitTest {
    private static final Path SCHEMAS = Path.of("schemas");
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final Map<String, String> KINDS = Map.of(
            "format.yaml", "format",
            "contexts.yaml", "contexts",
            "profiles.yaml", "profiles",
            "cardinality.yaml", "cardinality");

    private final SafeReaders readers = new SafeReaders(Limits.standard());
    private final Random random = new Random(3);

    @Test
    void everyFileOfOursFitsForSure() throws IOException {
        List<Path> files = files();
        assertTrue(files.size() >= 11, files + " are all");
        for (Path file : files) {
            assertTrue(fit(file).fits(tree(file)), file + " needs the schema engine");
        }
    }

    @Test
    void whatFitsForSureFitsByTheEngineToo() throws IOException {
        int sure = 0;
        for (Path file : files()) {
            SureFit fit = fit(file);
            JsonSchemaCheck engine = readers.jsonSchema(SCHEMAS, schema(file));
            for (int i = 0; i < Integer.getInteger("elm.mutants", 40); i++) {
                JsonNode mutant = tree(file).deepCopy();
                change(mutant);
                if (fit.fits(mutant)) {
                    sure++;
                    assertEquals(List.of(), engine.problems(mutant), file + " changed to " + mutant);
                }
            }
        }
        assertTrue(sure > 0, "no change was harmless");
    }

    @Test
    void aKeywordThatItDoesNotKnowLeavesItUnsure() {
        ObjectNode schema = JSON.objectNode().put("type", "string");
        assertTrue(new SureFit(schema).fits(JSON.textNode("a")));
        assertEquals(false, new SureFit(schema.put("maxLength", 5)).fits(JSON.textNode("a")));
    }

    @Test
    void aReferenceToAnotherFileLeavesItUnsure() {
        ObjectNode schema = JSON.objectNode().put("$ref", "other.json#/$defs/a");
        assertEquals(false, new SureFit(schema).fits(JSON.textNode("a")));
    }

    /** One value somewhere becomes another, or goes, or comes twice. */
    private void change(JsonNode tree) {
        List<JsonNode> containers = new ArrayList<>();
        collect(tree, containers);
        JsonNode chosen = containers.get(random.nextInt(containers.size()));
        JsonNode other = List.of(
                        JSON.textNode(""),
                        JSON.textNode("x y"),
                        JSON.numberNode(-1),
                        JSON.numberNode(7),
                        JSON.booleanNode(true),
                        JSON.nullNode(),
                        JSON.objectNode(),
                        JSON.arrayNode(),
                        JSON.objectNode().put("name", "a"))
                .get(random.nextInt(9));
        if (chosen instanceof ArrayNode array) {
            array.insert(
                    random.nextInt(array.size() + 1), random.nextBoolean() && !array.isEmpty() ? array.get(0) : other);
        } else if (chosen instanceof ObjectNode object) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            names.add("surplus");
            String name = names.get(random.nextInt(names.size()));
            if (random.nextBoolean()) {
                object.remove(name);
            } else {
                object.set(name, other);
            }
        }
    }

    private static void collect(JsonNode value, List<JsonNode> containers) {
        if (value.isContainerNode()) {
            containers.add(value);
            value.forEach(inner -> collect(inner, containers));
        }
    }

    private static List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(SCHEMAS, 3)) {
            return all.filter(file -> KINDS.containsKey(file.getFileName().toString()))
                    .sorted()
                    .toList();
        }
    }

    private static Path schema(Path file) {
        return SCHEMAS.resolve("gateway").resolve(KINDS.get(file.getFileName().toString()) + ".schema.json");
    }

    private SureFit fit(Path file) throws IOException {
        return new SureFit(read(schema(file)));
    }

    private JsonNode tree(Path file) {
        return readers.config(SCHEMAS, schema(file)).read(file).tree();
    }

    private JsonNode read(Path file) throws IOException {
        try {
            return readers.json(Files.readAllBytes(file)).tree();
        } catch (UnreadableException e) {
            throw new IllegalStateException(e);
        }
    }
}

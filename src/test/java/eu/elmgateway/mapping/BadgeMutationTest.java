package eu.elmgateway.mapping;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.elmgateway.Engine;
import eu.elmgateway.equality.JsonMutator;
import eu.elmgateway.equality.JsonWords;
import eu.elmgateway.equality.Published;
import eu.elmgateway.validation.Finding;
import eu.elmgateway.validation.Severity;
import eu.elmgateway.validation.Verdict;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Badges and records that their schemas allow and that say less than they might, or nonsense. What is made of them conforms,
 * or it is told what is missing, or they are refused; the mapping never breaks. The system property {@code badge.mapped} says
 * how many mutants of each document are tried.
 */
class BadgeMutationTest {
    private static final int MUTANTS = Integer.getInteger("badge.mapped", 40);
    private static final int ONE_OF = Integer.getInteger("badge.oneOf", 12);
    private static final Map<String, String> SETTINGS =
            Map.of("issuerIdentifier", "VATIE-1234567T", "issuerCountry", "IE", "organisationCountry", "IE");

    private final ObjectMapper json = new ObjectMapper();
    private final Engine engine = Engine.load(Path.of(""), Clock.systemUTC());
    private final Mapping mapping =
            engine.mappings().named("open-badges_to_elm").orElseThrow();
    private final List<String> wrong = new ArrayList<>();
    private int seen;
    private int tried;

    @ParameterizedTest
    @ValueSource(strings = {"degree-with-results", "micro-credential-vcdm-1", "record-with-programme", "record-vcdm-1"})
    void whateverIsLeftOutTheResultConformsOrWhatIsMissingIsTold(String name) throws IOException {
        ObjectNode document = document(name);
        leaveOut(document, document);
        assertEquals("", String.join("\n", wrong));
        assertTrue(tried >= 3, "documents that the schema allows: " + tried);
    }

    @ParameterizedTest
    @ValueSource(strings = {"degree-with-results", "micro-credential-vcdm-1", "record-with-programme", "record-vcdm-1"})
    void whateverNonsenseTheSchemaAllowsTheMappingDoesNotBreak(String name) throws IOException {
        ObjectNode document = document(name);
        var mutator = new JsonMutator(
                JsonWords.of(List.of(Published.path("registries/1edtech/ob-context-3.0.3.json")), List.of(document)),
                20261125);
        for (int i = 0; i < MUTANTS; i++) {
            check(mutator.mutant(document));
        }
        assertEquals("", String.join("\n", wrong));
    }

    /** What a record contains is open to its schema: each value within becomes another kind of value. */
    @Test
    void whatARecordContainsMayBeAnything() throws IOException {
        ObjectNode record = document("record-with-programme");
        spoil(record, record.path("credentialSubject").path("verifiableCredential"));
        assertEquals("", String.join("\n", wrong));
        assertTrue(tried >= 20, "records that the schema allows: " + tried);
    }

    private ObjectNode document(String name) throws IOException {
        Path file = Path.of("mappings/open-badges_to_elm/cases").resolve(name).resolve("input.json");
        return JsonMutator.shortened((ObjectNode) json.readTree(file.toFile()));
    }

    /** Every member is gone once, and empty once. */
    private void leaveOut(ObjectNode root, JsonNode place) {
        if (place instanceof ObjectNode object) {
            for (var name :
                    List.copyOf(object.propertyStream().map(Map.Entry::getKey).toList())) {
                JsonNode value = object.get(name);
                object.remove(name);
                check(root);
                if (value.isTextual()) {
                    object.put(name, "");
                    check(root);
                }
                object.set(name, value);
            }
        }
        place.forEach(inner -> leaveOut(root, inner));
    }

    private void spoil(ObjectNode root, JsonNode place) {
        if (place instanceof ObjectNode object) {
            for (var name :
                    List.copyOf(object.propertyStream().map(Map.Entry::getKey).toList())) {
                JsonNode value = object.get(name);
                for (JsonNode other : others(value)) {
                    object.set(name, other);
                    check(root);
                }
                object.set(name, value);
            }
        }
        place.forEach(inner -> spoil(root, inner));
    }

    private List<JsonNode> others(JsonNode value) {
        ArrayNode list = json.createArrayNode().add(value).add(value);
        ObjectNode object = json.createObjectNode().set("x y", value);
        return List.of(list, object, json.getNodeFactory().numberNode(-1), json.nullNode());
    }

    private void check(ObjectNode document) {
        if (++seen % ONE_OF != 0) {
            return;
        }
        byte[] bytes = document.toString().getBytes(UTF_8);
        if (engine.check(bytes, null).report().verdict() != Verdict.VALID) {
            return;
        }
        tried++;
        try {
            if (mapping.map(bytes, SETTINGS) instanceof MappedDocument mapped) {
                check(document, mapped);
            }
        } catch (RuntimeException e) {
            wrong.add(e + " of " + document);
        }
    }

    private void check(ObjectNode document, MappedDocument mapped) {
        var errors = engine.check(engine.json(mapped.credential().orElseThrow()), null).report().findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(Finding::toString)
                .toList();
        boolean told = mapped.notes().stream().anyMatch(note -> note.kind() == MappingNote.Kind.MISSING);
        if (!errors.isEmpty() && !told) {
            wrong.add(errors + " of " + document);
        }
    }
}

package eu.elmgateway.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.elmgateway.equality.JsonMutator;
import eu.elmgateway.equality.JsonWords;
import eu.elmgateway.equality.Published;
import java.io.IOException;
import java.nio.file.Path;
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
    private final JsonMutants mutants = new JsonMutants("open-badges_to_elm", SETTINGS, ONE_OF);

    @ParameterizedTest
    @ValueSource(strings = {"degree-with-results", "micro-credential-vcdm-1", "record-with-programme", "record-vcdm-1"})
    void whateverIsLeftOutTheResultConformsOrWhatIsMissingIsTold(String name) throws IOException {
        mutants.leaveOut(document(name));
        assertEquals("", mutants.wrong());
        assertTrue(mutants.tried() >= 3, "documents that the schema allows: " + mutants.tried());
    }

    @ParameterizedTest
    @ValueSource(strings = {"degree-with-results", "micro-credential-vcdm-1", "record-with-programme", "record-vcdm-1"})
    void whateverNonsenseTheSchemaAllowsTheMappingDoesNotBreak(String name) throws IOException {
        ObjectNode document = document(name);
        var mutator = new JsonMutator(
                JsonWords.of(List.of(Published.path("registries/1edtech/ob-context-3.0.3.json")), List.of(document)),
                20261125);
        for (int i = 0; i < MUTANTS; i++) {
            mutants.check(mutator.mutant(document));
        }
        assertEquals("", mutants.wrong());
    }

    /** What a record contains is open to its schema: each value within becomes another kind of value. */
    @Test
    void whatARecordContainsMayBeAnything() throws IOException {
        ObjectNode record = document("record-with-programme");
        spoil(record, record.path("credentialSubject").path("verifiableCredential"));
        assertEquals("", mutants.wrong());
        assertTrue(mutants.tried() >= 20, "records that the schema allows: " + mutants.tried());
    }

    private ObjectNode document(String name) throws IOException {
        Path file = Path.of("mappings/open-badges_to_elm/cases").resolve(name).resolve("input.json");
        return JsonMutator.shortened((ObjectNode) json.readTree(file.toFile()));
    }

    private void spoil(ObjectNode root, JsonNode place) {
        if (place instanceof ObjectNode object) {
            for (String name : JsonMutants.names(object)) {
                JsonNode value = object.get(name);
                for (JsonNode other : others(value)) {
                    object.set(name, other);
                    mutants.check(root);
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
}

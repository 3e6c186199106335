package eu.elmgateway.equality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import eu.elmgateway.safe.JsonProblem;
import eu.elmgateway.safe.JsonSchemaCheck;
import eu.elmgateway.safe.Limits;
import eu.elmgateway.safe.SafeReaders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Our expression of Open Badges 3.0 and CLR 2.0 says of every document what the published schemas say; no difference is
 * meant. The final form of CLR 2.0 has no published schema here to compare with. The system property {@code badge.mutants}
 * says how many mutants of each document are tried.
 */
class BadgeEqualityTest {
    private static final int MUTANTS = Integer.getInteger("badge.mutants", 60);
    private static final Path CASES = Path.of("mappings/open-badges_to_elm/cases");
    private static final String PUBLISHED = "registries/1edtech/";
    private static final String BADGE = "ob_v3p0_achievementcredential_schema";
    private static final String CLR = "clr_v2p0_clrcredential_schema";
    private static final List<String> EXAMPLES = List.of(
            "OBv3_Achievement_Alignment",
            "OBv3_Basic_OpenBadgeCredential",
            "OBv3_Complete_OpenBadgeCredential",
            "OBv3_Skill_Assertion",
            "OBv3_sample_A");

    private final ObjectMapper json = new ObjectMapper();
    private final SafeReaders readers = new SafeReaders(Limits.standard());

    @Test
    void thePublishedExamplesAreValidByBoth() {
        JsonSchema published = published(BADGE + ".json", VersionFlag.V201909);
        JsonSchemaCheck ours = ours("open-badges/3.0/achievement.schema.json");
        for (String example : EXAMPLES) {
            assertEquals(Set.of(), published.validate(example(example)), example);
            assertEquals(List.of(), ours.problems(example(example)), example);
        }
    }

    @Test
    void aPublishedEndorsementIsValidByOurs() {
        assertEquals(
                List.of(),
                ours("open-badges/3.0/endorsement.schema.json").problems(example("OBv3_EndorsementCredential")));
    }

    @ParameterizedTest
    @CsvSource({
        BADGE + ".json, V201909, open-badges/3.0/achievement.schema.json",
        BADGE + "_draft4.json, V4, open-badges/3.0/achievement-vcdm-1.schema.json",
        CLR + "_draft4.json, V4, clr/2.0/clr-vcdm-1.schema.json",
    })
    void agreesWithThePublishedSchemaOnEveryMutant(String original, VersionFlag draft, String own) {
        JsonSchema published = published(original, draft);
        JsonSchemaCheck ours = ours(own);
        List<ObjectNode> documents = documents();
        var words = JsonWords.of(List.of(Published.path(PUBLISHED + "ob-context-3.0.3.json")), documents);
        var wrong = new ArrayList<String>();
        int valid = 0;
        for (ObjectNode document : documents) {
            var mutator = new JsonMutator(words, document.toString().hashCode());
            for (int i = 0; i < MUTANTS; i++) {
                ObjectNode mutant = i == 0 ? document : mutator.mutant(document);
                boolean verdict = published.validate(mutant).isEmpty();
                valid += verdict ? 1 : 0;
                compare(mutant, verdict, ours.problems(mutant), wrong);
            }
        }
        assertEquals("", String.join("\n", wrong.subList(0, Math.min(5, wrong.size()))));
        assertTrue(valid > documents.size(), "valid mutants: " + valid);
    }

    private static void compare(JsonNode mutant, boolean published, List<JsonProblem> ours, List<String> wrong) {
        if (published != ours.isEmpty()) {
            wrong.add("published: " + (published ? "valid" : "invalid") + ", ours: " + ours + " of " + mutant);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "degree-with-results, open-badges/3.0/achievement.schema.json",
        "record-with-programme, clr/2.0/clr.schema.json",
        "record-vcdm-1, clr/2.0/clr-vcdm-1.schema.json",
        "micro-credential-vcdm-1, open-badges/3.0/achievement-vcdm-1.schema.json",
    })
    void whatTheSchemaFindsStandsAtItsPlace(String name, String schema) {
        JsonSchemaCheck ours = ours(schema);
        ObjectNode document = read(CASES.resolve(name).resolve("input.json"));
        assertEquals(List.of(), ours.problems(document));
        document.put("name", 7);
        List<JsonProblem> problems = ours.problems(document);
        assertEquals(1, problems.size(), problems.toString());
        assertEquals("/name", problems.get(0).pointer());
    }

    @Test
    void aTypeThatIsNoBadgesHasACure() {
        ObjectNode document = read(CASES.resolve("degree-with-results").resolve("input.json"));
        document.putArray("type").add("VerifiableCredential").add("OpenBadge");
        List<JsonProblem> problems =
                ours("open-badges/3.0/achievement.schema.json").problems(document);
        assertEquals(
                List.of("Add \"AchievementCredential\" or \"OpenBadgeCredential\"."),
                problems.stream().map(JsonProblem::advice).toList());
    }

    private List<ObjectNode> documents() {
        var documents = new ArrayList<ObjectNode>();
        EXAMPLES.forEach(example -> documents.add(example(example)));
        for (String name :
                List.of("degree-with-results", "micro-credential-vcdm-1", "record-with-programme", "record-vcdm-1")) {
            documents.add(read(CASES.resolve(name).resolve("input.json")));
        }
        return documents;
    }

    private ObjectNode example(String name) {
        return read(Published.path("registries/eu-ebsi-edc/obv3-examples-and-desm/" + name + ".json"));
    }

    private ObjectNode read(Path file) {
        try {
            return (ObjectNode) json.readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private JsonSchemaCheck ours(String file) {
        Path folder = Path.of("schemas");
        return readers.jsonSchema(folder, folder.resolve(file));
    }

    /** Without its {@code $schema}, whose fragment the engine does not know; the draft is the one it names. */
    private JsonSchema published(String file, VersionFlag draft) {
        var config =
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();
        ObjectNode schema = read(Published.path(PUBLISHED + file));
        schema.remove("$schema");
        return JsonSchemaFactory.getInstance(draft).getSchema(schema, config);
    }
}

package eu.elmgateway.equality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Our expression of EBSI's schema says of every document whether it is valid as the published one does, and finds nothing wrong
 * where that does not. The published one says more: of a value that fits none of several alternatives it tells what each of
 * them would have wanted. The system property {@code ebsi.mutants} says how many mutants are tried.
 */
class EbsiEqualityTest {
    private static final String FOLDER = "registries/eu-ebsi-edc/";
    private static final String ID =
            "file:///home/me/Documents/IPT/credential-converter/json/ebsi-elm/vcdm2.0-europass-edc-schema";
    private static final String BASE =
            "file:///home/me/Documents/IPT/credential-converter/json/ebsi-elm/vcdm2.0-attestation-schema/schema.json";
    private static final Path FULL = Path.of("src/test/resources/eu/elmgateway/equality/ebsi-full.json");
    private static final int MUTANTS = Integer.getInteger("ebsi.mutants", 60);

    private final ObjectMapper json = new ObjectMapper();
    private final JsonSchemaVerdicts ours =
            JsonSchemaVerdicts.of(Path.of("schemas/ebsi-edc/3.2/attestation.schema.json"));

    private JsonSchemaVerdicts published() {
        return JsonSchemaVerdicts.of(
                ID,
                Map.of(
                        ID,
                        Published.path(FOLDER + "europass-edc-elm3.2.schema.json"),
                        BASE,
                        Published.path(FOLDER + "vcdm2.0-attestation.schema.json")));
    }

    private ObjectNode read(Path file) throws IOException {
        return JsonMutator.shortened((ObjectNode) json.readTree(file.toFile()));
    }

    private List<ObjectNode> documents() throws IOException {
        var documents = new ArrayList<ObjectNode>();
        try (var files = Files.list(Published.path(FOLDER + "examples"))) {
            for (Path file : files.sorted().toList()) {
                documents.add(read(file));
            }
        }
        documents.add(read(FULL));
        return documents;
    }

    @Test
    void ourCompleteExampleIsValid() throws IOException {
        assertEquals(Set.of(), ours.wrongPlaces(read(FULL)));
    }

    @Test
    void thePublishedExamplesAreValid() throws IOException {
        var documents = documents();
        assertEquals(7, documents.size());
        documents.forEach(document -> assertEquals(Set.of(), ours.wrongPlaces(document)));
    }

    @Test
    void agreesWithThePublishedSchemaOnMutants() throws IOException {
        var documents = documents();
        var mutator = new JsonMutator(words(documents), 23);
        var equality = new Equality(published());
        for (int i = 0; i < MUTANTS; i++) {
            equality.assertAgree(mutator.mutant(documents.get(i % documents.size())));
        }
        equality.assertTelling();
    }

    @Test
    void agreesWithThePublishedSchemaOnEveryMemberChangedInTurn() throws IOException {
        var full = read(FULL);
        var places = new ArrayList<ObjectNode>();
        objects(full, places);
        var changes = new ArrayList<Change>();
        places.forEach(object -> object.fieldNames().forEachRemaining(member -> {
            changes.add(new Change(object, member, null));
            OddJson.VALUES.forEach(odd -> changes.add(new Change(object, member, odd)));
        }));
        Collections.shuffle(changes, new Random(29));
        var equality = new Equality(published());
        for (Change change : changes.subList(0, Math.min(MUTANTS, changes.size()))) {
            change.on(() -> equality.assertAgree(full));
        }
        equality.assertTelling();
    }

    private static JsonWords words(List<ObjectNode> documents) {
        return JsonWords.of(ElmContexts.ours().values(), documents);
    }

    private static void objects(JsonNode place, List<ObjectNode> found) {
        if (place instanceof ObjectNode object) {
            found.add(object);
        }
        place.forEach(item -> objects(item, found));
    }

    private static final class Change {
        private final ObjectNode object;
        private final String member;
        private final @Nullable JsonNode odd;

        Change(ObjectNode object, String member, @Nullable JsonNode odd) {
            this.object = object;
            this.member = member;
            this.odd = odd;
        }

        /** Changes the object, does something, and undoes the change. */
        void on(Runnable check) {
            JsonNode before = object.path(member);
            if (odd == null) {
                object.remove(member);
            } else {
                object.set(member, odd);
            }
            check.run();
            object.set(member, before);
        }
    }

    private final class Equality {
        private final JsonSchemaVerdicts published;
        private int valid;
        private int invalid;

        Equality(JsonSchemaVerdicts published) {
            this.published = published;
        }

        void assertAgree(JsonNode document) {
            Set<String> theirs = published.wrongPlaces(document);
            Set<String> found = ours.wrongPlaces(document);
            assertEquals(theirs.isEmpty(), found.isEmpty(), () -> theirs + " but " + found + " in " + document);
            assertTrue(theirs.containsAll(found), () -> found + " not all of " + theirs + " in " + document);
            if (found.isEmpty()) {
                valid++;
            } else {
                invalid++;
            }
        }

        void assertTelling() {
            System.out.println("EBSI documents compared: " + valid + " valid, " + invalid + " invalid");
            assertTrue(valid > MUTANTS / 50, "the mutants must leave some documents valid to prove anything");
            assertTrue(invalid > MUTANTS / 3, "the mutants must break documents to prove anything");
        }
    }
}

package eu.elmgateway.equality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.elmgateway.safe.JsonLdException;
import eu.elmgateway.safe.JsonLdReader;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.util.IsoMatcher;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Our expression of the contexts gives every document the meaning that the published ones give it. The number of mutants is
 * the system property {@code elm.contexts.mutants}.
 */
@Tag("published")
class ElmContextsEqualityTest {
    private static final JsonLdReader OURS = ElmContexts.reader(ElmContexts.ours());
    private static JsonLdReader published = OURS;

    @BeforeAll
    static void readThePublishedContexts() {
        published = ElmContexts.reader(ElmContexts.published());
    }

    @Test
    void defineTheSameTerms() {
        var theirs = new TreeMap<String, JsonNode>();
        var ours = new TreeMap<String, JsonNode>();
        ElmContexts.published().forEach((iri, file) -> theirs.put(iri, ElmContexts.json(file)));
        ElmContexts.ours().forEach((iri, file) -> ours.put(iri, ElmContexts.json(file)));
        assertEquals(theirs, ours);
    }

    @Test
    void giveEverySampleTheSameGraph() {
        int compared = 0;
        for (Map.Entry<String, ObjectNode> sample : ElmSamples.all().entrySet()) {
            JsonValue ours = expanded(OURS, sample.getValue());
            JsonValue theirs = expanded(published, sample.getValue());
            assertEquals(theirs, ours, sample.getKey());
            var ourGraphs = graphs(ours);
            var theirGraphs = graphs(theirs);
            assertEquals(theirGraphs.isPresent(), ourGraphs.isPresent(), sample.getKey());
            if (ourGraphs.isPresent() && theirGraphs.isPresent()) {
                assertTrue(IsoMatcher.isomorphic(theirGraphs.get(), ourGraphs.get()), sample.getKey());
                compared++;
            }
        }
        assertTrue(compared > 100, "samples compared: " + compared);
    }

    /** A graph is made from the expanded form alone, so equal forms are isomorphic graphs. */
    @Test
    void expandEveryMutantToTheSame() {
        var samples = List.copyOf(ElmSamples.all().values());
        var mutator = new JsonMutator(JsonWords.of(ElmContexts.ours().values(), samples), 47);
        var random = new Random(47);
        int count = Integer.getInteger("elm.contexts.mutants", 1000);
        int readable = 0;
        for (int i = 0; i < count; i++) {
            var mutant = mutator.mutant(samples.get(random.nextInt(samples.size())));
            JsonValue theirs = expanded(published, mutant);
            assertEquals(theirs, expanded(OURS, mutant), mutant::toString);
            readable += theirs instanceof JsonArray ? 1 : 0;
        }
        assertTrue(readable > count / 2, "mutants that were read: " + readable);
    }

    private static Optional<DatasetGraph> graphs(JsonValue expanded) {
        return expanded instanceof JsonArray array ? JsonLdGraph.of(array) : Optional.empty();
    }

    /** The expanded form, an array, or the code of the error, a text. */
    private static JsonValue expanded(JsonLdReader reader, ObjectNode document) {
        try {
            return reader.expand(document);
        } catch (JsonLdException e) {
            return Json.createValue(e.code());
        }
    }
}

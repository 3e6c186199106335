package eu.elmgateway.equality;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.JsonDocument;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.elmgateway.safe.JsonLdException;
import eu.elmgateway.safe.JsonLdReader;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Our reader expands every document to what Titanium, the processor that Jena reads with, expands it to, or refuses it for
 * the same reason. The number of mutants is the system property {@code elm.standard.mutants}.
 */
class JsonLdStandardTest {
    private static final Logger TITANIUM = Logger.getLogger("com.apicatalog");
    private static final JsonLdReader OURS = ElmContexts.reader(ElmContexts.ours());
    private static final Map<String, JsonDocument> CONTEXTS = new TreeMap<>();

    @BeforeAll
    static void readTheContexts() throws JsonLdError {
        TITANIUM.setLevel(Level.OFF);
        for (var context : ElmContexts.ours().entrySet()) {
            CONTEXTS.put(context.getKey(), jsonLd(ElmContexts.json(context.getValue())));
        }
    }

    @Test
    void expandsEverySampleAsTheStandardDoes() {
        ElmSamples.all().forEach((name, sample) -> assertEquals(standard(sample), ours(sample), name));
    }

    @Test
    void expandsEveryMutantAsTheStandardDoes() {
        var samples = List.copyOf(ElmSamples.all().values());
        var words = JsonWords.of(ElmContexts.ours().values(), samples);
        var mutator = new JsonMutator(words, 53);
        var random = new Random(53);
        int count = Integer.getInteger("elm.standard.mutants", 500);
        int readable = 0;
        for (int i = 0; i < count; i++) {
            var mutant = mutator.mutant(samples.get(random.nextInt(samples.size())));
            KeywordMutations.change(places(mutant, words, random), random);
            var standard = standard(mutant);
            assertEquals(standard, ours(mutant), mutant::toString);
            readable += standard instanceof JsonArray ? 1 : 0;
        }
        assertTrue(readable > count / 4, "mutants that were read: " + readable);
        System.out.println(readable + " of " + count + " mutants were read");
    }

    private static List<JsonPlace> places(ObjectNode document, JsonWords words, Random random) {
        var objects = new ArrayList<ObjectNode>();
        collect(document, objects);
        return objects.stream()
                .map(object -> new JsonPlace(document, objects, object, words, random))
                .toList();
    }

    private static void collect(JsonNode place, List<ObjectNode> found) {
        if (place instanceof ObjectNode object) {
            found.add(object);
        }
        place.forEach(inner -> collect(inner, found));
    }

    private static JsonValue ours(JsonNode document) {
        try {
            return OURS.expand(document);
        } catch (JsonLdException e) {
            return Json.createValue(e.code());
        }
    }

    /** The expanded form, an array, or the code of the error, a text. */
    private static JsonValue standard(JsonNode document) {
        try {
            return JsonLd.expand(jsonLd(document)).options(options()).get();
        } catch (JsonLdError e) {
            return Json.createValue(e.getCode().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        } catch (ClassCastException
                | IllegalStateException
                | NullPointerException
                | IndexOutOfBoundsException stumbled) {
            return Json.createValue("unprocessable");
        }
    }

    private static JsonLdOptions options() {
        return new JsonLdOptions((iri, loading) -> {
            var context = CONTEXTS.get(iri.toString());
            if (context == null) {
                throw new JsonLdError(JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED, iri.toString());
            }
            return context;
        });
    }

    private static JsonDocument jsonLd(JsonNode json) throws JsonLdError {
        return JsonDocument.of(new StringReader(json.toString()));
    }
}

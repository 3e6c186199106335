package eu.elmgateway.elm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.apicatalog.jsonld.JsonLd;
import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.JsonDocument;
import com.fasterxml.jackson.databind.JsonNode;
import eu.elmgateway.safe.DeclinedException;
import eu.elmgateway.safe.Limits;
import eu.elmgateway.safe.SafeReaders;
import jakarta.json.JsonStructure;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import net.sf.saxon.s9api.Processor;
import org.junit.jupiter.api.Test;

/** Every form of a credential is the same credential: over all published samples that hold one. */
class CredentialFormsTest {
    private static final String CREDENTIAL = "http://data.europa.eu/snb/model/elm/EuropeanDigitalCredential";

    private final ElmModel model = Shared.model();
    private final ElmReader reader = new ElmReader(model.contexts());
    private final CredentialJson json = new CredentialJson(model);
    private final CredentialXml xml = new CredentialXml(model, new Processor(false));
    private final CredentialXmlReader xmlReader = new CredentialXmlReader(model);

    /** Samples with exactly one credential, valid or not, by path. */
    private Map<String, JsonNode> samples() {
        var samples = new TreeMap<String, JsonNode>();
        Shared.jsonSamples().forEach((path, document) -> {
            try {
                if (reader.read(document).nodes().ofType(CREDENTIAL).size() == 1) {
                    samples.put(path, document);
                }
            } catch (UnreadableElmException unreadable) {
                // not a credential to begin with
            }
        });
        return samples;
    }

    private Credential credential(JsonNode document) {
        return credential(reader.read(document).nodes());
    }

    private static Credential credential(NodeTable nodes) {
        return Credential.canonical(nodes, nodes.ofType(CREDENTIAL).get(0).id());
    }

    private JsonNode written(Credential credential) {
        return Shared.json(json.bytes(credential));
    }

    private void everySample(Function<JsonNode, Boolean> holds) {
        var broken = new ArrayList<String>();
        var samples = samples();
        samples.forEach((path, document) -> {
            if (!holds.apply(document)) {
                broken.add(path);
            }
        });
        assertEquals(List.of(), broken);
        assertTrue(samples.size() > 90, "samples: " + samples.size());
    }

    @Test
    void canonicalJsonIsTheSameCredential() {
        everySample(document -> credential(document).equals(credential(written(credential(document)))));
    }

    /** Deliveries read back what the store keeps: without a JSON-LD processor, unless a value is odd. */
    @Test
    void theFastRoadReadsNearlyAllCanonicalJsonAndReadsTheSameCredential() {
        var readers = new SafeReaders(Limits.standard());
        var roads = new Roads(model.contexts(), readers.limits());
        var declined = new AtomicInteger();
        everySample(document -> {
            var pushed = credential(document);
            try {
                byte[] kept = json.bytes(pushed);
                return pushed.equals(credential(roads.fast(readers.glance(kept)).nodes()));
            } catch (DeclinedException odd) {
                return declined.incrementAndGet() > 0;
            }
        });
        assertTrue(declined.get() * 10 < samples().size(), "declined: " + declined);
    }

    @Test
    void canonicalJsonIsAFixedPoint() {
        everySample(document -> {
            var once = written(credential(document));
            return once.toString().equals(written(credential(once)).toString());
        });
    }

    @Test
    void theXmlViewIsTheSameCredential() {
        everySample(document -> credential(document).equals(xmlReader.read(xml.view(credential(document)))));
    }

    @Test
    void aCanonicalCredentialSaysAllThatItsDocumentSaysOfIt() {
        everySample(document -> {
            var all = reader.read(document).nodes();
            var canonical = credential(document);
            return canonical.nodes().nodes().size() == all.nodes().size()
                    ? NodeGraph.of(all).isIsomorphicWith(NodeGraph.of(canonical.nodes()))
                    : all.nodes().size() > canonical.nodes().nodes().size();
        });
    }

    @Test
    void theExpandedFormIsTheSameCredential() {
        everySample(document -> credential(document).equals(credential(expanded(document))));
    }

    @Test
    void theFlattenedFormsAreTheSameCredential() {
        everySample(document -> {
            var expected = credential(document);
            return Stream.of(flattened(document, false), flattened(document, true))
                    .allMatch(form -> credential(form).equals(expected));
        });
    }

    private JsonNode expanded(JsonNode document) {
        return processed(
                () -> JsonLd.expand(jsonLd(document)).options(options()).get());
    }

    private JsonNode flattened(JsonNode document, boolean compact) {
        var contexts = Shared.parse(
                "{\"@context\": " + Shared.JSON.valueToTree(model.contexts().canonical()) + "}");
        return processed(() -> compact
                ? JsonLd.flatten(jsonLd(document))
                        .context(jsonLd(contexts))
                        .options(options())
                        .get()
                : JsonLd.flatten(jsonLd(document)).options(options()).get());
    }

    private interface Processing {
        JsonStructure run() throws JsonLdError;
    }

    private static JsonNode processed(Processing processing) {
        try {
            return Shared.parse(processing.run().toString());
        } catch (JsonLdError error) {
            throw new IllegalStateException(error);
        }
    }

    private static JsonDocument jsonLd(JsonNode json) throws JsonLdError {
        return JsonDocument.of(new StringReader(json.toString()));
    }

    private JsonLdOptions options() {
        return new JsonLdOptions((iri, loading) -> jsonLd(
                java.util.Objects.requireNonNull(model.contexts().documents().get(iri.toString()))));
    }
}

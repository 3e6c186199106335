package eu.elmgateway.elm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.apicatalog.jsonld.JsonLdError;
import com.apicatalog.jsonld.JsonLdErrorCode;
import com.apicatalog.jsonld.JsonLdOptions;
import com.apicatalog.jsonld.document.JsonDocument;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.stream.StreamSupport;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphMemFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.RiotException;
import org.apache.jena.riot.lang.LangJSONLD11;
import org.apache.jena.sparql.util.Context;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The reader against the standard's own way from JSON-LD to RDF, over every published sample. */
class ElmReaderSamplesTest {
    @Test
    void everySampleGivesTheGraphThatTheStandardGives() {
        var reader = new ElmReader(Shared.publishedContexts());
        var different = new ArrayList<String>();
        int same = 0;
        for (var sample : Shared.jsonSamples().entrySet()) {
            if (hasInlineContext(sample.getValue())) {
                continue;
            }
            Graph expected = standard(sample.getValue());
            Graph actual = ours(reader, sample.getValue());
            if (expected == null || actual == null) {
                if ((expected == null) != (actual == null)) {
                    different.add(sample.getKey() + ": read by " + (actual == null ? "the standard" : "us") + " only");
                }
            } else if (!expected.isIsomorphicWith(actual)) {
                different.add(sample.getKey() + ": " + expected.size() + " triples, ours " + actual.size());
            } else {
                same++;
            }
        }
        assertEquals("", String.join("\n", different));
        assertTrue(same > 100, "samples that both read: " + same);
    }

    /** Refused on purpose: terms that the document defines itself are no terms of the model. */
    private static boolean hasInlineContext(JsonNode sample) {
        return sample.findValues("@context").stream()
                .anyMatch(context -> context.isObject()
                        || (context.isArray()
                                && StreamSupport.stream(context.spliterator(), false)
                                        .anyMatch(JsonNode::isObject)));
    }

    private static @Nullable Graph ours(ElmReader reader, JsonNode sample) {
        try {
            return NodeGraph.of(reader.read(sample).nodes());
        } catch (UnreadableElmException unreadable) {
            return null;
        }
    }

    /** Jena's reader over Titanium; null where it refuses. */
    private static @Nullable Graph standard(JsonNode sample) {
        var options = new JsonLdOptions((iri, loading) -> {
            var context = Shared.publishedContexts().documents().get(iri.toString());
            if (context == null) {
                throw new JsonLdError(JsonLdErrorCode.LOADING_REMOTE_CONTEXT_FAILED, iri.toString());
            }
            return JsonDocument.of(new StringReader(context.toString()));
        });
        var graph = GraphMemFactory.createDefaultGraphSameTerm();
        try {
            RDFParser.fromString(sample.toString(), Lang.JSONLD11)
                    .resolveURIs(false)
                    .context(new Context().set(LangJSONLD11.JSONLD_OPTIONS, options))
                    .parse(graph);
            return graph;
        } catch (RiotException refused) {
            return null;
        }
    }
}

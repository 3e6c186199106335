package eu.elmgateway.validation;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.elmgateway.elm.Contexts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;

/**
 * The known defects of a version of the model, and how shapes and contexts are mended. Immutable.
 *
 * @param context IRI of the context that is mended
 * @param terms definitions that replace or join those of the context
 */
record Repairs(List<Defect> defects, List<ShapeRepair> shapes, String context, Map<String, JsonNode> terms) {
    /** A version of which no defect is known. */
    static final Repairs NONE = new Repairs(List.of(), List.of(), "", Map.of());

    Repairs {
        defects = List.copyOf(defects);
        shapes = List.copyOf(shapes);
        terms = Map.copyOf(terms);
    }

    /** Mends the shapes of one profile. */
    void mend(Graph profile) {
        shapes.forEach(repair -> repair.mend(profile));
    }

    /** The contexts with the one at fault mended. */
    Contexts mended(Contexts published) {
        var documents = new LinkedHashMap<>(published.documents());
        documents.computeIfPresent(context, (iri, document) -> mended(document));
        return new Contexts(documents, published.canonical());
    }

    private JsonNode mended(JsonNode published) {
        JsonNode document = published.deepCopy();
        ((ObjectNode) document.path("@context")).setAll(terms);
        return document;
    }
}

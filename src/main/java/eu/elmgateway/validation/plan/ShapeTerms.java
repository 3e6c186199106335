package eu.elmgateway.validation.plan;

import eu.elmgateway.elm.RdfTerms;
import eu.elmgateway.elm.Value;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.vocabulary.RDF;

/** Terms of a graph of shapes as documents have them. */
final class ShapeTerms {
    private ShapeTerms() {}

    /** Readers intern the names that contexts define, so that comparing them costs nothing. */
    static String iri(Node node) {
        if (!node.isURI() || !RdfTerms.names(node.getURI())) {
            throw new UnknownShapeException(node);
        }
        return node.getURI().intern();
    }

    /** A property that documents have among the properties of a node, where classes are not. */
    static String property(Node node) {
        if (node.equals(RDF.type.asNode())) {
            throw new UnknownShapeException(node);
        }
        return iri(node);
    }

    static String property(Path path) {
        if (path instanceof P_Link link) {
            return property(link.getNode());
        }
        throw new UnknownShapeException(path);
    }

    static Value value(Node node) {
        if (!node.isLiteral()) {
            return new Value.Reference(iri(node));
        }
        if (node.getLiteralBaseDirection() != null) {
            throw new UnknownShapeException(node);
        }
        return node.getLiteralLanguage().isEmpty()
                ? new Value.Literal(node.getLiteralLexicalForm(), node.getLiteralDatatypeURI())
                : new Value.Text(node.getLiteralLexicalForm(), node.getLiteralLanguage());
    }
}

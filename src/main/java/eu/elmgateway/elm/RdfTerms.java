package eu.elmgateway.elm;

import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.jspecify.annotations.Nullable;

/** The terms of RDF that values and ids stand for, where RDF can hold them (RDF 1.1 Concepts, 3). */
public final class RdfTerms {
    private RdfTerms() {}

    /** The term of a value; null if RDF cannot hold it: a relative reference, a malformed language tag. */
    public static @Nullable Node of(Value value) {
        if (value instanceof Value.Reference reference) {
            return resource(reference.id());
        }
        if (!holds(value)) {
            return null;
        }
        if (value instanceof Value.Text text) {
            return NodeFactory.createLiteralLang(text.text(), text.language());
        }
        var literal = (Value.Literal) value;
        return NodeFactory.createLiteralDT(
                literal.lexical(), TypeMapper.getInstance().getSafeTypeByName(literal.datatype()));
    }

    /** The term of an id; the label of a blank node is kept, so that a finding on it leads back to its place. */
    public static @Nullable Node resource(String id) {
        if (id.startsWith("_:")) {
            return NodeFactory.createBlankNode(id);
        }
        return Iris.absolute(id) ? NodeFactory.createURI(id) : null;
    }

    /** Whether RDF can hold a value. */
    public static boolean holds(Value value) {
        if (value instanceof Value.Reference reference) {
            return names(reference.id());
        }
        return value instanceof Value.Text text
                ? Iris.language(text.language())
                : Iris.absolute(((Value.Literal) value).datatype());
    }

    /** Whether an id names something in RDF: it is an absolute IRI, or the label of a blank node. */
    public static boolean names(String id) {
        return id.startsWith("_:") || Iris.absolute(id);
    }
}

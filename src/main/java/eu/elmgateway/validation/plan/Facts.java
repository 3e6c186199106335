package eu.elmgateway.validation.plan;

import eu.elmgateway.elm.Node;
import eu.elmgateway.elm.NodeGraph;
import eu.elmgateway.elm.NodeTable;
import eu.elmgateway.elm.RdfTerms;
import eu.elmgateway.elm.Value;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.engine.ValidationContext;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.jspecify.annotations.Nullable;

/**
 * One document as tests see it: as its RDF graph has it. Where it holds something that makes the two differ, it says that it is
 * undecided, and nothing that tests say counts. For one run.
 */
final class Facts {
    private static final String TYPE = RDF.type.getURI();
    private static final String SUBCLASS = RDFS.subClassOf.getURI();
    /** How the datatypes end that want a language, so that literals of theirs without one are no RDF. */
    private static final String OF_LANGUAGE = "angString";

    private final NodeTable table;
    private final Shapes shapes;
    private @Nullable Graph graph;
    private @Nullable ValidationContext context;
    private boolean undecided;
    /** Several tests in a row ask for one node. */
    private String latestId = "";

    private @Nullable Node latest;

    Facts(NodeTable table, Shapes shapes) {
        this.table = table;
        this.shapes = shapes;
    }

    /** Whether only Jena can judge this document. */
    boolean undecided() {
        return undecided;
    }

    void doubt() {
        undecided = true;
    }

    /** Doubts a node that speaks of classes as of anything else: then its own class is not all that it belongs to. */
    void note(Node node) {
        if (node.properties().containsKey(TYPE) || node.properties().containsKey(SUBCLASS)) {
            doubt();
        }
    }

    Collection<Node> nodes() {
        return table.nodes();
    }

    /** What the document says of a value, null if it says nothing. */
    @Nullable
    Node node(Value value) {
        if (!(value instanceof Value.Reference reference)) {
            return null;
        }
        if (!reference.id().equals(latestId)) {
            latest = table.node(reference.id()).orElse(null);
            latestId = reference.id();
        }
        return latest;
    }

    boolean isA(Value value, String type) {
        Node node = node(value);
        return node != null && node.types().contains(type);
    }

    Value resource(Node node) {
        if (!table.regular() && !RdfTerms.names(node.id())) {
            doubt();
        }
        return new Value.Reference(node.id());
    }

    boolean has(Node node, String property) {
        return !values(node.values(property)).isEmpty();
    }

    List<Value> values(Value focus, String property) {
        Node node = node(focus);
        return node == null ? List.of() : values(node.values(property));
    }

    /** The same values, languages written as RDF terms have them; in doubt if RDF cannot hold one. */
    List<Value> values(List<Value> written) {
        boolean plain = true;
        for (Value value : written) {
            if ((!table.regular() && !RdfTerms.holds(value))
                    || (value instanceof Value.Literal literal
                            && literal.datatype().endsWith(OF_LANGUAGE))) {
                doubt();
                return written;
            }
            plain &= !(value instanceof Value.Text text) || plain(text.language());
        }
        return plain ? written : written.stream().map(Facts::normal).distinct().toList();
    }

    private static boolean plain(String language) {
        return language.length() == 2
                && language.charAt(0) >= 'a'
                && language.charAt(0) <= 'z'
                && language.charAt(1) >= 'a'
                && language.charAt(1) <= 'z';
    }

    private static Value normal(Value value) {
        return value instanceof Value.Text ? ShapeTerms.value(term(value)) : value;
    }

    static org.apache.jena.graph.Node term(Value value) {
        return Objects.requireNonNull(RdfTerms.of(value));
    }

    /** The properties that a node has, its classes being one of them. */
    Set<String> properties(Value focus) {
        Set<String> properties = new LinkedHashSet<>();
        Node node = node(focus);
        if (node != null) {
            node.properties().forEach((property, values) -> {
                if (RdfTerms.names(property) && !property.startsWith("_:") && has(node, property)) {
                    properties.add(property);
                }
            });
            if (node.types().stream().anyMatch(RdfTerms::names)) {
                properties.add(TYPE);
            }
        }
        return properties;
    }

    Graph graph() {
        Graph ready = graph == null ? NodeGraph.view(table) : graph;
        graph = ready;
        return ready;
    }

    /** A context that nothing is reported to. */
    ValidationContext context() {
        ValidationContext ready = context == null ? freshContext() : context;
        context = ready;
        return ready;
    }

    ValidationContext freshContext() {
        return ValidationContext.create(shapes, graph());
    }
}

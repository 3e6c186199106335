package eu.elmgateway.validation;

import eu.elmgateway.elm.ElmSource;
import eu.elmgateway.elm.Terms;
import eu.elmgateway.elm.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.engine.ValidationContext;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.shacl.validation.VLib;
import org.apache.jena.vocabulary.RDF;

/**
 * What a violation is about, in the document's own words: names instead of IRIs, places instead of nodes.
 *
 * @param graph the document as RDF
 */
record ShapeSubject(Terms terms, ElmSource source, Graph graph, Shapes shapes) {
    private static final Pattern SHAPE_OF_PROPERTY = Pattern.compile("([A-Za-z]+)-.+");

    /** A stable id: class, property and constraint, whatever the shapes are called. */
    String rule(Violation violation) {
        String property = violation.path() == null ? "" : "/" + terms.name(violation.path());
        return "elm:" + className(violation) + property + "/" + violation.component();
    }

    /** JSON Pointer of the value at fault; of the node where a value is missing. */
    String pointer(Violation violation) {
        String focus = id(violation.focus());
        Optional<String> there = Optional.empty();
        if (violation.path() != null) {
            there = violation.value() == null
                    ? source.map().place(focus, violation.path())
                    : source.map().place(focus, violation.path(), value(violation.value()));
        }
        return there.or(() -> source.map().place(focus)).orElse("");
    }

    /** The class the shape is made for, else the one the node says it has. */
    String className(Violation violation) {
        Node shape = violation.shape() == null ? null : violation.shape().getShapeNode();
        if (shape != null && shape.isURI()) {
            String iri = shape.getURI();
            var parts = SHAPE_OF_PROPERTY.matcher(iri.substring(lastSeparator(iri) + 1));
            if (parts.matches()) {
                return parts.group(1);
            }
        }
        return className(violation.focus()).orElse("node");
    }

    private static int lastSeparator(String iri) {
        return Math.max(iri.lastIndexOf(':'), Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')));
    }

    /** The class of a node; of several, one of the model. */
    Optional<String> className(Node node) {
        List<String> types = types(node);
        return types.stream()
                .filter(type -> type.startsWith(Elm.NAMESPACE))
                .findFirst()
                .or(() -> types.stream().findFirst())
                .map(terms::name);
    }

    List<String> types(Node node) {
        List<String> types = new ArrayList<>();
        graph.find(node, RDF.type.asNode(), Node.ANY).forEachRemaining(triple -> {
            if (triple.getObject().isURI()) {
                types.add(triple.getObject().getURI());
            }
        });
        return types;
    }

    /** Whether the document says anything of a node, or only names it. */
    boolean described(Node node) {
        return graph.contains(node, Node.ANY, Node.ANY);
    }

    int count(Node focus, String path) {
        return graph.find(focus, NodeFactory.createURI(path), Node.ANY).toList().size();
    }

    /** Why a node does not keep to a shape that another one refers to. */
    List<Violation> reasons(Shape shape, Node node) {
        var context = ValidationContext.create(shapes, graph);
        VLib.validateShape(context, graph, shape, node);
        return context.generateReport().getEntries().stream()
                .map(entry -> Violation.of(entry, shapes))
                .toList();
    }

    private static String id(Node node) {
        return node.isBlank() ? node.getBlankNodeLabel() : ShapeInput.written(node.toString());
    }

    private static Value value(Node node) {
        if (!node.isLiteral()) {
            return new Value.Reference(id(node));
        }
        String language = node.getLiteralLanguage();
        return language == null || language.isEmpty()
                ? new Value.Literal(node.getLiteralLexicalForm(), node.getLiteralDatatypeURI())
                : new Value.Text(node.getLiteralLexicalForm(), language);
    }
}

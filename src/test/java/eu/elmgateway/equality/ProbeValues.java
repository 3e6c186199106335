package eu.elmgateway.equality;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.vocabulary.RDF;
import org.apache.jena.vocabulary.RDFS;
import org.apache.jena.vocabulary.XSD;

/** The sets of values that a probe gives to a property; what describes a value is added to the probe's graph. */
final class ProbeValues {
    private static final String NAMES = "https://example.org/probe/";
    private static final Graph WHOLE = RDFParser.source("src/test/resources/eu/elmgateway/equality/whole-nodes.ttl")
            .toGraph();
    private static final Map<String, List<String>> LEXICAL_FORMS = new TreeMap<>(Map.of(
            XSD.xstring.getURI(), List.of("x", ""),
            XSD.integer.getURI(), List.of("-1", "x"),
            XSD.positiveInteger.getURI(), List.of("100", "101", "0"),
            XSD.decimal.getURI(), List.of("7.5", "x"),
            XSD.xboolean.getURI(), List.of("true", "x"),
            XSD.dateTime.getURI(), List.of("2026-11-23T10:00:00Z", "2026-02-30T10:00:00Z", "2026-11-23"),
            XSD.date.getURI(), List.of("2026-11-23"),
            XSD.duration.getURI(), List.of("P1Y", "P"),
            XSD.anyURI.getURI(), List.of("urn:x", "not an iri"),
            RDF.HTML.getURI(), List.of("<p>x</p>")));

    private final Graph graph;

    ProbeValues(Graph graph) {
        this.graph = graph;
    }

    /** No value, one of every datatype and class, several. */
    List<List<Node>> plain(Collection<String> classes) {
        var sets = new ArrayList<List<Node>>(List.of(List.of()));
        literals().map(List::of).forEach(sets::add);
        classes.stream().map(this::instance).map(List::of).forEach(sets::add);
        sets.add(List.of(NodeFactory.createBlankNode()));
        sets.add(List.of(iri("a")));
        sets.add(List.of(iri("a"), iri("b")));
        sets.add(List.of(text("x", "en"), text("y", "en")));
        sets.add(List.of(text("x", "en"), text("y", "fr")));
        sets.add(List.of(text("x", "en"), text("x", "EN"), text("x", "en-GB")));
        return sets;
    }

    /** Whole nodes as other shapes want them, and each once without, with another and with one more of each of its values. */
    List<List<Node>> whole() {
        var sets = new ArrayList<List<Node>>();
        for (Triple tried :
                WHOLE.find(iri("probes"), RDFS.member.asNode(), Node.ANY).toList()) {
            List<Triple> triples =
                    WHOLE.find(tried.getObject(), Node.ANY, Node.ANY).toList();
            variants(triples).map(this::describe).map(List::of).forEach(sets::add);
        }
        WHOLE.find()
                .filterDrop(triple -> triple.getSubject().equals(iri("probes")))
                .forEach(graph::add);
        return sets;
    }

    private Stream<List<Triple>> variants(List<Triple> whole) {
        var variants = new ArrayList<>(List.of(whole));
        for (Triple triple : whole) {
            List<Triple> others =
                    whole.stream().filter(other -> !other.equals(triple)).toList();
            variants.add(others);
            for (Node value : List.of(iri("a"), text("y", "en"), twin(triple.getObject()))) {
                Triple another = Triple.create(triple.getSubject(), triple.getPredicate(), value);
                variants.add(with(others, another));
                variants.add(with(whole, another));
            }
        }
        return variants.stream();
    }

    /** A node of the same class, without an IRI. */
    private Node twin(Node original) {
        Node twin = NodeFactory.createBlankNode();
        WHOLE.find(original, RDF.type.asNode(), Node.ANY)
                .forEach(type -> graph.add(twin, type.getPredicate(), type.getObject()));
        return twin;
    }

    private static List<Triple> with(List<Triple> triples, Triple another) {
        return Stream.concat(triples.stream(), Stream.of(another)).toList();
    }

    /** A new node of which this is said; every other one without an IRI. */
    private Node describe(List<Triple> triples) {
        Node node = graph.size() % 2 == 0 ? NodeFactory.createBlankNode() : iri("whole" + graph.size());
        triples.forEach(triple -> graph.add(node, triple.getPredicate(), triple.getObject()));
        return node;
    }

    private Node instance(String type) {
        Node node = iri("one-of#" + type.replaceAll("\\W", "-"));
        graph.add(node, RDF.type.asNode(), NodeFactory.createURI(type));
        return node;
    }

    private static Stream<Node> literals() {
        Stream<Node> typed = LEXICAL_FORMS.entrySet().stream()
                .flatMap(type -> type.getValue().stream().map(form -> literal(form, type.getKey())));
        return Stream.concat(typed, Stream.of(text("x", "en"), text("", "en-GB")));
    }

    private static Node literal(String form, String datatype) {
        return NodeFactory.createLiteralDT(form, TypeMapper.getInstance().getSafeTypeByName(datatype));
    }

    private static Node text(String text, String language) {
        return NodeFactory.createLiteralLang(text, language);
    }

    private static Node iri(String name) {
        return NodeFactory.createURI(NAMES + name);
    }
}

package eu.elmgateway.validation.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.elmgateway.elm.Node;
import eu.elmgateway.elm.NodeTable;
import eu.elmgateway.elm.Value;
import eu.elmgateway.equality.GraphTable;
import eu.elmgateway.equality.PlanEquality;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.graph.GraphFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A plan says what Jena says, and what it does not know it says that it does not know. */
class PlanTest {
    private static final Graph SHAPES = RDFParser.source(
                    "src/test/resources/eu/elmgateway/validation/plan/every-constraint.ttl")
            .toGraph();

    /** What of a shape is no constraint, or may be lost without a change. */
    private static final Set<String> NO_CONSTRAINTS = Set.of(
            "property",
            "path",
            "flags",
            "severity",
            "deactivated",
            "closed",
            "ignoredProperties",
            "uniqueLang",
            "targetClass",
            "targetNode",
            "targetSubjectsOf",
            "targetObjectsOf");

    private static final String PREFIXES = """
            @prefix ex:  <http://example.org/> .
            @prefix sh:  <http://www.w3.org/ns/shacl#> .
            @prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
            """;

    @Test
    void saysOfEveryConstraintWhatJenaSays() {
        var equality = new PlanEquality(SHAPES);
        assertEquals(List.of(), equality.plan().unknown());
        var graphs = new RandomGraphs(3);
        for (int i = 0; i < Integer.getInteger("elm.plan.graphs", 1500); i++) {
            equality.assertAgree(GraphTable.of(graphs.next()));
        }
        assertEquals(0, equality.undecided());
        System.out.println(equality.figures());
    }

    @ParameterizedTest
    @MethodSource("constraints")
    void aConstraintLostFromThePlanIsNoticed(Triple lost) {
        Graph rest = GraphFactory.createDefaultGraph();
        GraphUtil.addInto(rest, SHAPES);
        rest.delete(lost);
        var equality = new PlanEquality(SHAPES, rest);
        var graphs = new RandomGraphs(3);

        assertTrue(Stream.generate(graphs::next).limit(5000).anyMatch(graph -> !equality.agree(GraphTable.of(graph))));
    }

    static List<Triple> constraints() {
        return SHAPES.find().toList().stream()
                .filter(triple -> triple.getPredicate().getURI().startsWith(SHACL.NS))
                .filter(triple -> !NO_CONSTRAINTS.contains(triple.getPredicate().getLocalName()))
                .filter(triple -> !triple.getSubject().toString().contains("/off")
                        && !triple.getSubject().toString().contains("/half"))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sh:property [ sh:path ( ex:p ex:q ) ; sh:minCount 1 ]",
                "sh:property [ sh:path [ sh:inversePath ex:p ] ; sh:minCount 1 ]",
                "sh:property [ sh:path [ sh:alternativePath ( ex:p ex:q ) ] ; sh:minCount 1 ]",
                "sh:property [ sh:path <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> ; sh:minCount 1 ]",
                "sh:property [ sh:path ex:p ; sh:qualifiedValueShape [ sh:class ex:B ] ; sh:qualifiedMinCount 1 ]",
                "sh:property [ sh:path ex:p ; sh:hasValue [] ]",
                "sh:property [ sh:path ex:p ; sh:node [ sh:property [ sh:path ( ex:p ex:q ) ] ] ]",
                "sh:sparql [ sh:select \"SELECT $this WHERE { $this <http://example.org/p> ?any }\" ]",
                "sh:target [ sh:select \"SELECT ?this WHERE { ?this <http://example.org/p> ?any }\" ]",
                "sh:or ( [ sh:path ex:p ; sh:property [ sh:path ex:q ; sh:minCount 1 ] ] )",
                "sh:property [ sh:path ex:p ; sh:node ex:shape ]"
            })
    void whatItDoesNotKnowIsLeftToJenaAloneAndTheRestIsNot(String unknown) {
        Graph shapes = turtle("ex:shape a sh:NodeShape ; sh:targetClass ex:A ; " + unknown + " ."
                + "ex:known a sh:NodeShape ; sh:targetClass ex:A ; sh:property [ sh:path ex:p ; sh:minCount 2 ] .");
        var equality = new PlanEquality(shapes);

        assertEquals(
                List.of("http://example.org/shape"),
                equality.plan().unknown().stream()
                        .map(shape -> shape.getShapeNode().getURI())
                        .toList());
        var graphs = new RandomGraphs(5);
        for (int i = 0; i < 50; i++) {
            equality.assertAgree(GraphTable.of(graphs.next()));
        }
    }

    @Test
    void aDocumentThatSpeaksOfClassesIsLeftToJena() {
        assertUndecided("http://www.w3.org/2000/01/rdf-schema#subClassOf", new Value.Reference("http://example.org/B"));
        assertUndecided("http://www.w3.org/1999/02/22-rdf-syntax-ns#type", new Value.Reference("http://example.org/B"));
    }

    @Test
    void aDocumentWithWhatRdfCannotHoldIsLeftToJena() {
        assertUndecided("http://example.org/p", new Value.Reference("relative"));
        assertUndecided("http://example.org/p", new Value.Text("x", "no language"));
        assertUndecided("http://example.org/p", new Value.Literal("x", "relative"));
    }

    @Test
    void whereNothingIsSaidOfAPropertyItMayHoldAnything() {
        Suspects suspects = suspects(Map.of("http://example.org/other", List.of(new Value.Reference("relative"))));

        assertFalse(suspects.all());
    }

    @Test
    void oneTextInOneLanguageWrittenTwiceIsOne() {
        List<Value> twice = new ArrayList<>(List.of(new Value.Text("x", "en-gb"), new Value.Text("x", "EN-GB")));
        assertTrue(suspects(Map.of("http://example.org/p", twice)).none());

        twice.add(new Value.Text("y", "en-GB"));
        assertFalse(suspects(Map.of("http://example.org/p", twice)).none());
    }

    private static void assertUndecided(String property, Value value) {
        Suspects suspects = suspects(Map.of(property, List.of(value)));
        assertTrue(suspects.all());
        assertFalse(suspects.none());
    }

    private static Suspects suspects(Map<String, List<Value>> properties) {
        var shapes = turtle(
                "ex:shape a sh:NodeShape ; sh:targetClass ex:A ; sh:property [ sh:path ex:p ; sh:maxCount 1 ] .");
        var node = new Node("http://example.org/n", List.of("http://example.org/A"), properties);
        return Plan.of(Shapes.parse(shapes)).suspects(new NodeTable(List.of(node)));
    }

    private static Graph turtle(String text) {
        return RDFParser.fromString(PREFIXES + text, Lang.TURTLE).toGraph();
    }
}

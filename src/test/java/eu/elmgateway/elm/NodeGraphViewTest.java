package eu.elmgateway.elm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.junit.jupiter.api.Test;

/** A view of a table answers every question as the graph of the table does. */
class NodeGraphViewTest {
    @Test
    void saysTheSameOfEverySample() {
        var reader = new ElmReader(Shared.model().contexts());
        var tables = Shared.jsonSamples().values().stream()
                .flatMap(sample -> table(reader, sample).stream())
                .toList();
        tables.forEach(NodeGraphViewTest::assertSame);
        assertTrue(tables.size() > 100, "samples: " + tables.size());
    }

    private static Optional<NodeTable> table(ElmReader reader, JsonNode sample) {
        try {
            return Optional.of(reader.read(sample).nodes());
        } catch (UnreadableElmException e) {
            return Optional.empty();
        }
    }

    @Test
    void leavesOutWhatRdfCannotHold() {
        var odd = new eu.elmgateway.elm.Node(
                "_:b0",
                List.of("http://example.org/A", "relative"),
                Map.of(
                        "http://example.org/p",
                        List.of(
                                new Value.Text("x", "en-gb"),
                                new Value.Text("x", "en-GB"),
                                new Value.Text("x", "no language"),
                                new Value.Reference("relative"),
                                new Value.Reference("_:b0"),
                                new Value.Literal("x", "relative"),
                                new Value.Literal("x", "http://example.org/own")),
                        "relative",
                        List.of(new Value.Reference("http://example.org/n"))));
        var lost = new eu.elmgateway.elm.Node("relative", List.of("http://example.org/A"), Map.of());

        assertSame(new NodeTable(List.of(odd, lost)));
        assertEquals(4, NodeGraph.view(new NodeTable(List.of(odd, lost))).size());
    }

    private static void assertSame(NodeTable table) {
        Graph graph = NodeGraph.of(table);
        Graph view = NodeGraph.view(table);
        assertSame(graph, view, Node.ANY, Node.ANY, Node.ANY);
        for (Triple triple : graph.find().toList()) {
            Node subject = triple.getSubject();
            Node predicate = triple.getPredicate();
            Node object = triple.getObject();
            assertSame(graph, view, subject, Node.ANY, Node.ANY);
            assertSame(graph, view, subject, predicate, Node.ANY);
            assertSame(graph, view, subject, Node.ANY, object);
            assertSame(graph, view, subject, predicate, object);
            assertSame(graph, view, object, predicate, Node.ANY);
        }
        for (Triple triple : graph.find().toList().stream().limit(10).toList()) {
            assertSame(graph, view, Node.ANY, triple.getPredicate(), Node.ANY);
            assertSame(graph, view, Node.ANY, triple.getPredicate(), triple.getObject());
            assertSame(graph, view, Node.ANY, Node.ANY, triple.getObject());
        }
    }

    private static void assertSame(Graph graph, Graph view, Node subject, Node predicate, Node object) {
        List<Triple> found = view.find(subject, predicate, object).toList();
        Set<Triple> set = new HashSet<>(found);
        assertEquals(graph.find(subject, predicate, object).toSet(), set);
        assertEquals(set.size(), found.size(), "each triple once");
    }
}

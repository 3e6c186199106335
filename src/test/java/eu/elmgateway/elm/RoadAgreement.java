package eu.elmgateway.elm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import eu.elmgateway.safe.DeclinedException;
import eu.elmgateway.safe.Limits;
import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.safe.UnreadableException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reads documents on both roads and fails where the fast one takes a document and reads it otherwise than the full one. */
final class RoadAgreement {
    private final SafeReaders readers = new SafeReaders(Limits.standard());
    private final FastRoad fast;
    private final ElmReader full;
    private final Map<String, Integer> outcomes = new TreeMap<>();

    RoadAgreement(Contexts contexts) {
        this.fast = new FastRoad(contexts, Limits.standard());
        this.full = new ElmReader(contexts);
    }

    /** Why documents were declined, and how often; those that were taken are counted as such. */
    Map<String, Integer> outcomes() {
        return outcomes;
    }

    int taken() {
        return outcomes.getOrDefault("taken", 0);
    }

    /** Whether the fast road takes a document; fails if it then reads it otherwise. */
    boolean holds(byte[] document) {
        try {
            var quick = fast.read(readers.glance(document));
            outcomes.merge("taken", 1, Integer::sum);
            compare(full(document), quick);
            return true;
        } catch (DeclinedException declined) {
            outcomes.merge(String.valueOf(declined.getMessage()), 1, Integer::sum);
            return false;
        }
    }

    private ElmSource full(byte[] document) {
        try {
            return full.read(readers.json(document).tree());
        } catch (UnreadableException e) {
            throw new AssertionError("the fast road takes what cannot be read: " + e.rule() + " " + e.getMessage(), e);
        }
    }

    private static void compare(ElmSource full, ElmSource quick) {
        assertEquals(full.dropped(), quick.dropped());
        assertEquals(lines(full), lines(quick));
        assertEquals(full.nodes(), quick.nodes());
        assertEquals(places(full), places(quick));
    }

    /** All nodes in order, a line for each property, so that a difference is easy to see. */
    private static String lines(ElmSource source) {
        return source.nodes().nodes().stream()
                .map(node -> node.id() + " " + node.types() + "\n" + new TreeMap<>(node.properties()))
                .collect(Collectors.joining("\n"))
                .replace(", http", "\n http");
    }

    /** Every place that somebody could ask for. */
    private static List<String> places(ElmSource source) {
        var places = new ArrayList<String>();
        for (var node : source.nodes().nodes()) {
            places.add(node.id() + " " + source.map().places(node.id()));
            new TreeMap<>(node.properties()).forEach((property, values) -> {
                places.add(property + " " + source.map().place(node.id(), property));
                values.forEach(value -> places.add(
                        source.map().place(node.id(), property, value).toString()));
            });
            for (var absent :
                    List.of("http://data.europa.eu/snb/model/elm/hasPart", "http://purl.org/dc/terms/title")) {
                places.add(source.map().place(node.id(), absent).toString());
            }
        }
        return places;
    }

    static byte[] bytes(JsonNode document) {
        try {
            return Shared.JSON.writeValueAsBytes(document);
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}

package eu.elmgateway;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.safe.UnreadableException;
import java.util.List;
import java.util.function.UnaryOperator;

/** Makes of a kept report one that has its verdicts and quotes nothing of the document. Thread-safe. */
record BareReport(SafeReaders readers) implements UnaryOperator<String> {
    private static final List<String> WORDS = List.of("verdict", "format", "profile");

    @Override
    public String apply(String report) {
        try {
            JsonNode kept = readers.json(report).tree();
            ObjectNode bare = JsonNodeFactory.instance.objectNode();
            copy(kept, bare, WORDS);
            ArrayNode layers = bare.putArray("layers");
            kept.path("layers").forEach(layer -> {
                ObjectNode one = layers.addObject();
                copy(layer, one, List.of("name", "verdict"));
                one.putArray("findings");
            });
            return bare.toString();
        } catch (UnreadableException e) {
            throw new IllegalStateException("a report that we wrote cannot be read", e);
        }
    }

    private static void copy(JsonNode from, ObjectNode to, List<String> names) {
        names.stream().filter(from::has).forEach(name -> to.set(name, from.get(name)));
    }
}

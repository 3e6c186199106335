package eu.elmgateway.notary;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * What a statement says.
 *
 * @param payload not to be changed
 */
public record Statement(JsonNode payload) {
    /**
     * Where it names a document of this hash, as JSON Pointers without the last step, such as {@code /document} for what came in
     * or {@code /attempts/0} for what went out; empty if it does not.
     */
    public List<String> places(String sha256) {
        List<String> places = new ArrayList<>();
        look(payload, "", sha256, places);
        return places;
    }

    private static void look(JsonNode node, String place, String sha256, List<String> places) {
        if (node.isObject()) {
            if (node.path("sha256").asText().equals(sha256)) {
                places.add(place);
            }
            node.properties().forEach(entry -> look(entry.getValue(), place + "/" + entry.getKey(), sha256, places));
        }
        for (int at = 0; node.isArray() && at < node.size(); at++) {
            look(node.get(at), place + "/" + at, sha256, places);
        }
    }
}

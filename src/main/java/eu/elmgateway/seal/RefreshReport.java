package eu.elmgateway.seal;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How the last refresh of the trusted lists ended.
 *
 * @param tried when it began
 * @param done when one last brought a list of lists that holds; null if none ever did
 * @param lists how many lists of Member States there are since
 * @param problems what could not be had, or was not believed; what was there before stays
 */
public record RefreshReport(Instant tried, @Nullable Instant done, int lists, List<String> problems) {
    public RefreshReport {
        problems = List.copyOf(problems);
    }

    /** Whether all lists are as they are published. */
    public boolean whole() {
        return problems.isEmpty();
    }

    String json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode().put("tried", tried.toString());
        json.put("done", done == null ? null : done.toString()).put("lists", lists);
        problems.forEach(json.putArray("problems")::add);
        return json.toPrettyString();
    }

    static RefreshReport of(JsonNode json) {
        List<String> problems = new ArrayList<>();
        json.path("problems").forEach(problem -> problems.add(problem.asText()));
        JsonNode done = json.path("done");
        return new RefreshReport(
                Instant.parse(json.path("tried").asText()),
                done.isTextual() ? Instant.parse(done.asText()) : null,
                json.path("lists").asInt(),
                problems);
    }
}

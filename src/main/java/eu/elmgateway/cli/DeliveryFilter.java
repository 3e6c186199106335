package eu.elmgateway.cli;

import com.fasterxml.jackson.databind.JsonNode;
import eu.elmgateway.desk.Hands;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Which deliveries: the options that commands share. */
final class DeliveryFilter {
    private static final String PAGE = "500";

    @Option(
            names = "--state",
            paramLabel = "STATE",
            description = "In these states, with commas: queued, sent, accepted, rejected, held, failed.")
    @Nullable
    String state;

    @Option(names = "--registry", paramLabel = "NAME", description = "To this registry.")
    @Nullable
    String registry;

    @Mixin
    private final PushedOptions pushed = new PushedOptions();

    @Option(
            names = "--issuer",
            paramLabel = "ID",
            description = "Issued by whoever is called so: name, identifier or IRI.")
    @Nullable
    String issuer;

    @Option(names = "--submission", paramLabel = "ID", description = "Of this submission.")
    @Nullable
    String submission;

    @Option(names = "--credential", paramLabel = "ID", description = "Of this credential.")
    @Nullable
    String credential;

    @Option(names = "--record", paramLabel = "ID", description = "Under this record id.")
    @Nullable
    String record;

    /** Whether anything is asked for. */
    boolean given() {
        return !query().isEmpty();
    }

    Map<String, String> query() {
        Map<String, String> query = new LinkedHashMap<>();
        put(query, "state", state);
        put(query, "registry", registry);
        pushed.into(query);
        put(query, "issuer", issuer);
        put(query, "submission", submission);
        put(query, "credential", credential);
        put(query, "record", record);
        return query;
    }

    /** All that are asked for, page by page, the oldest first. */
    List<JsonNode> all(Hands hands, int atMost) {
        Map<String, String> query = query();
        query.put("limit", PAGE);
        List<JsonNode> found = new ArrayList<>();
        JsonNode page;
        do {
            page = hands.deliveries(query);
            page.path("deliveries").forEach(found::add);
            query.put("cursor", page.path("next").asText("0"));
        } while (page.has("next") && found.size() < atMost);
        return found.subList(0, Math.min(atMost, found.size()));
    }

    static void put(Map<String, String> query, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            query.put(name, value);
        }
    }
}

package eu.elmgateway.cli;

import com.fasterxml.jackson.databind.JsonNode;
import eu.elmgateway.desk.Hands;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code elm-gateway batches show}. */
@Command(
        name = "show",
        description = "Shows how far a batch is, and its items at fault with the reason.",
        mixinStandardHelpOptions = true)
final class BatchesShowCommand extends OperatorTask {
    @Parameters(paramLabel = "BATCH", description = "Id of a batch.")
    String id = "";

    @Option(
            names = "--verdict",
            paramLabel = "VERDICT",
            description = "Items with these verdicts, with commas, or all. Default: refused,unreadable,failed.")
    @Nullable
    String verdict;

    @Option(names = "--limit", paramLabel = "N", description = "At most so many items, up to 1000. Default: 50.")
    int limit = 50;

    @Option(names = "--cursor", paramLabel = "CURSOR", description = "Goes on where a page of items ended.")
    @Nullable
    String cursor;

    @Override
    JsonNode ask(Hands hands) {
        Map<String, String> query = new LinkedHashMap<>();
        DeliveryFilter.put(query, "verdict", verdict);
        DeliveryFilter.put(query, "limit", Integer.toString(limit));
        DeliveryFilter.put(query, "cursor", cursor);
        return hands.batch(id, query);
    }

    @Override
    void tell(JsonNode result, PrintWriter out) {
        var facts = new Table();
        result.properties().stream()
                .filter(member ->
                        member.getValue().isValueNode() && !member.getKey().equals("next"))
                .forEach(member ->
                        facts.row(List.of(member.getKey(), member.getValue().asText())));
        facts.row(List.of("items", counts(result.path("items"))));
        facts.row(List.of("deliveries", counts(result.path("deliveries"))));
        if (result.has("report")) {
            facts.row(List.of("report", reason(result.path("report"))));
        }
        facts.print(out);
        items(result.path("itemList"), out);
        if (result.has("next")) {
            out.println("there are more: --cursor " + result.path("next").asText());
        }
    }

    private static void items(JsonNode all, PrintWriter out) {
        if (all.isEmpty()) {
            return;
        }
        out.println();
        var table = new Table();
        table.row(List.of("item", "name", "line", "verdict", "submission", "reason"));
        all.forEach(one -> table.row(List.of(
                one.path("number").asText(),
                one.path("name").asText("-"),
                one.path("line").asText("-"),
                one.path("verdict").asText(),
                one.path("submission").asText("-"),
                reason(one))));
        table.print(out);
    }

    /** How many stand how. */
    static String counts(JsonNode counts) {
        return counts.isEmpty()
                ? "-"
                : counts.properties().stream()
                        .map(one -> one.getKey() + " " + one.getValue().asText())
                        .collect(Collectors.joining(", "));
    }

    /** The first of what is to be said; the rest is in the JSON. */
    private static String reason(JsonNode told) {
        JsonNode findings = told.path("findings");
        String first = findings.path(0).path("message").asText("-").replaceAll("\\s+", " ");
        return findings.size() < 2 ? first : first + " (and " + (findings.size() - 1) + " more)";
    }
}

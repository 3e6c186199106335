package eu.elmgateway.cli;

import com.fasterxml.jackson.databind.JsonNode;
import eu.elmgateway.desk.Hands;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code elm-gateway batches list}. */
@Command(name = "list", description = "Lists batches, the last first.", mixinStandardHelpOptions = true)
final class BatchesListCommand extends OperatorTask {
    @Option(
            names = "--state",
            paramLabel = "STATE",
            description = "In these states, with commas: receiving, checking, taking, completed, refused.")
    @Nullable
    String state;

    @Mixin
    private final PushedOptions pushed = new PushedOptions();

    @Option(names = "--limit", paramLabel = "N", description = "At most so many, up to 100. Default: 20.")
    int limit = 20;

    @Option(names = "--cursor", paramLabel = "CURSOR", description = "Goes on where a page ended.")
    @Nullable
    String cursor;

    @Override
    JsonNode ask(Hands hands) {
        Map<String, String> query = new LinkedHashMap<>();
        DeliveryFilter.put(query, "state", state);
        pushed.into(query);
        DeliveryFilter.put(query, "limit", Integer.toString(limit));
        DeliveryFilter.put(query, "cursor", cursor);
        return hands.batches(query);
    }

    @Override
    void tell(JsonNode result, PrintWriter out) {
        if (result.path("batches").isEmpty()) {
            out.println("no batches");
            return;
        }
        var ages = new DeliveryTable(Clock.systemUTC());
        var table = new Table();
        table.row(List.of("batch", "age", "state", "sender", "percent", "per second", "items", "deliveries"));
        result.path("batches")
                .forEach(one -> table.row(List.of(
                        one.path("id").asText(),
                        ages.age(Instant.parse(one.path("receivedAt").asText())),
                        one.path("state").asText(),
                        one.path("sender").asText(),
                        one.path("percent").asText(),
                        one.path("perSecond").asText("-"),
                        BatchesShowCommand.counts(one.path("items")),
                        BatchesShowCommand.counts(one.path("deliveries")))));
        table.print(out);
        if (result.has("next")) {
            out.println("there are more: --cursor " + result.path("next").asText());
        }
    }
}

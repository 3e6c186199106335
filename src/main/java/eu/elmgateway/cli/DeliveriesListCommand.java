package eu.elmgateway.cli;

import com.fasterxml.jackson.databind.JsonNode;
import eu.elmgateway.desk.Hands;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code elm-gateway deliveries list}. */
@Command(
        name = "list",
        description = "Lists deliveries, those that wait longest first.",
        mixinStandardHelpOptions = true)
final class DeliveriesListCommand extends OperatorTask {
    @Mixin
    final DeliveryFilter filter = new DeliveryFilter();

    @Option(names = "--newest", description = "The newest first.")
    boolean newest;

    @Option(names = "--limit", paramLabel = "N", description = "At most so many, up to 1000. Default: 50.")
    int limit = 50;

    @Option(names = "--cursor", paramLabel = "CURSOR", description = "Goes on where a page ended.")
    @Nullable
    String cursor;

    @Override
    JsonNode ask(Hands hands) {
        Map<String, String> query = filter.query();
        query.put("limit", Integer.toString(limit));
        DeliveryFilter.put(query, "newest", newest ? "true" : null);
        DeliveryFilter.put(query, "cursor", cursor);
        return hands.deliveries(query);
    }

    @Override
    void tell(JsonNode result, PrintWriter out) {
        if (result.path("deliveries").isEmpty()) {
            out.println("no deliveries");
            return;
        }
        new DeliveryTable(Clock.systemUTC()).print(result.path("deliveries"), out);
        if (result.has("next")) {
            out.println("there are more: --cursor " + result.path("next").asText());
        }
    }
}

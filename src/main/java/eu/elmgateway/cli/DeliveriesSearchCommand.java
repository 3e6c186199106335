package eu.elmgateway.cli;

import com.fasterxml.jackson.databind.JsonNode;
import eu.elmgateway.desk.Hands;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code elm-gateway deliveries search}. */
@Command(
        name = "search",
        description = "Finds deliveries by whatever somebody has in hand.",
        mixinStandardHelpOptions = true)
final class DeliveriesSearchCommand extends OperatorTask {
    @Parameters(
            paramLabel = "ID",
            description = "Id of a delivery, submission, credential or record; an idempotency key; SHA-256 of what was"
                    + " pushed or sent.")
    String id = "";

    @Override
    JsonNode ask(Hands hands) {
        return hands.deliveries(Map.of("any", id));
    }

    @Override
    void tell(JsonNode result, PrintWriter out) {
        if (result.path("deliveries").isEmpty()) {
            out.println("nothing is known by " + id);
        } else {
            new DeliveryTable(Clock.systemUTC()).print(result.path("deliveries"), out);
        }
    }

    @Override
    ExitCode code(JsonNode result) {
        return result.path("deliveries").isEmpty() ? ExitCode.FINDINGS : ExitCode.GOOD;
    }
}

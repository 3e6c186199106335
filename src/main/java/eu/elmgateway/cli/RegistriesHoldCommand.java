package eu.elmgateway.cli;

import com.fasterxml.jackson.databind.JsonNode;
import eu.elmgateway.desk.Hands;
import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code elm-gateway registries hold}. */
@Command(
        name = "hold",
        description =
                "Lets nothing more be sent to a registry until it is released. What is under way ends; receipts are"
                        + " still taken; what is pushed waits.",
        mixinStandardHelpOptions = true)
final class RegistriesHoldCommand extends OperatorTask {
    @Parameters(paramLabel = "REGISTRY", description = "Name of its file in routes/registries, without ending.")
    String registry = "";

    @Option(names = "--reason", required = true, paramLabel = "WORDS", description = "Why, for those who look later.")
    String reason = "";

    @Override
    boolean does() {
        return true;
    }

    @Override
    JsonNode ask(Hands hands) {
        return hands.hold(registry, reason);
    }

    @Override
    void tell(JsonNode result, PrintWriter out) {
        out.println(
                registry + " is held; " + result.path("counts").path("queued").asText("0")
                        + " deliveries wait. 'elm-gateway registries release " + registry + "' lets them go.");
    }
}

package eu.elmgateway.cli;

import com.fasterxml.jackson.databind.JsonNode;
import eu.elmgateway.desk.Hands;
import java.io.PrintWriter;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code elm-gateway registries release}. */
@Command(
        name = "release",
        description = "Lets a registry be sent to again that was held.",
        mixinStandardHelpOptions = true)
final class RegistriesReleaseCommand extends OperatorTask {
    @Parameters(paramLabel = "REGISTRY", description = "Name of its file in routes/registries, without ending.")
    String registry = "";

    @Override
    boolean does() {
        return true;
    }

    @Override
    JsonNode ask(Hands hands) {
        return hands.release(registry);
    }

    @Override
    void tell(JsonNode result, PrintWriter out) {
        out.println(registry + " is released; "
                + result.path("counts").path("queued").asText("0") + " deliveries go on.");
    }
}

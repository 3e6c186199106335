package eu.elmgateway.cli;

import com.fasterxml.jackson.databind.JsonNode;
import eu.elmgateway.desk.Hands;
import java.io.PrintWriter;
import picocli.CommandLine.Command;

/** {@code elm-gateway audit head}. */
@Command(
        name = "head",
        description = {
            "Prints position and hash of the last event of the chain.",
            "Keep it where the database's administrators cannot write: 'audit verify --head' then proves that nothing"
                    + " before it was changed."
        },
        mixinStandardHelpOptions = true)
final class AuditHeadCommand extends OperatorTask {
    @Override
    JsonNode ask(Hands hands) {
        return hands.auditHead();
    }

    @Override
    void tell(JsonNode result, PrintWriter out) {
        out.println(result.path("head").asText());
    }
}

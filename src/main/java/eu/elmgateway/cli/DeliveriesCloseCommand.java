package eu.elmgateway.cli;

import com.fasterxml.jackson.databind.JsonNode;
import eu.elmgateway.desk.Hands;
import java.io.PrintWriter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code elm-gateway deliveries close}. */
@Command(
        name = "close",
        description =
                "Ends a delivery that is held, failed or sent and was seen to by hand, such as a revocation that its"
                        + " registry takes by telephone. The sender sees it, the audit says who did it.",
        mixinStandardHelpOptions = true)
final class DeliveriesCloseCommand extends OperatorTask {
    @Parameters(paramLabel = "DELIVERY", description = "Id of a delivery.")
    String id = "";

    @Option(
            names = "--as",
            required = true,
            paramLabel = "END",
            description = "accepted: the registry has it; rejected: it will not have it.")
    @Nullable
    End end;

    @Option(
            names = "--reason",
            required = true,
            paramLabel = "WORDS",
            description = "What was done, for those who look later; without the name of a person.")
    String reason = "";

    /** How it ended. */
    enum End {
        ACCEPTED,
        REJECTED
    }

    @Override
    boolean does() {
        return true;
    }

    @Override
    JsonNode ask(Hands hands) {
        return hands.close(id, String.valueOf(end).toLowerCase(Locale.ROOT), reason);
    }

    @Override
    void tell(JsonNode result, PrintWriter out) {
        DeliveriesShowCommand.shown(result, out);
    }
}

package eu.elmgateway.cli;

import com.fasterxml.jackson.databind.JsonNode;
import eu.elmgateway.desk.Hands;
import java.io.PrintWriter;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code elm-gateway receipts}: what registries said that belongs to nothing that was sent. */
@Command(
        name = "receipts",
        description =
                "Lists receipts that found no delivery, the last first: for records that were never sent from here, or by"
                        + " another system under the same account. May run beside a gateway.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExit codes:%n",
        footer = {
            "  0  there is none",
            "  1  there are some",
            "  2  the command line is wrong",
            "  3  the store cannot be used",
            "  4  the gateway cannot be reached"
        })
final class ReceiptsCommand extends OperatorTask {
    private static final List<String> COLUMNS =
            List.of("receivedAt", "registry", "record", "kind", "code", "reference", "text");

    @Option(
            names = "--unmatched",
            required = true,
            description = "Those that found no delivery; those of a delivery are shown with its submission.")
    boolean unmatched;

    @Option(names = "--limit", paramLabel = "N", description = "At most so many. Default: 100.")
    int limit = 100;

    @Override
    JsonNode ask(Hands hands) {
        return hands.unmatched(limit);
    }

    @Override
    void tell(JsonNode result, PrintWriter out) {
        if (result.path("receipts").isEmpty()) {
            out.println("no unmatched receipts");
            return;
        }
        var table = new Table();
        table.row(COLUMNS);
        result.path("receipts")
                .forEach(receipt -> table.row(COLUMNS.stream()
                        .map(column -> receipt.path(column).asText("-"))
                        .toList()));
        table.print(out);
    }

    @Override
    ExitCode code(JsonNode result) {
        return result.path("receipts").isEmpty() ? ExitCode.GOOD : ExitCode.FINDINGS;
    }
}

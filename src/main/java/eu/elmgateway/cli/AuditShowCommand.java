package eu.elmgateway.cli;

import com.fasterxml.jackson.databind.JsonNode;
import eu.elmgateway.desk.Hands;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code elm-gateway audit show}. */
@Command(
        name = "show",
        description =
                "Shows what was done with a submission and its deliveries, first first. With --json everything that is"
                        + " hashed, and the hashes.",
        mixinStandardHelpOptions = true)
final class AuditShowCommand extends OperatorTask {
    private static final int HASH_SHOWN = 12;

    @Parameters(paramLabel = "SUBMISSION", description = "Id of a submission, as its acknowledgement has it.")
    String submission = "";

    @Override
    JsonNode ask(Hands hands) {
        return hands.audit(submission);
    }

    @Override
    void tell(JsonNode result, PrintWriter out) {
        var table = new Table();
        table.row(List.of("event", "time", "by", "what", "now", "registry", "delivery", "facts"));
        for (JsonNode event : result.path("events")) {
            table.row(List.of(
                    event.has("hash") ? event.path("position").asText() : "waits",
                    event.path("at").asText(),
                    event.path("by").asText(),
                    event.path("act").asText(),
                    event.path("state").asText("-").toLowerCase(Locale.ROOT),
                    event.path("registry").asText("-"),
                    event.path("delivery").asText("-"),
                    event.path("facts").properties().stream()
                            .map(fact -> fact.getKey() + "="
                                    + shortened(fact.getValue().asText()))
                            .collect(Collectors.joining(" "))));
        }
        table.print(out);
    }

    private static String shortened(String value) {
        return value.matches("[0-9a-f]{64}") ? value.substring(0, HASH_SHOWN) + "…" : value;
    }
}

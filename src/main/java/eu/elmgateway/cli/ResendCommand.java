package eu.elmgateway.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.elmgateway.desk.Hands;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** {@code elm-gateway resend}. */
@Command(
        name = "resend",
        description =
                "Sends deliveries again that are held, failed or rejected: validated and mapped anew with what is in force"
                        + " now, under the same record ids.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExit codes:%n",
        footer = {
            "  0  all are queued again",
            "  1  some cannot be sent again; it says which, and why",
            "  2  the command line is wrong",
            "  3  the store cannot be used",
            "  4  the gateway cannot be reached"
        })
final class ResendCommand extends OperatorTask {
    private static final int AT_ONCE = 100;

    @Parameters(
            arity = "0..*",
            paramLabel = "DELIVERY",
            description = "Ids of deliveries; or give options that choose them.")
    List<String> ids = List.of();

    @Mixin
    final DeliveryFilter filter = new DeliveryFilter();

    @Option(names = "--limit", paramLabel = "N", description = "At most so many, the oldest. Default: 1000.")
    int limit = 1000;

    @Option(names = "--dry-run", description = "Only lists what would be sent again.")
    boolean dryRun;

    @Override
    boolean does() {
        return !dryRun;
    }

    @Override
    void check() {
        if (ids.isEmpty() == !filter.given()) {
            throw new ParameterException(
                    Objects.requireNonNull(command).commandLine(),
                    "give ids of deliveries, or options that choose them, such as --registry fi-koski --state held");
        }
    }

    @Override
    JsonNode ask(Hands hands) {
        List<JsonNode> chosen = ids.isEmpty()
                ? filter.all(hands, limit)
                : ids.stream().map(hands::delivery).toList();
        if (dryRun) {
            ArrayNode all = JsonNodeFactory.instance.arrayNode().addAll(chosen);
            ObjectNode json = JsonNodeFactory.instance.objectNode();
            json.set("deliveries", all);
            return json;
        }
        return inParts(
                hands, chosen.stream().map(one -> one.path("id").asText()).toList());
    }

    private static JsonNode inParts(Hands hands, List<String> all) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        ArrayNode resent = json.putArray("resent");
        ArrayNode not = json.putArray("notResent");
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            JsonNode part = hands.resend(new ArrayList<>(all.subList(from, Math.min(all.size(), from + AT_ONCE))));
            part.path("resent").forEach(resent::add);
            part.path("notResent").forEach(not::add);
        }
        return json;
    }

    @Override
    void tell(JsonNode result, PrintWriter out) {
        if (dryRun) {
            new DeliveryTable(Clock.systemUTC()).print(result.path("deliveries"), out);
            return;
        }
        out.println(result.path("resent").size() + " queued again");
        result.path("notResent")
                .forEach(one -> out.println("not " + one.path("delivery").asText() + ": "
                        + one.path("reason").asText()));
    }

    @Override
    ExitCode code(JsonNode result) {
        return result.path("notResent").isEmpty() ? ExitCode.GOOD : ExitCode.FINDINGS;
    }
}

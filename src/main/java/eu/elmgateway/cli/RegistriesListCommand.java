package eu.elmgateway.cli;

import com.fasterxml.jackson.databind.JsonNode;
import eu.elmgateway.api.Word;
import eu.elmgateway.desk.Hands;
import eu.elmgateway.store.DeliveryState;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;

/** {@code elm-gateway registries list}. */
@Command(
        name = "list",
        description =
                "Lists registries: how many deliveries stand how, how old the oldest is that waits and that has no answer, and what is held.",
        mixinStandardHelpOptions = true)
final class RegistriesListCommand extends OperatorTask {
    @Override
    JsonNode ask(Hands hands) {
        return hands.registries();
    }

    @Override
    void tell(JsonNode result, PrintWriter out) {
        if (result.path("registries").isEmpty()) {
            out.println("no deliveries to any registry yet; 'elm-gateway doctor' shows which registries there are");
            return;
        }
        var table = new Table();
        List<String> head = new ArrayList<>(List.of("registry", "oldest waiting", "oldest unanswered"));
        for (DeliveryState state : DeliveryState.values()) {
            head.add(Word.of(state));
        }
        head.add("held by an operator");
        table.row(head);
        result.path("registries").forEach(one -> table.row(row(one)));
        table.print(out);
    }

    static List<String> row(JsonNode one) {
        List<String> row = new ArrayList<>(List.of(one.path("registry").asText()));
        row.add(age(one.path("oldestWaitingSeconds")));
        row.add(age(one.path("oldestUnansweredSeconds")));
        for (DeliveryState state : DeliveryState.values()) {
            row.add(one.path("counts").path(Word.of(state)).asText("0"));
        }
        JsonNode held = one.path("held");
        row.add(
                held.isMissingNode()
                        ? "-"
                        : "since " + held.path("since").asText() + " by "
                                + held.path("by").asText() + ": "
                                + held.path("reason").asText());
        return row;
    }

    private static String age(JsonNode seconds) {
        return seconds.isMissingNode() ? "-" : DeliveryTable.age(seconds.asLong());
    }
}

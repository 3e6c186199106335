package eu.elmgateway.cli;

import com.fasterxml.jackson.databind.JsonNode;
import eu.elmgateway.desk.Hands;
import java.io.PrintWriter;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code elm-gateway deliveries show}. */
@Command(name = "show", description = "Shows a delivery with its tries and receipts.", mixinStandardHelpOptions = true)
final class DeliveriesShowCommand extends OperatorTask {
    @Parameters(paramLabel = "DELIVERY", description = "Id of a delivery.")
    String id = "";

    @Override
    JsonNode ask(Hands hands) {
        return hands.delivery(id);
    }

    @Override
    void tell(JsonNode result, PrintWriter out) {
        shown(result, out);
    }

    static void shown(JsonNode result, PrintWriter out) {
        var facts = new Table();
        result.properties().stream()
                .filter(member -> member.getValue().isValueNode())
                .forEach(member ->
                        facts.row(List.of(member.getKey(), member.getValue().asText())));
        facts.print(out);
        rows("tries", result.path("tries"), List.of("number", "startedAt", "endedAt", "outcome", "detail"), out);
        rows(
                "receipts",
                result.path("receipts"),
                List.of("receivedAt", "kind", "code", "reference", "text", "places"),
                out);
    }

    private static void rows(String title, JsonNode all, List<String> columns, PrintWriter out) {
        if (all.isEmpty()) {
            return;
        }
        out.println();
        out.println(title);
        var table = new Table();
        table.row(columns);
        all.forEach(one ->
                table.row(columns.stream().map(column -> text(one.path(column))).toList()));
        table.print(out);
    }

    /** Several values on one line. */
    private static String text(JsonNode value) {
        return value.isArray()
                ? StreamSupport.stream(value.spliterator(), false)
                        .map(JsonNode::asText)
                        .collect(Collectors.joining(" "))
                : value.asText("-");
    }
}

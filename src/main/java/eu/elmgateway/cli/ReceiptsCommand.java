package eu.elmgateway.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.elmgateway.Storage;
import eu.elmgateway.store.Receipt;
import eu.elmgateway.store.Store;
import eu.elmgateway.store.UnmatchedReceipt;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code elm-gateway receipts}: what registries said that belongs to nothing that was sent. */
@Command(
        name = "receipts",
        description =
                "Lists receipts that found no delivery, the last first: for records that were never sent from here, or by"
                        + " another system under the same account. Reads the store, also while a gateway runs.",
        mixinStandardHelpOptions = true)
final class ReceiptsCommand implements Callable<Integer> {
    @Spec
    @Nullable
    CommandSpec command;

    @Mixin
    final Home home = new Home();

    @Option(
            names = "--unmatched",
            required = true,
            description = "Those that found no delivery; those of a delivery are shown with its submission.")
    boolean unmatched;

    @Option(names = "--json", description = "As JSON.")
    boolean json;

    @Option(names = "--limit", paramLabel = "N", description = "At most so many. Default: 100.")
    int limit = 100;

    @Override
    public Integer call() {
        PrintWriter out = Objects.requireNonNull(command).commandLine().getOut();
        try (Store store = Storage.reading(home.settings(Map.of()))) {
            List<UnmatchedReceipt> receipts = store.unmatched(limit);
            if (json) {
                ArrayNode all = JsonNodeFactory.instance.arrayNode();
                receipts.forEach(receipt -> json(receipt, all.addObject()));
                out.println(all.toPrettyString());
            } else if (receipts.isEmpty()) {
                out.println("no unmatched receipts");
            } else {
                table(receipts).print(out);
            }
            out.flush();
            return (receipts.isEmpty() ? ExitCode.GOOD : ExitCode.FINDINGS).number();
        }
    }

    private static Table table(List<UnmatchedReceipt> receipts) {
        var table = new Table();
        table.row(List.of("received", "registry", "record", "kind", "code", "reference", "text"));
        for (UnmatchedReceipt unmatched : receipts) {
            Receipt receipt = unmatched.receipt();
            table.row(List.of(
                    receipt.receivedAt().toString(),
                    unmatched.registry(),
                    shown(unmatched.record()),
                    kind(receipt),
                    shown(receipt.code()),
                    shown(receipt.reference()),
                    shown(receipt.text())));
        }
        return table;
    }

    private static void json(UnmatchedReceipt unmatched, ObjectNode json) {
        Receipt receipt = unmatched.receipt();
        json.put("receivedAt", receipt.receivedAt().toString())
                .put("registry", unmatched.registry())
                .put("record", unmatched.record())
                .put("kind", kind(receipt))
                .put("code", receipt.code())
                .put("text", receipt.text())
                .put("reference", receipt.reference())
                .put("document", receipt.document());
    }

    private static String kind(Receipt receipt) {
        return receipt.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String shown(@Nullable String text) {
        return text == null ? "-" : text;
    }
}

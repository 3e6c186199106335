package eu.elmgateway.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.elmgateway.Storage;
import eu.elmgateway.store.AuditEntry;
import eu.elmgateway.store.AuditEvent;
import eu.elmgateway.store.Store;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code elm-gateway audit show}. */
@Command(
        name = "show",
        description = "Shows what was done with a submission and its deliveries, first first.",
        mixinStandardHelpOptions = true)
final class AuditShowCommand implements Callable<Integer> {
    private static final int HASH_SHOWN = 12;

    @Spec
    @Nullable
    CommandSpec command;

    @Mixin
    final Home home = new Home();

    @Parameters(paramLabel = "SUBMISSION", description = "Id of a submission, as its acknowledgement has it.")
    String submission = "";

    @Option(names = "--json", description = "As JSON: everything that is hashed, and the hashes.")
    boolean json;

    @Override
    public Integer call() {
        PrintWriter out = Objects.requireNonNull(command).commandLine().getOut();
        try (Store store = Storage.reading(home.settings(Map.of()))) {
            List<AuditEntry> entries = store.audit().of(submission);
            if (entries.isEmpty()) {
                throw new IllegalArgumentException("the audit knows no submission " + submission);
            }
            if (json) {
                ArrayNode all = JsonNodeFactory.instance.arrayNode();
                entries.forEach(entry -> json(entry, all.addObject()));
                out.println(all.toPrettyString());
            } else {
                table(entries).print(out);
            }
            out.flush();
            return ExitCode.GOOD.number();
        }
    }

    private static Table table(List<AuditEntry> entries) {
        var table = new Table();
        table.row(List.of("event", "time", "by", "what", "now", "registry", "delivery", "facts"));
        for (AuditEntry entry : entries) {
            AuditEvent event = entry.event();
            table.row(List.of(
                    entry.hash() == null ? "waits" : Long.toString(entry.position()),
                    event.at().toString(),
                    event.by(),
                    event.act(),
                    event.state() == null ? "-" : event.state().toLowerCase(Locale.ROOT),
                    shown(event.registry()),
                    shown(event.delivery()),
                    event.facts().entrySet().stream()
                            .map(fact -> fact.getKey() + "=" + shortened(fact.getValue()))
                            .collect(Collectors.joining(" "))));
        }
        return table;
    }

    private static String shown(@Nullable String text) {
        return text == null ? "-" : text;
    }

    private static String shortened(String value) {
        return value.matches("[0-9a-f]{64}") ? value.substring(0, HASH_SHOWN) + "…" : value;
    }

    private static void json(AuditEntry entry, ObjectNode json) {
        AuditEvent event = entry.event();
        json.put("position", entry.position())
                .put("number", entry.number())
                .put("at", AuditEntry.time(event.at()))
                .put("by", event.by())
                .put("act", event.act())
                .put("submission", event.submission())
                .put("delivery", event.delivery())
                .put("registry", event.registry())
                .put("state", event.state());
        ObjectNode facts = json.putObject("facts");
        event.facts().forEach(facts::put);
        json.put("hash", entry.hash());
    }
}

package eu.elmgateway.cli;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.elmgateway.Storage;
import eu.elmgateway.store.AuditHead;
import eu.elmgateway.store.AuditVerdict;
import eu.elmgateway.store.Store;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code elm-gateway audit verify}. */
@Command(
        name = "verify",
        description = "Reads the whole audit and tells whether it is what was written, or the first event that is not.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExit codes:%n",
        footer = {
            "  0  it is what was written, and submissions and deliveries stand where it says",
            "  1  it was changed",
            "  2  the command line is wrong",
            "  3  the store cannot be read"
        })
final class AuditVerifyCommand implements Callable<Integer> {
    private static final long TOLD_EVERY = 100_000;

    @Spec
    @Nullable
    CommandSpec command;

    @Mixin
    final Home home = new Home();

    @Option(
            names = "--head",
            paramLabel = "POSITION:HASH",
            description = "What 'audit head' printed earlier, kept elsewhere: the chain must pass through it.")
    @Nullable
    String head;

    @Option(names = "--json", description = "As JSON.")
    boolean json;

    @Override
    public Integer call() {
        AuditHead kept = head == null ? null : AuditHead.parse(head);
        try (Store store = Storage.reading(home.settings(Map.of()))) {
            AuditVerdict verdict = store.audit().verify(kept, this::tell);
            var out = Objects.requireNonNull(command).commandLine().getOut();
            out.println(json ? json(verdict).toPrettyString() : words(verdict));
            out.flush();
            return (verdict instanceof AuditVerdict.Holds ? ExitCode.GOOD : ExitCode.FINDINGS).number();
        }
    }

    private void tell(long position) {
        if (position > 0 && position % TOLD_EVERY == 0) {
            var err = Objects.requireNonNull(command).commandLine().getErr();
            err.println(position + " events read");
            err.flush();
        }
    }

    private static String words(AuditVerdict verdict) {
        if (verdict instanceof AuditVerdict.Holds holds) {
            String waiting = holds.waiting() == 0 ? "" : "; " + holds.waiting() + " more wait to be chained";
            return "the audit holds: " + holds.head().position() + " events" + waiting + System.lineSeparator()
                    + "head: " + holds.head();
        }
        if (verdict instanceof AuditVerdict.Broken broken) {
            return "the audit is broken at event " + broken.position() + ": " + broken.why();
        }
        var contradicted = (AuditVerdict.Contradicted) verdict;
        return "the chain holds, but the audit is contradicted: " + contradicted.id() + ": " + contradicted.why();
    }

    private static ObjectNode json(AuditVerdict verdict) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        if (verdict instanceof AuditVerdict.Holds holds) {
            return json.put("verdict", "holds")
                    .put("head", holds.head().toString())
                    .put("events", holds.head().position())
                    .put("waiting", holds.waiting());
        }
        if (verdict instanceof AuditVerdict.Broken broken) {
            return json.put("verdict", "broken")
                    .put("position", broken.position())
                    .put("why", broken.why());
        }
        var contradicted = (AuditVerdict.Contradicted) verdict;
        return json.put("verdict", "contradicted").put("id", contradicted.id()).put("why", contradicted.why());
    }
}

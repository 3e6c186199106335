package eu.elmgateway.cli;

import com.fasterxml.jackson.databind.JsonNode;
import eu.elmgateway.desk.Erasure;
import eu.elmgateway.desk.Hands;
import java.io.PrintWriter;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code elm-gateway erase}. */
@Command(
        name = "erase",
        description = {
            "Erases what is kept of a person: documents, reports, identifiers, what was sent and what registries said in words.",
            "What stays: ids, hashes, times, states and the audit, as the proof that something was exchanged. Registries keep what"
                    + " they have: revoke first what they must not. Without --confirm it only tells what would go."
        },
        mixinStandardHelpOptions = true,
        footerHeading = "%nExit codes:%n",
        footer = {
            "  0  erased, or nothing speaks against it, or nothing is known of the person",
            "  1  something keeps it from being erased now; it says what, and what to do first",
            "  2  the command line is wrong",
            "  3  the store cannot be used",
            "  4  the gateway cannot be reached"
        })
final class EraseCommand extends OperatorTask {
    @ArgGroup(multiplicity = "1")
    @Nullable
    Whose whose;

    @Option(
            names = "--scheme",
            paramLabel = "SCHEME",
            description = "What kind of identifier, such as nationalid:fin. Default: any.")
    @Nullable
    String scheme;

    @Option(names = "--confirm", description = "Erase. There is no way back.")
    boolean confirmed;

    /** One of them. */
    static final class Whose {
        @Option(
                names = "--person-identifier",
                paramLabel = "ID",
                description = "Of the person who is known so in credentials; case and blanks do not count.")
        @Nullable
        String identifier;

        @Option(names = "--submission", paramLabel = "ID", description = "Of everybody in this submission.")
        @Nullable
        String submission;
    }

    @Override
    boolean does() {
        return confirmed;
    }

    @Override
    JsonNode ask(Hands hands) {
        Whose asked = whose == null ? new Whose() : whose;
        return hands.erase(new Erasure.Wanted(asked.submission, asked.identifier, scheme, confirmed));
    }

    @Override
    void tell(JsonNode result, PrintWriter out) {
        JsonNode credentials = result.path("credentials");
        if (credentials.isEmpty()) {
            out.println("nothing is kept under this");
        } else {
            var table = new Table();
            table.row(List.of("submission", "credential", ""));
            credentials.forEach(one -> table.row(List.of(
                    one.path("submission").asText(),
                    one.path("credential").asText(),
                    one.path("gone").asBoolean() ? "documents went before" : "")));
            table.print(out);
        }
        result.path("objections").forEach(one -> out.println("not now: " + one.asText()));
        if (result.path("erased").asBoolean()) {
            out.println("erased: " + result.path("documents").asText() + " documents, "
                    + result.path("files").asText() + " files");
        } else if (result.path("objections").isEmpty() && !credentials.isEmpty()) {
            out.println("--confirm erases what is kept of these");
        }
    }

    @Override
    ExitCode code(JsonNode result) {
        return result.path("objections").isEmpty() ? ExitCode.GOOD : ExitCode.FINDINGS;
    }
}

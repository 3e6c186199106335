package eu.elmgateway.cli;

import eu.elmgateway.notary.KeySet;
import eu.elmgateway.notary.Verification;
import eu.elmgateway.notary.Verification.Doubtful;
import eu.elmgateway.notary.Verification.Genuine;
import eu.elmgateway.notary.Verification.Verified;
import eu.elmgateway.safe.Limits;
import eu.elmgateway.safe.SafeReaders;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code elm-gateway receipt verify FILE}. */
@Command(
        name = "verify",
        description = {
            "Verifies an acknowledgement or a receipt, and that a document is the one it speaks of.",
            "Exit codes: 0 genuine, 1 not to be believed or not of the document, 4 the keys could not be had."
        },
        mixinStandardHelpOptions = true)
final class ReceiptVerifyCommand implements Callable<Integer> {
    @Spec
    @Nullable
    CommandSpec command;

    @Mixin
    final Home home = new Home();

    @Parameters(
            paramLabel = "FILE",
            description = "A compact JWS, or the gateway's JSON answer to a push, which has it in 'signed'.")
    Path file = Path.of("");

    @Option(
            names = "--keys",
            paramLabel = "URL|FILE",
            description =
                    "The keys to believe: https://gateway.example/.well-known/jwks.json, or a file of it. Default: those of"
                            + " this gateway's data folder.")
    @Nullable
    String keys;

    @Option(
            names = "--document",
            paramLabel = "FILE",
            description = "A document that it must speak of: what was received, sent or answered. May be repeated.")
    List<Path> documents = List.of();

    @Override
    public Integer call() throws IOException {
        PrintWriter out = Objects.requireNonNull(command).commandLine().getOut();
        var readers = new SafeReaders(Limits.standard());
        KeySet believed = new BelievedKeys(home).of(keys);
        String jws = new SignedFile(readers).jws(file);
        Verified verified = new Verification(believed, readers).of(jws);
        boolean good =
                verified instanceof Genuine genuine ? told(out, genuine) : refused(out, ((Doubtful) verified).reason());
        out.flush();
        return (good ? ExitCode.GOOD : ExitCode.FINDINGS).number();
    }

    private static boolean refused(PrintWriter out, String reason) {
        out.println("not to be believed: " + reason);
        return false;
    }

    private boolean told(PrintWriter out, Genuine genuine) throws IOException {
        out.println("genuine: signed by key " + genuine.key());
        new StatementText(genuine).print(out);
        boolean all = true;
        for (Path document : documents) {
            all &= new StatementText(genuine).document(out, document);
        }
        return all;
    }
}

package eu.elmgateway.cli;

import java.io.BufferedWriter;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line: {@code elm-gateway demo | stand-ins | run | validate | map | route | receipts | receipt | keys | audit | mapping | formats | profiles | terms | sender | completion}. */
@Command(
        name = "elm-gateway",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "A gateway for learning credentials in Europe.",
        subcommands = {
            DemoCommand.class,
            StandInsCommand.class,
            RunCommand.class,
            ValidateCommand.class,
            MapCommand.class,
            RouteCommand.class,
            DeliveriesCommand.class,
            BatchesCommand.class,
            ResendCommand.class,
            RegistriesCommand.class,
            ReceiptsCommand.class,
            ReceiptCommand.class,
            KeysCommand.class,
            EraseCommand.class,
            DoctorCommand.class,
            TrustCommand.class,
            AuditCommand.class,
            MappingCommand.class,
            FormatsCommand.class,
            ProfilesCommand.class,
            TermsCommand.class,
            SenderCommand.class,
            OperatorCommand.class,
            CompletionCommand.class
        },
        footer = {
            "",
            "Exit codes: 0 good, 1 findings, 2 usage, 3 configuration, 4 could not check.",
            "'elm-gateway COMMAND --help' tells more of a command."
        })
public final class ElmGateway {
    private ElmGateway() {}

    /** Runs a command and ends the process with its exit code. */
    public static void main(String[] args) {
        System.exit(commandLine()
                .setOut(writer(FileDescriptor.out))
                .setErr(writer(FileDescriptor.err))
                .execute(args));
    }

    /** UTF-8 wherever we run: what is written here is read by programs too. */
    private static PrintWriter writer(FileDescriptor where) {
        return new PrintWriter(
                new BufferedWriter(new OutputStreamWriter(new FileOutputStream(where), StandardCharsets.UTF_8)), true);
    }

    static CommandLine commandLine() {
        return new CommandLine(new ElmGateway())
                .setExecutionExceptionHandler(new Failures())
                .setParameterExceptionHandler(new WrongUsage())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true);
    }
}

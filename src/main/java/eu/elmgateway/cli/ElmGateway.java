package eu.elmgateway.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line: {@code elm-gateway demo | run | validate | map | sender}. */
@Command(
        name = "elm-gateway",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "A gateway for learning credentials in Europe.",
        subcommands = {DemoCommand.class, RunCommand.class, ValidateCommand.class, MapCommand.class, SenderCommand.class
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
        System.exit(commandLine().execute(args));
    }

    static CommandLine commandLine() {
        return new CommandLine(new ElmGateway())
                .setExecutionExceptionHandler(new Failures())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true);
    }
}

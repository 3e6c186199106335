package eu.elmgateway.cli;

import eu.elmgateway.Settings;
import eu.elmgateway.safe.Limits;
import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.seal.ListRefresh;
import eu.elmgateway.seal.RefreshReport;
import eu.elmgateway.seal.TrustEntry;
import eu.elmgateway.seal.TrustInspection;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code elm-gateway trust}. */
@Command(
        name = "trust",
        description =
                "Lists whom the gateway believes, by the folder trust: authorities, revocation lists, trusted lists with their"
                        + " edition and services, until when each counts, and which lists are not believed and why.",
        subcommands = TrustRefreshCommand.class,
        mixinStandardHelpOptions = true,
        footerHeading = "%nExit codes:%n",
        footer = {
            "  0  all of it can be used",
            "  1  a file cannot be used, or is to be seen to",
            "  2  the command line is wrong",
            "  3  a setting is wrong"
        })
final class TrustCommand implements Callable<Integer> {
    @Spec
    @Nullable
    CommandSpec command;

    @Mixin
    final Home home = new Home();

    @Override
    public Integer call() {
        PrintWriter out = Objects.requireNonNull(command).commandLine().getOut();
        Settings settings = home.settings(Map.of());
        Path folder = settings.trustFolder();
        var readers = new SafeReaders(Limits.standard());
        var trust = TrustInspection.of(readers, folder, Clock.systemUTC().instant());
        if (trust.entries().isEmpty()) {
            out.println("nobody is believed: there is nothing in " + folder);
        } else {
            table(trust.entries(), folder).print(out);
        }
        trust.defects().forEach(problem -> tell(problem.file() + ": " + problem.message(), problem.cure(), out));
        trust.warnings().forEach(problem -> tell(problem.file() + ": " + problem.message(), problem.cure(), out));
        ListRefresh.last(readers, folder).ifPresent(last -> out.println(told(last)));
        out.flush();
        boolean well = trust.defects().isEmpty() && trust.warnings().isEmpty();
        return (well ? ExitCode.GOOD : ExitCode.FINDINGS).number();
    }

    /** How a refresh ended, in words. */
    static String told(RefreshReport report) {
        var text = new StringBuilder("lists were refreshed ")
                .append(report.tried())
                .append(": ")
                .append(report.lists())
                .append(" of Member States");
        report.problems()
                .forEach(problem ->
                        text.append(System.lineSeparator()).append("  ").append(problem));
        return text.toString();
    }

    private static void tell(String what, String cure, PrintWriter out) {
        out.println(what);
        out.println("  " + cure);
    }

    private static Table table(List<TrustEntry> entries, Path folder) {
        var table = new Table();
        table.row(List.of("what", "whose", "until", "file", "note"));
        entries.forEach(entry -> table.row(List.of(
                entry.kind().word(),
                entry.name(),
                entry.until() == null ? "-" : entry.until().toString(),
                folder.relativize(entry.file()).toString(),
                entry.note())));
        return table;
    }
}

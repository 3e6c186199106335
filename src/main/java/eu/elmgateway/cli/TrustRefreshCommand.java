package eu.elmgateway.cli;

import eu.elmgateway.ListRefreshing;
import eu.elmgateway.safe.Limits;
import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.seal.RefreshReport;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code elm-gateway trust refresh}. */
@Command(
        name = "refresh",
        description =
                "Fetches the list of trusted lists that the setting trust.lists names, and the lists it points to, into the folder"
                        + " trust; what does not verify changes nothing. A running gateway reads them by itself.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExit codes:%n",
        footer = {
            "  0  all lists were fetched, or somebody else is at it",
            "  1  some were not; what was there before stays",
            "  2  the command line is wrong",
            "  3  a setting is wrong"
        })
final class TrustRefreshCommand implements Callable<Integer> {
    @Spec
    @Nullable
    CommandSpec command;

    @Mixin
    final Home home = new Home();

    @Override
    public Integer call() throws IOException {
        PrintWriter out = Objects.requireNonNull(command).commandLine().getOut();
        Optional<RefreshReport> report = ListRefreshing.of(
                        home.settings(Map.of()), new SafeReaders(Limits.standard()), Clock.systemUTC())
                .now();
        out.println(report.map(TrustCommand::told).orElse("another gateway is refreshing this folder now"));
        out.flush();
        return (report.map(RefreshReport::whole).orElse(true) ? ExitCode.GOOD : ExitCode.FINDINGS).number();
    }
}

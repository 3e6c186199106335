package eu.elmgateway.doctor;

import eu.elmgateway.Settings;
import eu.elmgateway.safe.ConfigException.Problem;
import eu.elmgateway.safe.Limits;
import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.seal.ListRefresh;
import eu.elmgateway.seal.RefreshReport;
import eu.elmgateway.seal.TrustInspection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The folder that says whom the gateway believes: every file can be used, and none is out of date. */
final class TrustCheck implements Check {
    private final Settings settings;
    private final Clock clock;

    TrustCheck(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void look(Consumer<Line> seen) {
        var readers = new SafeReaders(Limits.standard());
        var trust = TrustInspection.of(readers, settings.trustFolder(), clock.instant());
        trust.defects().forEach(problem -> seen.accept(Line.error("trust", words(problem), problem.cure())));
        List<Problem> warnings = trust.warnings();
        warnings.forEach(problem -> seen.accept(Line.warn("trust", words(problem), problem.cure())));
        if (trust.defects().isEmpty()) {
            seen.accept(Line.ok("trust", trust.sum()));
        }
        if (settings.trust().lists() != null) {
            refresh(readers, settings.trustFolder(), seen);
        }
    }

    private static void refresh(SafeReaders readers, Path folder, Consumer<Line> seen) {
        if (!Files.isWritable(folder)) {
            seen.accept(
                    Line.error(
                            "trust",
                            folder + " cannot be written, where refreshed lists are kept",
                            "Give the account that runs the gateway the right to write there, or empty the setting trust.lists."));
        }
        Optional<RefreshReport> last = ListRefresh.last(readers, folder);
        if (last.isEmpty()) {
            seen.accept(Line.warn(
                    "trust",
                    "the trusted lists were never refreshed",
                    "Start the gateway, or: elm-gateway trust refresh"));
            return;
        }
        last.get()
                .problems()
                .forEach(problem -> seen.accept(Line.warn(
                        "trust",
                        "not refreshed " + last.get().tried() + ": " + problem,
                        "See to trust.lists, trust.proxy and the certificates in trust/lists/signers, then: elm-gateway trust"
                                + " refresh")));
        if (last.get().whole()) {
            seen.accept(Line.ok(
                    "trust",
                    last.get().lists() + " trusted lists were refreshed "
                            + last.get().tried()));
        }
    }

    private static String words(Problem problem) {
        return problem.file() + ": " + problem.message();
    }
}

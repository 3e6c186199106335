package eu.elmgateway.doctor;

import eu.elmgateway.Settings;
import eu.elmgateway.safe.ConfigException.Problem;
import eu.elmgateway.safe.Limits;
import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.seal.TrustInspection;
import java.time.Clock;
import java.util.List;
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
        var trust = TrustInspection.of(readers, settings.home().resolve("trust"), clock.instant());
        trust.defects().forEach(problem -> seen.accept(Line.error("trust", words(problem), problem.cure())));
        List<Problem> warnings = trust.warnings();
        warnings.forEach(problem -> seen.accept(Line.warn("trust", words(problem), problem.cure())));
        if (trust.defects().isEmpty()) {
            seen.accept(Line.ok("trust", trust.sum()));
        }
    }

    private static String words(Problem problem) {
        return problem.file() + ": " + problem.message();
    }
}

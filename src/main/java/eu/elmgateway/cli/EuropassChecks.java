package eu.elmgateway.cli;

import eu.elmgateway.Engine;
import eu.elmgateway.europass.Accreditations;
import eu.elmgateway.europass.OwnChecks;
import eu.elmgateway.europass.Revocations;
import eu.elmgateway.intake.Validating;
import eu.elmgateway.mapping.Incomplete;
import eu.elmgateway.mapping.MappingSettings;
import eu.elmgateway.validation.FurtherChecks;
import eu.elmgateway.validation.Report;
import eu.elmgateway.validation.ValidationOptions;
import eu.elmgateway.validation.Verdict;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;

/** Makes the checks of Europass of a document, for {@code validate --checks}. Thread-safe. */
final class EuropassChecks {
    /** Another layer tells what it lacks. */
    private static final MappingSettings WHATEVER_IT_LACKS =
            new MappingSettings(Map.of(), Map.of(), "--settings", Incomplete.TAKEN);

    private final Engine engine;
    private final FurtherChecks checks;

    /** @param accreditations the folder of those that are known; it need not be there */
    EuropassChecks(Path home, Path accreditations, Clock clock) {
        this.engine = Engine.load(home, clock);
        Accreditations known = Accreditations.of(accreditations, engine.readers());
        this.checks = new OwnChecks(engine.readers(), () -> known, Revocations.NONE, clock);
    }

    /** A report with the checks. */
    Report in(Report report, byte[] document, ValidationOptions options) {
        Validating.Checked checked = engine.check(document, null, options);
        return report.checked(checks.of(checked.report(), document, credentials(checked)));
    }

    private List<byte[]> credentials(Validating.Checked checked) {
        return checked.report().verdict() == Verdict.VALID
                ? checked.canonical(WHATEVER_IT_LACKS).credentials().stream()
                        .map(engine::json)
                        .toList()
                : List.of();
    }
}

package eu.elmgateway.delivery;

import eu.elmgateway.format.FormatId;
import eu.elmgateway.registry.Registry;
import eu.elmgateway.validation.Finding;
import eu.elmgateway.validation.Report;
import eu.elmgateway.validation.Severity;
import eu.elmgateway.validation.Variant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says what speaks against sending a document: that it breaks the format that its registry takes. Thread-safe. */
final class Conformity {
    private static final int SHOWN = 3;

    private final OutputCheck check;

    Conformity(OutputCheck check) {
        this.check = check;
    }

    /** The outcome if a document must not leave; empty if it may. */
    Optional<Outcome> objection(Registry registry, byte[] document) {
        var format = FormatId.parse(registry.format());
        Report report = check.check(format, document, variant(registry));
        return switch (report.verdict()) {
            case VALID, SKIPPED -> Optional.empty();
            case INVALID ->
                Optional.of(new Outcome.Rejected("its record would break " + format + ": " + words(report), null));
            case UNCLEAR -> Optional.of(new Outcome.Failed("it could not be checked against " + format));
        };
    }

    /** Where a format's published rules have defects, {@code settings.rules} says by which the receiver checks. */
    private static Variant variant(Registry registry) {
        return registry.setting("rules").filter(Variant.REPAIRED.word()::equals).isPresent()
                ? Variant.REPAIRED
                : Variant.PUBLISHED;
    }

    /** What is wrong with an invalid document, for a person. */
    static String words(Report report) {
        List<Finding> errors = report.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
        String first = errors.stream().limit(SHOWN).map(Conformity::words).collect(Collectors.joining("; "));
        return errors.size() > SHOWN ? first + "; and " + (errors.size() - SHOWN) + " more" : first;
    }

    private static String words(Finding finding) {
        String where =
                finding.place().pointer() == null ? "" : " (" + finding.place().pointer() + ")";
        return finding.message() + where;
    }
}

package eu.elmgateway.delivery;

import eu.elmgateway.format.FormatId;
import eu.elmgateway.validation.Finding;
import eu.elmgateway.validation.Report;
import eu.elmgateway.validation.Severity;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Says what speaks against sending a document: that it breaks its own format. Thread-safe. */
final class Conformity {
    private static final int SHOWN = 3;

    private final OutputCheck check;

    Conformity(OutputCheck check) {
        this.check = check;
    }

    /** The outcome if a document must not leave; empty if it may. */
    Optional<Outcome> objection(FormatId format, byte[] document) {
        Report report = check.check(format, document);
        return switch (report.verdict()) {
            case VALID, SKIPPED -> Optional.empty();
            case INVALID ->
                Optional.of(new Outcome.Rejected("its record would break " + format + ": " + words(report), null));
            case UNCLEAR -> Optional.of(new Outcome.Failed("it could not be checked against " + format));
        };
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

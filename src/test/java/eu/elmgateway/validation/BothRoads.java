package eu.elmgateway.validation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.elmgateway.elm.Roads;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Validates documents on the road that takes them and, written a little otherwise, on the full one; the reports must agree. */
final class BothRoads {
    /** A name in a document that stands as text in another. */
    private static final String SEALED = "\\\"@context\\\"";

    private final Checks checks = Checks.shared();

    /** The report on a document; fails if the full road would report otherwise. */
    Report report(String document) {
        var report = checks.report(document);
        var full = checks.validator.validate(declined(document), null);
        if (full.elm() != null) {
            assertEquals(Roads.Road.FULL, full.elm().road());
        }
        assertEquals(lines(full.report()), lines(report));
        return report;
    }

    /** The road on which a document is read; null if it is refused before it says anything. */
    Roads.@Nullable Road road(byte[] document) {
        var read = checks.validator.validate(document, null).elm();
        return read == null ? null : read.road();
    }

    Verdict verdict(String document) {
        return report(document).verdict();
    }

    /** The rule of the first finding. */
    String rule(String document) {
        return report(document).findings().get(0).rule();
    }

    /** The same JSON, with an escape in a name, which the fast road declines. */
    private static byte[] declined(String document) {
        return document.contains(SEALED)
                ? document.replace(SEALED, "\\\"\\\\u0040context\\\"").getBytes(UTF_8)
                : document.replaceFirst("\"@context\"", "\"\\\\u0040context\"").getBytes(UTF_8);
    }

    /** All that does not change with the length of a name. */
    private static List<String> lines(Report report) {
        return report.findings().stream()
                .map(finding -> finding.rule() + " " + finding.severity() + " " + finding.message() + " "
                        + finding.advice() + " " + finding.place().pointer() + " "
                        + finding.place().line())
                .sorted()
                .toList();
    }
}

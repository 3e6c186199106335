package eu.elmgateway.seal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.List;

/** Seals with a report of ETSI's algorithm on each, or with none. */
public final class Reported {
    private Reported() {}

    /** One seal for each report; an empty one stands for a seal on which there is none. */
    public static SealVerdict seals(String... reports) {
        return new SealVerdict(Arrays.stream(reports).map(Reported::seal).toList());
    }

    private static Seal seal(String report) {
        return new Seal(
                SealForm.JADES,
                "",
                report.isEmpty() ? Integrity.BROKEN : Integrity.INTACT,
                SealLevel.B,
                Trust.UNCLEAR,
                Qualification.UNCLEAR,
                null,
                null,
                null,
                List.of(),
                report.isEmpty() ? null : new Etsi("TOTAL_PASSED", null, () -> report.getBytes(UTF_8)));
    }
}

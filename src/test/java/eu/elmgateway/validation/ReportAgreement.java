package eu.elmgateway.validation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import eu.elmgateway.elm.Roads;
import eu.elmgateway.elm.Roads.Road;
import eu.elmgateway.safe.DeclinedException;

/** Validates documents on the road that takes them and on the full one, and fails where one report is not as the other. */
final class ReportAgreement {
    private final Checks checks = Checks.shared();
    private final Roads roads = new Roads(checks.model.contexts(), checks.readers.limits());
    private int compared;
    private int fast;
    private int findings;

    /** Compares the reports on a document as {@link SameAtSamePlaces} writes it; leaves out what cannot be written so. */
    void holds(byte[] document, ValidationOptions options) {
        SameAtSamePlaces.declined(document).ifPresent(other -> compare(document, other, options));
    }

    /** Whether the fast road takes a document. */
    boolean fast(byte[] document) {
        try {
            roads.fast(checks.readers.glance(document));
            return true;
        } catch (DeclinedException declined) {
            return false;
        }
    }

    private void compare(byte[] document, byte[] other, ValidationOptions options) {
        assertFalse(fast(other));
        var full = checks.validator.validate(other, null, options).report();
        var quick = checks.validator.validate(document, null, options);
        assertEquals(full, quick.report(), () -> new String(document, UTF_8) + " " + options);
        compared++;
        findings += full.findings().size();
        if (quick.elm() != null && quick.elm().road() == Road.FAST) {
            fast++;
        }
    }

    int compared() {
        return compared;
    }

    int findings() {
        return findings;
    }

    /** How many in a hundred were read on the fast road. */
    int share() {
        return fast * 100 / compared;
    }

    @Override
    public String toString() {
        return compared + " reports compared, " + fast + " of them of the fast road, " + findings + " findings";
    }
}

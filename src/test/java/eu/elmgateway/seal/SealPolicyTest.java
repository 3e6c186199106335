package eu.elmgateway.seal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Which seals meet which demand. */
class SealPolicyTest {

    static Stream<SealVerdict> everyVerdict() {
        return Stream.concat(
                Stream.of(SealVerdict.ABSENT),
                Stream.of(Integrity.INTACT, Integrity.BROKEN, Integrity.UNCLEAR)
                        .flatMap(integrity -> Arrays.stream(Trust.values())
                                .flatMap(trust -> Arrays.stream(Qualification.values())
                                        .map(quality -> SomeSeal.verdict(integrity, trust, quality)))));
    }

    @ParameterizedTest
    @MethodSource("everyVerdict")
    void whatMeetsADemandMeetsEveryLesserOne(SealVerdict verdict) {
        boolean before = true;
        for (SealPolicy policy : SealPolicy.values()) {
            boolean met = policy.objection(verdict).isEmpty();
            assertFalse(met && !before, policy + " is met, a lesser demand is not");
            before = met;
        }
        assertTrue(SealPolicy.NONE.objection(verdict).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("everyVerdict")
    void aTrustedSealIsDemandedExactlyOfWhatMayBeReliedUpon(SealVerdict verdict) {
        assertEquals(verdict.valid(), SealPolicy.TRUSTED.objection(verdict).isEmpty());
        assertEquals(
                verdict.valid() && verdict.qualification() == Qualification.QUALIFIED,
                SealPolicy.QUALIFIED.objection(verdict).isEmpty());
    }

    @ParameterizedTest
    @CsvSource({
        "INTACT,  UNCLEAR,   UNCLEAR,     INTACT,    ''",
        "INTACT,  UNCLEAR,   UNCLEAR,     TRUSTED,   trust-unclear",
        "INTACT,  UNTRUSTED, UNCLEAR,     TRUSTED,   untrusted",
        "INTACT,  TRUSTED,   UNCLEAR,     TRUSTED,   ''",
        "INTACT,  TRUSTED,   UNCLEAR,     QUALIFIED, quality-unclear",
        "INTACT,  TRUSTED,   UNQUALIFIED, QUALIFIED, unqualified",
        "INTACT,  TRUSTED,   QUALIFIED,   QUALIFIED, ''",
        "BROKEN,  TRUSTED,   QUALIFIED,   INTACT,    broken",
        "UNCLEAR, TRUSTED,   QUALIFIED,   INTACT,    unclear"
    })
    void theReasonIsTheFirstThatIsMissing(
            Integrity integrity, Trust trust, Qualification quality, SealPolicy policy, String reason) {
        Optional<Unmet> objection = policy.objection(SomeSeal.verdict(integrity, trust, quality));
        assertEquals(
                reason.isEmpty() ? "" : "seal:policy-" + reason,
                objection.map(Unmet::rule).orElse(""));
        assertEquals(
                reason.contains("trust") || reason.contains("qual"),
                objection.map(Unmet::ofTrust).orElse(false));
    }

    @Test
    void everyReasonNamesTheDemandInBothLanguages() {
        List<Unmet> all = everyVerdict()
                .flatMap(verdict -> SealPolicy.QUALIFIED.objection(verdict).stream())
                .toList();
        for (Unmet unmet : all) {
            assertTrue(unmet.what().in(Locale.ENGLISH).contains("a qualified seal"), unmet.toString());
            assertTrue(unmet.what().in(Locale.FRENCH).contains("un cachet qualifié"), unmet.toString());
        }
        assertEquals(7, all.stream().map(Unmet::rule).distinct().count());
    }
}

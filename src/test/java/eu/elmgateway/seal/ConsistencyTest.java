package eu.elmgateway.seal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.elmgateway.safe.Limits;
import eu.elmgateway.safe.SafeReaders;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A seal of VATFR-12345678901, Université d'Exemple, FR, against documents that say other things. */
class ConsistencyTest {
    private static final SealVerdict SEALED = new Seals(new SafeReaders(Limits.standard()))
            .json(new Sealing().json(Sealing.CREDENTIAL, GeneratedPki.ONE.seal, SignatureLevel.JAdES_BASELINE_B));
    private static final Instant AT = GeneratedPki.SEALED;

    private static List<String> remarks(Issuance said) {
        return SEALED.comparedWith(said).seals().get(0).remarks().stream()
                .map(Remark::rule)
                .toList();
    }

    private static Issuance said(String identifier, String name, String country, Instant issued) {
        return new Issuance(List.of(identifier), List.of(name), List.of(country), issued);
    }

    @Test
    void theIssuerItselfIsNotRemarkedUpon() {
        assertEquals(List.of(), remarks(said("VATFR-12345678901", "x", "FRA", AT)));
        assertEquals(List.of(), remarks(said("12345678901", "x", "FR", AT.minusSeconds(5))));
        assertEquals(List.of(), remarks(said("vatfr 12345678901", "x", "FRA", AT.plusSeconds(3))));
    }

    @Test
    void whoSaysNothingContradictsNothing() {
        assertEquals(List.of(), remarks(Issuance.UNSAID));
    }

    @Test
    void anotherIdentifierIsToldWhateverTheName() {
        assertEquals(
                List.of("seal:other-identifier"),
                remarks(said("VATFR-99999999999", "Université d'Exemple", "FRA", AT)));
    }

    @Test
    void namesAreComparedWhereThereAreNoIdentifiers() {
        assertEquals(List.of(), remarks(new Issuance(List.of(), List.of("universite d’exemple"), List.of(), null)));
        assertEquals(
                List.of("seal:other-name"), remarks(new Issuance(List.of(), List.of("Somebody"), List.of(), null)));
    }

    @Test
    void anotherCountryIsTold() {
        assertEquals(List.of("seal:other-country"), remarks(said("12345678901", "x", "ESP", AT)));
    }

    @Test
    void aSealFromBeforeTheIssueIsTold() {
        assertEquals(
                List.of("seal:before-issue"), remarks(said("12345678901", "x", "FRA", AT.plus(Duration.ofDays(3)))));
    }

    @Test
    void aTimeOutsideOfTheCertificateIsToldAlsoWithoutTrustMaterial() {
        var seals = new Seals(new SafeReaders(Limits.standard()));
        byte[] late = new Sealing().json(Sealing.CREDENTIAL, GeneratedPki.ONE.expired, SignatureLevel.JAdES_BASELINE_B);
        Seal seal = seals.json(late).comparedWith(Issuance.UNSAID).seals().get(0);
        assertEquals("seal:outside-certificate", seal.remarks().get(0).rule());
    }
}

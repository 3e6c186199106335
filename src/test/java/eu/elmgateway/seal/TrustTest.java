package eu.elmgateway.seal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.elmgateway.safe.Limits;
import eu.elmgateway.safe.SafeReaders;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whom to believe, by a public key infrastructure made for the test. */
class TrustTest {
    private static final GeneratedPki PKI = GeneratedPki.ONE;

    @TempDir
    Path folder;

    private final Sealing sealing = new Sealing();
    private final SafeReaders readers = new SafeReaders(Limits.standard());

    private Seals seals() {
        return new Seals(readers, PKI.trusted(folder), Clock.fixed(GeneratedPki.NOW, ZoneOffset.UTC));
    }

    private Seal judged(Issued by, SignatureLevel level, Instant at) {
        byte[] sealed = sealing.json(Sealing.CREDENTIAL, by, level, at);
        SealVerdict verdict = seals().json(sealed);
        assertEquals(Integrity.INTACT, verdict.integrity());
        return verdict.seals().get(0);
    }

    private Seal judged(Issued by) {
        return judged(by, SignatureLevel.JAdES_BASELINE_T, GeneratedPki.SEALED);
    }

    private static List<String> rules(Seal seal) {
        return seal.remarks().stream().map(Remark::rule).toList();
    }

    @Test
    void aSealOfATrustedAuthorityIsTrusted() {
        Seal seal = judged(PKI.seal);
        assertEquals(Trust.TRUSTED, seal.trust(), () -> String.valueOf(seal));
        assertTrue(seal.valid());
        assertEquals(List.of(), seal.remarks());
        assertEquals(SealLevel.T, seal.level());
        assertEquals(GeneratedPki.SEALED.plusSeconds(30), seal.proven());
        assertEquals(GeneratedPki.SEALED, seal.claimed());
    }

    @Test
    void theSealerIsToldAsItsCertificateHasIt() {
        Sealer sealer = judged(PKI.seal).sealer();
        assertNotNull(sealer);
        assertEquals("VATFR-12345678901", sealer.identifier());
        assertEquals("Université d'Exemple", sealer.organisation());
        assertEquals("FR", sealer.country());
        assertEquals("Test Seals CA", sealer.issuer());
    }

    @Test
    void etsisReportIsThereForWhoWantsIt() {
        Etsi etsi = judged(PKI.seal).etsi();
        assertNotNull(etsi);
        assertEquals("TOTAL_PASSED", etsi.indication());
        assertTrue(new String(etsi.report().get(), StandardCharsets.UTF_8)
                .contains("urn:etsi:019102:mainindication:total-passed"));
    }

    @Test
    void aRevokedSealIsNotTrusted() {
        Seal seal = judged(PKI.revoked);
        assertEquals(Trust.UNTRUSTED, seal.trust());
        assertEquals(List.of("seal:revoked"), rules(seal));
    }

    @Test
    void aSealMadeAfterItsCertificateHadExpiredIsNotTrusted() {
        Seal seal = judged(PKI.expired);
        assertEquals(Trust.UNTRUSTED, seal.trust());
        assertEquals(List.of("seal:expired"), rules(seal));
    }

    @Test
    void aSealMadeBeforeItsCertificateBeganIsNotTrusted() {
        Seal seal = judged(PKI.future);
        assertEquals(Trust.UNTRUSTED, seal.trust());
        assertEquals(List.of("seal:not-yet-valid"), rules(seal));
    }

    @Test
    void aSealOfAnAuthorityThatNobodyTrustsIsNotTrusted() {
        Seal seal = judged(PKI.foreign);
        assertEquals(Trust.UNTRUSTED, seal.trust());
        assertEquals(List.of("seal:unknown-issuer"), rules(seal));
        assertFalse(seal.valid());
    }

    @Test
    void withoutTrustedListsNobodyCanSayWhetherItIsQualified() {
        assertEquals(Qualification.UNCLEAR, judged(PKI.qualified).qualification());
    }

    @Test
    void withoutTrustMaterialNothingIsSaidAndNothingIsValid() {
        byte[] sealed = sealing.json(Sealing.CREDENTIAL, PKI.seal, SignatureLevel.JAdES_BASELINE_T);
        Seals offline = new Seals(readers, folder.resolve("empty"), Clock.systemUTC());
        Seal seal = offline.json(sealed).seals().get(0);
        assertEquals(Trust.UNCLEAR, seal.trust());
        assertFalse(seal.valid());
        assertNull(seal.etsi());
        assertNull(seal.proven());
    }

    @Test
    void aSealOfLevelLtaCarriesWhatIsNeededToBelieveItLaterAndIsBelieved() throws Exception {
        byte[] sealed = sealing.json(Sealing.CREDENTIAL, PKI.seal, SignatureLevel.JAdES_BASELINE_LTA);
        PKI.trusted(folder);
        java.nio.file.Files.delete(folder.resolve("seals.crl"));
        java.nio.file.Files.delete(folder.resolve("root.crl"));
        var later = Clock.fixed(GeneratedPki.NOW.plus(Duration.ofDays(30)), ZoneOffset.UTC);
        Seal seal = new Seals(readers, folder, later).json(sealed).seals().get(0);
        assertEquals(SealLevel.LTA, seal.level());
        assertEquals(Trust.TRUSTED, seal.trust(), () -> String.valueOf(seal));
    }
}

package eu.elmgateway.sealing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.elmgateway.Engine;
import eu.elmgateway.LoadedEngine;
import eu.elmgateway.intake.Validating;
import eu.elmgateway.safe.Limits;
import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.seal.Integrity;
import eu.elmgateway.seal.SealLevel;
import eu.elmgateway.seal.SealVerdict;
import eu.elmgateway.seal.Seals;
import eu.elmgateway.signing.TestKeys;
import eu.elmgateway.validation.Verdict;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.jades.validation.JWSSerializationDocumentValidator;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.spi.signature.AdvancedSignature;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the gateway seals itself. */
class CredentialSealingTest {
    private static final String CREDENTIAL = "{\"id\":\"urn:1\",\"title\":\"é \\\"x\\\" \\u00e9\\n\", \"n\": 2.50}";
    private static final SafeReaders READERS = new SafeReaders(Limits.standard());
    private static final Clock NOW = Clock.fixed(Instant.parse("2026-11-25T10:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private static Path folder;

    /** The keytool takes its time: one of a kind serves all tests. */
    private static SealKey key(String kind) throws Exception {
        Path file = folder.resolve(kind + ".p12");
        if (!Files.exists(file)) {
            TestKeys.make(file, kind);
        }
        return SealKey.of(kind + ".p12", TestKeys.PASSWORD, null, folder);
    }

    private SealVerdict verdict(byte[] sealed) {
        return new Seals(READERS, folder.resolve("nobody"), Clock.systemUTC()).json(sealed);
    }

    /** What stock DSS says. */
    private static AdvancedSignature dss(byte[] sealed) {
        var validator = new JWSSerializationDocumentValidator(new InMemoryDocument(sealed));
        validator.setCertificateVerifier(new CommonCertificateVerifier());
        AdvancedSignature signature = validator.getSignatures().get(0);
        signature.checkSignatureIntegrity();
        return signature;
    }

    @ParameterizedTest
    @ValueSource(strings = {"RSA", "EC"})
    void aSealOfLevelBIsIntactForUsAndForStockDss(String kind) throws Exception {
        byte[] sealed = new CredentialSealing(key(kind), null, NOW).seal(CREDENTIAL.getBytes(UTF_8));
        SealVerdict verdict = verdict(sealed);
        assertEquals(Integrity.INTACT, verdict.integrity());
        assertEquals(SealLevel.B, verdict.seals().get(0).level());
        assertEquals(NOW.instant(), verdict.seals().get(0).claimed());
        AdvancedSignature dss = dss(sealed);
        assertTrue(dss.getSignatureCryptographicVerification().isSignatureIntact());
        assertEquals(SignatureLevel.JAdES_BASELINE_B, dss.getDataFoundUpToLevel());
    }

    @Test
    void withATimeStampAuthorityItIsOfLevelT() throws Exception {
        try (var stamps = new StampAuthority()) {
            byte[] sealed = new CredentialSealing(key("RSA"), stamps.address(), NOW).seal(CREDENTIAL.getBytes(UTF_8));
            assertEquals(Integrity.INTACT, verdict(sealed).integrity());
            assertEquals(SealLevel.T, verdict(sealed).seals().get(0).level());
            AdvancedSignature dss = dss(sealed);
            assertTrue(dss.getSignatureCryptographicVerification().isSignatureIntact());
            assertEquals(SignatureLevel.JAdES_BASELINE_T, dss.getDataFoundUpToLevel());
            assertEquals(1, dss.getSignatureTimestamps().size());
        }
    }

    @Test
    void theCredentialStandsInsideAsItIsToTheByte() throws Exception {
        byte[] sealed = new CredentialSealing(key("EC"), null, NOW).seal(CREDENTIAL.getBytes(UTF_8));
        String payload = READERS.json(sealed).tree().path("payload").textValue();
        assertArrayEquals(CREDENTIAL.getBytes(UTF_8), payload.getBytes(UTF_8));
        byte[] changed = new String(sealed, UTF_8).replace("urn:1", "urn:2").getBytes(UTF_8);
        assertEquals(Integrity.BROKEN, verdict(changed).integrity());
    }

    @Test
    void anAuthorityThatDoesNotAnswerIsAReasonToTryAgain() throws Exception {
        var sealing = new CredentialSealing(key("EC"), URI.create("http://127.0.0.1:1/"), NOW);
        String said = assertThrows(SealingException.class, () -> sealing.seal(CREDENTIAL.getBytes(UTF_8)))
                .getMessage();
        assertTrue(String.valueOf(said).contains("no time-stamp from http://127.0.0.1:1/"), said);
    }

    @ParameterizedTest
    @CsvSource({
        "EC.p12,         wrong,          , Check path and password",
        "none.p12,       only-for-tests, , Check path and password",
        "EC.p12,         only-for-tests, other, no private key of the alias other",
        "pkcs11:none,    1234,           , pkcs11:none"
    })
    void aKeyThatCannotBeHadIsToldWithItsCure(String place, String password, String alias, String told)
            throws Exception {
        key("EC");
        String said = assertThrows(IllegalArgumentException.class, () -> SealKey.of(place, password, alias, folder))
                .getMessage();
        assertTrue(String.valueOf(said).contains(told), said);
    }

    @Test
    void aConvertedCredentialKeepsItsProfileAndItsOriginalUnderTheSeal() throws Exception {
        Engine engine = LoadedEngine.get();
        Path source = Path.of("mappings/elmo_to_elm/cases");
        try (var cases = Files.walk(source)) {
            Path input = cases.filter(file -> file.getFileName().toString().equals("input.xml"))
                    .sorted()
                    .findFirst()
                    .orElseThrow();
            byte[] original = Files.readAllBytes(input);
            Validating.Checked checked = engine.check(original, null);
            assertEquals(Verdict.VALID, checked.report().verdict());
            byte[] json = engine.json(checked.canonical().credentials().get(0));
            byte[] sealed = new CredentialSealing(key("EC"), null, NOW).seal(json);
            var report = engine.check(sealed, CredentialSealing.MEDIA_TYPE).report();
            assertEquals(Integrity.INTACT, report.seal().integrity());
            assertEquals(
                    Verdict.VALID, report.verdict(), () -> report.findings().toString());
            String payload = READERS.json(sealed).tree().path("payload").textValue();
            assertTrue(payload.contains("c_c4f849d7") && payload.contains("edc-converted"));
            assertTrue(payload.contains(Base64.getEncoder().encodeToString(original)));
        }
    }
}

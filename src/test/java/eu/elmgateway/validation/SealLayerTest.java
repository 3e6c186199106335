package eu.elmgateway.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.elmgateway.equality.Published;
import eu.elmgateway.format.Body;
import eu.elmgateway.format.Recognised;
import eu.elmgateway.format.SealedText;
import eu.elmgateway.jws.Jws;
import eu.elmgateway.safe.Limits;
import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.seal.Integrity;
import eu.elmgateway.seal.Seals;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Seals as a layer of the report, on published samples. */
class SealLayerTest {
    private static final String JSON = "elm/samples/valid/jsonld/4c8a13b1af56_Sample-CertOfPart-signed.jsonld";
    private static final String XML = "elm/samples/valid/xml/bbb9c25c4eaa_Ildiko_Mazar_Certificate_of_Excellence.xml";
    private static final String BROKEN = "elm/samples/valid/xml/4092e08df393_edci_credential_complex.xml";

    private final Validator validator =
            Checks.shared().validator.verifying(new Seals(new SafeReaders(Limits.standard())));

    private Report report(String file) throws Exception {
        return validator
                .validate(Files.readAllBytes(Published.path(file)), null)
                .report();
    }

    private static List<LayerResult> seal(Report report) {
        return report.layers().stream()
                .filter(layer -> layer.layer() == LayerName.SEAL)
                .toList();
    }

    @Test
    void anIntactSealThatNobodyCanJudgeLeavesTheVerdictAsItIs() throws Exception {
        for (String file : List.of(JSON, XML)) {
            Report report = report(file);
            assertEquals(Verdict.VALID, report.verdict());
            assertEquals(Verdict.UNCLEAR, seal(report).get(0).verdict());
            assertEquals(List.of(), seal(report).get(0).findings(), "the issuer sealed these itself");
            assertEquals(Integrity.INTACT, report.seal().integrity());
        }
    }

    @Test
    void aBrokenSealMakesTheDocumentInvalidAtThePlaceOfTheSeal() throws Exception {
        Report report = report(BROKEN);
        assertEquals(Verdict.INVALID, report.verdict());
        Finding finding = seal(report).get(0).findings().get(0);
        assertEquals("seal:changed", finding.rule());
        assertEquals(
                "/europassCredential/proof[1]/ds:Signature[1]", finding.place().xpath());
        assertTrue(finding.place().line() > 1);
    }

    @Test
    void whatIsReadAndWhatIsVerifiedAreTheSameBytes() throws Exception {
        Recognised sealed = validator
                .validate(Files.readAllBytes(Published.path(JSON)), null)
                .recognised();
        SealedText seal = ((Body.Json) Objects.requireNonNull(sealed).body()).seal();
        Jws taken = Objects.requireNonNull(seal).parts().orElseThrow();
        assertSame(seal.payload().bytes(), taken.payload());
    }

    @Test
    void aDocumentWithoutASealHasNoSuchLayer() throws Exception {
        Report report = report("elm/samples/valid/own-minimal/minimal-edc-3.1.jsonld");
        assertEquals(List.of(), seal(report));
        assertEquals(Integrity.ABSENT, report.seal().integrity());
    }

    @Test
    void whatIsOnlyToBeReadIsNotVerified() throws Exception {
        byte[] broken = Files.readAllBytes(Published.path(BROKEN));
        Report report = validator
                .validate(broken, null, ValidationOptions.STANDARD.withoutSeals())
                .report();
        assertEquals(Verdict.VALID, report.verdict());
    }

    @Test
    void aChangedPayloadIsToldAtItsSignature() throws Exception {
        String sealed = Files.readString(Published.path(JSON), StandardCharsets.UTF_8);
        byte[] changed = sealed.replace("TEST SEAL", "TEST SEA1").getBytes(StandardCharsets.UTF_8);
        Finding finding = seal(validator.validate(changed, null).report())
                .get(0)
                .findings()
                .get(0);
        assertEquals("/signatures/0", finding.place().pointer());
        assertEquals("seal:changed", finding.rule());
    }
}

package eu.elmgateway.seal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.elmgateway.safe.Limits;
import eu.elmgateway.safe.SafeReaders;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import java.nio.file.Path;
import java.security.Signature;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.function.Consumer;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is done to JSON seals to make others believe them: never valid, always with a reason. All trust material is at hand. */
class HostileJwsTest {
    private static final GeneratedPki PKI = GeneratedPki.ONE;
    private static final byte[] SEALED =
            new Sealing().json(Sealing.CREDENTIAL, PKI.seal, SignatureLevel.JAdES_BASELINE_B);
    private static final byte[] OTHER =
            new Sealing().json("{\"id\":\"urn:credential:2\"}", PKI.seal, SignatureLevel.JAdES_BASELINE_B);

    @TempDir
    Path folder;

    private final ObjectMapper json = new ObjectMapper();
    private Seals seals;

    @BeforeEach
    void trustsTheSealer() {
        seals = new Seals(
                new SafeReaders(Limits.standard()), PKI.trusted(folder), Clock.fixed(GeneratedPki.NOW, ZoneOffset.UTC));
    }

    private ObjectNode sealed() throws Exception {
        return (ObjectNode) json.readTree(SEALED);
    }

    private static ObjectNode signature(JsonNode sealed) {
        return (ObjectNode) sealed.path("signatures").path(0);
    }

    private void refused(JsonNode document, Integrity integrity, String rule) throws Exception {
        refused(json.writeValueAsBytes(document), integrity, rule);
    }

    private void refused(byte[] document, Integrity integrity, String rule) {
        SealVerdict verdict = seals.json(document);
        assertEquals(integrity, verdict.integrity());
        assertEquals("seal:" + rule, verdict.seals().get(0).remarks().get(0).rule());
        assertFalse(verdict.valid());
        assertFalse(verdict.seals().get(0).remarks().get(0).cure().toString().isBlank());
    }

    /** Signed anew by the sealer's own key, so that nothing but the header can be at fault. */
    private ObjectNode headed(Consumer<ObjectNode> change) throws Exception {
        ObjectNode sealed = sealed();
        ObjectNode signature = signature(sealed);
        var header = (ObjectNode) json.readTree(
                Base64.getUrlDecoder().decode(signature.path("protected").asText()));
        change.accept(header);
        return signed(sealed, header);
    }

    private ObjectNode signed(ObjectNode sealed, JsonNode header) throws Exception {
        String written = Base64.getUrlEncoder().withoutPadding().encodeToString(json.writeValueAsBytes(header));
        Signature signer = Signature.getInstance("SHA256withRSA");
        signer.initSign(PKI.seal.keys().getPrivate());
        signer.update((written + "." + sealed.path("payload").asText()).getBytes(UTF_8));
        signature(sealed)
                .put("protected", written)
                .put("signature", Base64.getUrlEncoder().withoutPadding().encodeToString(signer.sign()));
        return sealed;
    }

    @Test
    void whatIsNotTouchedHolds() throws Exception {
        assertEquals(Integrity.INTACT, seals.json(SEALED).integrity());
        assertEquals(
                Integrity.INTACT,
                seals.json(json.writeValueAsBytes(headed(header -> {}))).integrity());
    }

    @Test
    void aStrippedSignatureLeavesNoSeal() throws Exception {
        ObjectNode sealed = sealed();
        sealed.putArray("signatures");
        refused(sealed, Integrity.BROKEN, "envelope");
        sealed.remove("signatures");
        refused(sealed, Integrity.BROKEN, "envelope");
    }

    @Test
    void theSignatureOfAnotherDocumentDoesNotHold() throws Exception {
        ObjectNode sealed = sealed();
        sealed.set("signatures", json.readTree(OTHER).path("signatures"));
        refused(sealed, Integrity.BROKEN, "changed");
    }

    @Test
    void ofTwoSignaturesTheWorseOneCounts() throws Exception {
        ObjectNode sealed = sealed();
        ((ArrayNode) sealed.path("signatures"))
                .add(json.readTree(OTHER).path("signatures").path(0));
        SealVerdict verdict = seals.json(json.writeValueAsBytes(sealed));
        assertEquals(Integrity.BROKEN, verdict.integrity());
        assertEquals(Integrity.INTACT, verdict.seals().get(0).integrity());
        assertEquals("/signatures/1", verdict.seals().get(1).path());
        assertFalse(verdict.valid());
    }

    @Test
    void theSameSignatureTwiceIsNoBetterThanNone() throws Exception {
        ObjectNode sealed = sealed();
        ((ArrayNode) sealed.path("signatures")).add(signature(sealed).deepCopy());
        refused(sealed, Integrity.BROKEN, "doubled");
    }

    @Test
    void aSignatureInBothSerialisationsAtOnceIsRefused() throws Exception {
        ObjectNode sealed = sealed();
        sealed.setAll(signature(sealed));
        refused(sealed, Integrity.BROKEN, "envelope");
    }

    @Test
    void noneIsNoAlgorithm() throws Exception {
        refused(headed(header -> header.put("alg", "none")), Integrity.BROKEN, "alg-none");
        refused(headed(header -> header.put("alg", "nOnE")), Integrity.BROKEN, "alg-none");
        refused(headed(header -> header.remove("alg")), Integrity.BROKEN, "alg-missing");
    }

    @Test
    void aPublicKeyIsNoSecret() throws Exception {
        ObjectNode sealed = headed(header -> header.put("alg", "HS256"));
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(PKI.seal.certificate().getPublicKey().getEncoded(), "HmacSHA256"));
        mac.update((signature(sealed).path("protected").asText() + "."
                        + sealed.path("payload").asText())
                .getBytes(UTF_8));
        signature(sealed)
                .put("signature", Base64.getUrlEncoder().withoutPadding().encodeToString(mac.doFinal()));
        refused(sealed, Integrity.BROKEN, "alg-secret");
    }

    @Test
    void theKeyMustBeOfTheKindThatTheAlgorithmTakes() throws Exception {
        refused(headed(header -> header.put("alg", "ES256")), Integrity.BROKEN, "key-kind");
    }

    @Test
    void sha1ProvesNothing() throws Exception {
        refused(headed(header -> header.put("alg", "RS1")), Integrity.UNCLEAR, "sha1");
    }

    @Test
    void anAlgorithmNobodyKnowsIsNotGuessedAt() throws Exception {
        refused(headed(header -> header.put("alg", "XX256")), Integrity.UNCLEAR, "alg-unknown");
    }

    @Test
    void whatMustBeUnderstoodAndIsNotRefusesTheSeal() throws Exception {
        refused(
                headed(header -> header.put("mystery", 1).withArray("crit").add("mystery")),
                Integrity.BROKEN,
                "crit-unknown");
        refused(headed(header -> header.withArray("crit").add("absent")), Integrity.BROKEN, "crit-form");
        refused(headed(header -> header.withArray("crit").add("sigT").add("sigT")), Integrity.BROKEN, "crit-form");
        refused(headed(header -> header.putArray("crit")), Integrity.BROKEN, "crit-form");
        refused(headed(header -> header.remove("crit")), Integrity.BROKEN, "b64");
    }

    @Test
    void textIsNotTakenForBase64NorBase64ForText() throws Exception {
        refused(
                headed(header -> {
                    header.remove("b64");
                    header.remove("crit");
                }),
                Integrity.BROKEN,
                "payload-plain");
        ObjectNode sealed = sealed();
        sealed.put(
                "payload", Base64.getUrlEncoder().withoutPadding().encodeToString(Sealing.CREDENTIAL.getBytes(UTF_8)));
        refused(sealed, Integrity.BROKEN, "payload-encoded");
    }

    @Test
    void aBlankMoreInThePayloadBreaksTheSeal() throws Exception {
        ObjectNode sealed = sealed();
        sealed.put("payload", sealed.path("payload").asText().replace(":", ": "));
        refused(sealed, Integrity.BROKEN, "changed");
        sealed.put("payload", sealed().path("payload").asText() + " ");
        refused(sealed, Integrity.BROKEN, "changed");
    }

    @Test
    void theEnvelopeMayBeWrittenAnewForItIsNotSealed() throws Exception {
        byte[] pretty = json.writerWithDefaultPrettyPrinter().writeValueAsBytes(sealed());
        assertEquals(Integrity.INTACT, seals.json(pretty).integrity());
    }

    @Test
    void aPayloadTwiceIsReadByNobody() throws Exception {
        String text = new String(SEALED, UTF_8);
        byte[] twice = (text.substring(0, text.lastIndexOf('}')) + ",\"payload\":\"{}\"}").getBytes(UTF_8);
        refused(twice, Integrity.BROKEN, "envelope");
    }

    @Test
    void aKeyBesideTheCertificateIsNotUsed() throws Exception {
        refused(
                headed(header -> {
                    header.remove("x5c");
                    header.putObject("jwk").put("kty", "RSA");
                    header.put("x5u", "https://attacker.example/key");
                }),
                Integrity.UNCLEAR,
                "no-certificate");
    }

    @Test
    void anExchangedCertificateIsNotTheOneThatWasNamed() throws Exception {
        String other =
                Base64.getEncoder().encodeToString(PKI.qualified.certificate().getEncoded());
        refused(headed(header -> header.putArray("x5c").add(other)), Integrity.BROKEN, "thumbprint");
    }

    @Test
    void aHugeChainIsNotRead() throws Exception {
        refused(
                headed(header -> {
                    ArrayNode chain = header.withArray("x5c");
                    for (int i = 0; i < 5_000; i++) {
                        chain.add("MIIB");
                    }
                }),
                Integrity.BROKEN,
                "chain-long");
        refused(
                headed(header -> header.putArray("x5c").add("A".repeat(1_000_000))),
                Integrity.BROKEN,
                "certificate-long");
    }

    @Test
    void whatDecidesMustBeSigned() throws Exception {
        ObjectNode sealed = sealed();
        signature(sealed).putObject("header").put("alg", "RS256");
        refused(sealed, Integrity.BROKEN, "unprotected");
    }

    @Test
    void whatIsElsewhereIsNotFetched() throws Exception {
        refused(
                headed(header -> header.putObject("sigD").put("mId", "http://uri.etsi.org/19182/ObjectIdByURI")),
                Integrity.UNCLEAR,
                "detached");
    }
}

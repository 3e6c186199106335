package eu.elmgateway.seal;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.elmgateway.safe.Limits;
import eu.elmgateway.safe.SafeReaders;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Seals by every algorithm that proves something, in compact and in JSON serialisation, signed by Java alone. */
class AlgorithmTest {
    private static final GeneratedPki PKI = GeneratedPki.ONE;
    private static final List<Issued> ELLIPTIC = List.of(elliptic(256), elliptic(384), elliptic(521));

    @TempDir
    Path folder;

    private final ObjectMapper json = new ObjectMapper();
    private Seals seals;

    private static Issued elliptic(int bits) {
        KeyPair keys = Keys.made("EC", bits);
        String name = "CN=Seal EC, O=Université d'Exemple, 2.5.4.97=VATFR-12345678901, C=FR";
        return PKI.intermediate.issue(keys, name, Issued.Purpose.SEAL, Issued.BEGIN, Issued.END);
    }

    @BeforeEach
    void trustsTheSealer() {
        seals = new Seals(
                new SafeReaders(Limits.standard()), PKI.trusted(folder), Clock.fixed(GeneratedPki.NOW, ZoneOffset.UTC));
    }

    private static Issued sealer(String algorithm) {
        return switch (algorithm) {
            case "ES256" -> ELLIPTIC.get(0);
            case "ES384" -> ELLIPTIC.get(1);
            case "ES512" -> ELLIPTIC.get(2);
            default -> PKI.seal;
        };
    }

    private static String base64(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private String header(String algorithm) throws Exception {
        ObjectNode header = json.createObjectNode().put("alg", algorithm);
        byte[] own = sealer(algorithm).certificate().getEncoded();
        header.put("x5t#S256", base64(MessageDigest.getInstance("SHA-256").digest(own)));
        header.put("iat", GeneratedPki.SEALED.getEpochSecond());
        header.putArray("x5c")
                .add(Base64.getEncoder().encodeToString(own))
                .add(Base64.getEncoder()
                        .encodeToString(PKI.intermediate.certificate().getEncoded()));
        return base64(json.writeValueAsBytes(header));
    }

    private String compact(String algorithm) throws Exception {
        String signed = header(algorithm) + "." + base64(Sealing.CREDENTIAL.getBytes(UTF_8));
        Signature signer = signer(algorithm);
        signer.initSign(sealer(algorithm).keys().getPrivate());
        signer.update(signed.getBytes(US_ASCII));
        return signed + "." + base64(signer.sign());
    }

    private static Signature signer(String algorithm) throws Exception {
        String bits = algorithm.substring(2);
        return switch (algorithm.substring(0, 2)) {
            case "RS" -> Signature.getInstance("SHA" + bits + "withRSA");
            case "ES" -> Signature.getInstance("SHA" + bits + "withECDSAinP1363Format");
            default -> {
                Signature pss = Signature.getInstance("RSASSA-PSS");
                pss.setParameter(new PSSParameterSpec(
                        "SHA-" + bits, "MGF1", new MGF1ParameterSpec("SHA-" + bits), Integer.parseInt(bits) / 8, 1));
                yield pss;
            }
        };
    }

    @ParameterizedTest
    @ValueSource(strings = {"RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512"})
    void aSealInCompactSerialisationHoldsAndIsTrustedAndAChangeBreaksIt(String algorithm) throws Exception {
        String sealed = compact(algorithm);
        Seal seal = seals.compact(sealed).seals().get(0);
        assertEquals(Integrity.INTACT, seal.integrity(), seal::toString);
        assertEquals(Trust.TRUSTED, seal.trust(), seal::toString);
        String other = base64(Sealing.CREDENTIAL.replace("urn:", "urm:").getBytes(UTF_8));
        String changed = sealed.replaceFirst("\\.[^.]*\\.", "." + other + ".");
        assertEquals(Integrity.BROKEN, seals.compact(changed).integrity());
    }

    @ParameterizedTest
    @ValueSource(strings = {"PS256", "ES256", "ES512"})
    void theSameInFlattenedJsonHolds(String algorithm) throws Exception {
        String[] parts = compact(algorithm).split("\\.", -1);
        ObjectNode flat = json.createObjectNode()
                .put("protected", parts[0])
                .put("payload", parts[1])
                .put("signature", parts[2]);
        assertEquals(Integrity.INTACT, seals.json(json.writeValueAsBytes(flat)).integrity());
    }

    @Test
    void aKeyOnAnotherCurveThanTheAlgorithmsDoesNotSeal() throws Exception {
        String[] parts = compact("ES384").split("\\.");
        var header = (ObjectNode) json.readTree(Base64.getUrlDecoder().decode(parts[0]));
        parts[0] = base64(json.writeValueAsBytes(header.put("alg", "ES256")));
        SealVerdict verdict = seals.compact(String.join(".", parts));
        assertEquals(Integrity.BROKEN, verdict.integrity());
        assertEquals("seal:key-kind", verdict.seals().get(0).remarks().get(0).rule());
    }
}

package eu.elmgateway.notary;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.MACSigner;
import eu.elmgateway.notary.Verification.Doubtful;
import eu.elmgateway.notary.Verification.Genuine;
import eu.elmgateway.safe.Limits;
import eu.elmgateway.safe.SafeReaders;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What is believed, and what is not. */
class VerificationTest {
    private static final String PAYLOAD =
            "{\"sub\":\"s\",\"document\":{\"sha256\":\"aa\"},\"attempts\":[{\"sha256\":\"bb\"},{\"sha256\":\"aa\"}]}";

    private final NotaryKey key = NotaryKey.fresh(Instant.EPOCH);
    private final Verification verification =
            new Verification(KeySet.of(KeySet.json(List.of(key))), new SafeReaders(Limits.standard()));

    @Test
    void whatAKnownKeySignedIsGenuineAndSaysWhichDocumentsItSpeaksOf() throws Exception {
        Genuine genuine = assertInstanceOf(Genuine.class, verification.of(good() + "\n"));
        assertEquals(StatementKind.ACKNOWLEDGEMENT, genuine.kind());
        assertEquals(key.id(), genuine.key());
        assertEquals(List.of("/document", "/attempts/1"), genuine.statement().places("aa"));
        assertEquals(List.of("/attempts/0"), genuine.statement().places("bb"));
        assertEquals(List.of(), genuine.statement().places("cc"));
    }

    @Test
    void noChangedCharacterIsBelieved() throws Exception {
        String good = good();
        byte[] signed = Base64.getUrlDecoder().decode(good.substring(good.lastIndexOf('.') + 1));
        Random random = new Random(7);
        for (int round = 0; round < 200; round++) {
            int at = random.nextInt(good.length());
            char other = "ABCxyz019-_.".charAt(random.nextInt(12));
            String changed = good.substring(0, at) + other + good.substring(at + 1);
            // The last character of a part may hold bits that mean nothing (RFC 4648, 3.5).
            boolean same = changed.equals(good)
                    || (changed.indexOf('.') == good.indexOf('.')
                            && changed.substring(0, changed.lastIndexOf('.'))
                                    .equals(good.substring(0, good.lastIndexOf('.')))
                            && sameSignature(changed, signed));
            if (!same) {
                assertInstanceOf(Doubtful.class, verification.of(changed), "at " + at);
            }
        }
    }

    private static boolean sameSignature(String jws, byte[] signed) {
        try {
            return Arrays.equals(signed, Base64.getUrlDecoder().decode(jws.substring(jws.lastIndexOf('.') + 1)));
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }

    @Test
    void whatIsNotSignedAtAllIsNotBelieved() {
        String header = "{\"alg\":\"none\",\"typ\":\"elm-acknowledgement+jwt\",\"kid\":\"" + key.id() + "\"}";
        doubtful("no compact JWS", encoded(header) + "." + encoded(PAYLOAD) + ".");
        doubtful("no compact JWS", "");
        doubtful("no compact JWS", "{}");
    }

    @Test
    void aPublicKeyIsNoSecret() throws Exception {
        byte[] secret = key.publicPart().jwk().toJSONString().getBytes(UTF_8);
        JWSHeader header = header(JWSAlgorithm.HS256, "elm-acknowledgement+jwt", key.id());
        doubtful("signed by HS256; its key is for ES256", signed(header, new MACSigner(secret)));
    }

    @Test
    void anotherKeyUnderAKnownIdIsNotBelieved() throws Exception {
        NotaryKey other = NotaryKey.fresh(Instant.EPOCH);
        JWSHeader header = header(JWSAlgorithm.ES256, "elm-acknowledgement+jwt", key.id());
        doubtful("not by this key", signed(header, other.signer()));
    }

    @Test
    void anUnknownKeyIsNamed() throws Exception {
        NotaryKey other = NotaryKey.fresh(Instant.EPOCH);
        JWSHeader header = header(JWSAlgorithm.ES256, "elm-acknowledgement+jwt", other.id());
        doubtful(other.id(), signed(header, other.signer()));
    }

    @Test
    void aTokenOfAnotherKindByTheSameKeyIsNoAcknowledgement() throws Exception {
        doubtful("its type is JWT", signed(header(JWSAlgorithm.ES256, "JWT", key.id()), key.signer()));
    }

    @Test
    void whatMustBeUnderstoodAndIsNotIsNotBelieved() throws Exception {
        JWSHeader header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(new JOSEObjectType("elm-receipt+jwt"))
                .keyID(key.id())
                .criticalParams(new HashSet<>(Set.of("x-rule")))
                .customParam("x-rule", true)
                .build();
        doubtful("not by this key", signed(header, key.signer()));
    }

    private String good() throws Exception {
        return signed(header(JWSAlgorithm.ES256, "elm-acknowledgement+jwt", key.id()), key.signer());
    }

    private static JWSHeader header(JWSAlgorithm algorithm, String type, String kid) {
        return new JWSHeader.Builder(algorithm)
                .type(new JOSEObjectType(type))
                .keyID(kid)
                .build();
    }

    private static String signed(JWSHeader header, JWSSigner signer) throws Exception {
        var jws = new JWSObject(header, new Payload(PAYLOAD));
        jws.sign(signer);
        return jws.serialize();
    }

    private static String encoded(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    }

    private void doubtful(String reason, String jws) {
        String said = assertInstanceOf(Doubtful.class, verification.of(jws)).reason();
        assertTrue(said.contains(reason), said);
    }
}

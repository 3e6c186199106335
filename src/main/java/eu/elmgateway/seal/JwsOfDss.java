package eu.elmgateway.seal;

import static java.nio.charset.StandardCharsets.UTF_8;

import eu.europa.esig.dss.enumerations.JWSSerializationType;
import eu.europa.esig.dss.jades.DSSJsonUtils;
import eu.europa.esig.dss.jades.JWSJsonSerializationObject;
import eu.europa.esig.dss.jades.validation.JWS;
import org.jose4j.json.JsonUtil;
import org.jose4j.lang.JoseException;

/** One signature of a JWS in the form that DSS gives it when it reads the document itself. */
final class JwsOfDss {
    private JwsOfDss() {}

    static JWS of(Evidence.OfJws evidence) {
        var envelope = new JWSJsonSerializationObject();
        envelope.setJWSSerializationType(JWSSerializationType.JSON_SERIALIZATION);
        envelope.setPayload(new String(evidence.payload(), UTF_8));
        try {
            JWS signature = signature(evidence, envelope);
            signature.setJwsJsonSerializationObject(envelope);
            envelope.getSignatures().add(signature);
            return signature;
        } catch (JoseException e) {
            throw new IllegalStateException("the bare check has read these headers", e);
        }
    }

    private static JWS signature(Evidence.OfJws evidence, JWSJsonSerializationObject envelope) throws JoseException {
        var signature = new JWS();
        signature.setSignature(DSSJsonUtils.fromBase64Url(evidence.part().signature()));
        signature.setProtected(evidence.part().protectedHeader());
        if (evidence.part().header() != null) {
            signature.setUnprotected(
                    JsonUtil.parseJson(new String(evidence.part().header(), UTF_8)));
        }
        signature.setPayloadBytes(
                evidence.encoded() ? DSSJsonUtils.fromBase64Url(envelope.getPayload()) : evidence.payload());
        return signature;
    }
}

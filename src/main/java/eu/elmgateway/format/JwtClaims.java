package eu.elmgateway.format;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.elmgateway.safe.JsonText;
import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.safe.UnreadableException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;

/**
 * The credential in the claims of a JWT: the claims themselves, or what stands in the claim {@code vc} (Verifiable Credentials
 * Data Model 1.1, 6.3.1), which may leave to the registered claims what they say as well.
 */
final class JwtClaims {
    private JwtClaims() {}

    static JsonText credential(SafeReaders readers, JsonText claims) throws UnreadableException {
        JsonNode tree = claims.tree();
        if (!(tree.path("vc") instanceof ObjectNode vc)) {
            return claims;
        }
        ObjectNode credential = vc.deepCopy();
        fill(credential, "id", tree.path("jti"));
        fill(credential, "issuer", tree.path("iss"));
        fill(credential, "issuanceDate", instant(credential, tree.path("nbf")));
        fill(credential, "expirationDate", instant(credential, tree.path("exp")));
        if (credential.path("credentialSubject") instanceof ObjectNode subject) {
            fill(subject, "id", tree.path("sub"));
        }
        return readers.json(credential.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** What the credential says itself stays. */
    private static void fill(ObjectNode object, String name, JsonNode value) {
        if (value.isTextual() && !object.has(name)) {
            object.set(name, value);
        }
    }

    /** A NumericDate as the credential writes it; nothing if it is none. */
    private static JsonNode instant(ObjectNode nodes, JsonNode seconds) {
        try {
            return seconds.canConvertToLong()
                    ? nodes.textNode(Instant.ofEpochSecond(seconds.longValue()).toString())
                    : nodes.missingNode();
        } catch (DateTimeException beyond) {
            return nodes.missingNode();
        }
    }
}

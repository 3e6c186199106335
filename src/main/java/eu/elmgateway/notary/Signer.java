package eu.elmgateway.notary;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.Payload;
import eu.elmgateway.store.Statements;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Signs with the key there is, once its public part is known to all gateways on the store. Thread-safe. */
final class Signer {
    private final KeySource source;
    private final Statements statements;
    private final Set<String> published = ConcurrentHashMap.newKeySet();
    private final Map<String, JWSSigner> signers = new ConcurrentHashMap<>();

    Signer(KeySource source, Statements statements) {
        this.source = source;
        this.statements = statements;
    }

    /** A compact JWS (RFC 7515) over the text of a payload. */
    String sign(StatementKind kind, ObjectNode payload) {
        NotaryKey key = keys().get(0);
        var header = new JWSHeader.Builder(key.algorithm())
                .type(new JOSEObjectType(kind.type()))
                .keyID(key.id())
                .build();
        var jws = new JWSObject(header, new Payload(payload.toString()));
        try {
            jws.sign(signer(key));
            return jws.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("the key " + key.id() + " does not sign: " + e.getMessage(), e);
        }
    }

    private JWSSigner signer(NotaryKey key) throws JOSEException {
        JWSSigner known = signers.get(key.id());
        if (known == null) {
            known = key.signer();
            // What was rotated away must not linger in memory.
            signers.clear();
            signers.put(key.id(), known);
        }
        return known;
    }

    /** The public keys of all gateways on the store, of all times, as a JWK set. */
    String published() {
        keys();
        return "{\"keys\":[" + String.join(",", statements.publicKeys()) + "]}";
    }

    private List<NotaryKey> keys() {
        List<NotaryKey> keys = source.keys();
        for (NotaryKey key : keys) {
            if (!published.contains(key.id())) {
                NotaryKey open = key.publicPart();
                statements.publish(
                        key.id(), open.jwk().toJSONString(), open.since().orElse(Instant.EPOCH));
                published.add(key.id());
            }
        }
        return keys;
    }
}

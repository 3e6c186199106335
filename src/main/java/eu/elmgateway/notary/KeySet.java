package eu.elmgateway.notary;

import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import java.text.ParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Public keys by their ids. Immutable. */
public final class KeySet {
    private final Map<String, NotaryKey> keys = new LinkedHashMap<>();

    private KeySet(List<NotaryKey> keys) {
        keys.forEach(key -> this.keys.putIfAbsent(key.id(), key));
    }

    /**
     * Reads a JWK set (RFC 7517). Keys without an id or an algorithm are of no use here and passed over.
     *
     * @throws IllegalArgumentException if it is none, or holds no key of use; the message says what to give
     */
    public static KeySet of(String json) {
        try {
            List<NotaryKey> keys = JWKSet.parse(json).getKeys().stream()
                    .filter(KeySet::usable)
                    .map(key -> new NotaryKey(key.toPublicJWK()))
                    .toList();
            if (!keys.isEmpty()) {
                return new KeySet(keys);
            }
            throw new IllegalArgumentException("the key set has no key with 'kid' and 'alg'; " + cure());
        } catch (ParseException e) {
            throw new IllegalArgumentException("the key set cannot be read: " + e.getMessage() + "; " + cure(), e);
        }
    }

    private static boolean usable(JWK key) {
        return key.getKeyID() != null && key.getAlgorithm() != null && (key instanceof ECKey || key instanceof RSAKey);
    }

    private static String cure() {
        return "give what the gateway publishes at /.well-known/jwks.json";
    }

    Optional<NotaryKey> key(String id) {
        return Optional.ofNullable(keys.get(id));
    }

    /** As a JWK set, without private parts. */
    static String json(List<NotaryKey> keys) {
        List<JWK> all = keys.stream().map(NotaryKey::jwk).toList();
        return new JWKSet(all).toString(true);
    }
}

package eu.elmgateway.ewp;

import java.security.interfaces.RSAPublicKey;
import java.util.Set;

/**
 * A key by which a partner signs.
 *
 * @param name what the partner is called in the file, and in what is kept of its questions
 * @param keyId SHA-256 of the encoded public key, in lower-case hex
 * @param heis SCHAC codes of the institutions for which it asks, in lower case
 */
record ClientKey(String name, String keyId, Set<String> heis, RSAPublicKey key) {
    ClientKey {
        heis = Set.copyOf(heis);
    }
}

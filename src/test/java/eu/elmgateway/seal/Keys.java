package eu.elmgateway.seal;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;

/** Makes keys for tests. */
final class Keys {
    private Keys() {}

    static KeyPair rsa() {
        return made("RSA", 2048);
    }

    static KeyPair ec() {
        return made("EC", 256);
    }

    static KeyPair made(String kind, int bits) {
        try {
            var generator = KeyPairGenerator.getInstance(kind);
            generator.initialize(bits);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}

package eu.elmgateway.signing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPrivateKey;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The RSA key that signs, and the certificate by which others know it. Immutable. */
public record SigningKey(PrivateKey key, X509Certificate certificate) {
    /**
     * Reads a key from a PKCS#12 file (RFC 7292).
     *
     * @param alias which of its keys; null if it holds one only
     * @throws IllegalArgumentException if the file cannot be read, the password is wrong or there is no such RSA key; the message
     *     names the file and says what to do
     */
    public static SigningKey of(Path file, String password, @Nullable String alias) {
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, password.toCharArray());
            return of(file, store, password, alias);
        } catch (IOException | GeneralSecurityException e) {
            throw wrong(file, "cannot be read as PKCS#12: " + e.getMessage() + ". Check path and password");
        }
    }

    private static SigningKey of(Path file, KeyStore store, String password, @Nullable String alias)
            throws GeneralSecurityException {
        List<String> keys = Collections.list(store.aliases()).stream()
                .filter(one -> holdsKey(store, one) && (alias == null || one.equalsIgnoreCase(alias)))
                .toList();
        if (keys.size() != 1) {
            throw wrong(
                    file,
                    alias == null
                            ? "holds " + keys.size() + " private keys. Put one there, or name it by its alias"
                            : "holds no private key of the alias " + alias + ". Correct the alias");
        }
        if (store.getKey(keys.get(0), password.toCharArray()) instanceof RSAPrivateKey rsa
                && store.getCertificate(keys.get(0)) instanceof X509Certificate certificate) {
            return new SigningKey(rsa, certificate);
        }
        throw wrong(file, "holds a key that is not RSA, or no X.509 certificate for it. Use an RSA key");
    }

    private static boolean holdsKey(KeyStore store, String alias) {
        try {
            return store.isKeyEntry(alias);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the key store was loaded", e);
        }
    }

    private static IllegalArgumentException wrong(Path file, String what) {
        return new IllegalArgumentException("the key file " + file + " " + what);
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "key of " + certificate.getSubjectX500Principal();
    }
}

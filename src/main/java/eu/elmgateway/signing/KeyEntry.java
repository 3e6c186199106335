package eu.elmgateway.signing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A private key of a key store. Immutable.
 *
 * @param key of a token it never leaves it
 * @param chain its certificates, its own first; never empty
 */
public record KeyEntry(PrivateKey key, List<X509Certificate> chain) {
    public KeyEntry {
        chain = List.copyOf(chain);
    }

    /**
     * Reads a key from a PKCS#12 file (RFC 7292).
     *
     * @param alias which of its keys; null if it holds one only
     * @throws IllegalArgumentException if the file cannot be read, the password is wrong or there is no such key; the message
     *     names the file and says what to do
     */
    public static KeyEntry of(Path file, String password, @Nullable String alias) {
        String place = "the key file " + file;
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, password.toCharArray());
            return in(store, place, password, alias);
        } catch (IOException | GeneralSecurityException e) {
            throw wrong(place, "cannot be read as PKCS#12: " + e.getMessage() + ". Check path and password");
        }
    }

    /**
     * The key of an open store.
     *
     * @param place what messages call the store
     * @throws IllegalArgumentException if there is no such key
     */
    public static KeyEntry in(KeyStore store, String place, String password, @Nullable String alias)
            throws GeneralSecurityException {
        String name = name(store, place, alias);
        if (store.getKey(name, password.toCharArray()) instanceof PrivateKey key) {
            return new KeyEntry(key, chain(place, store.getCertificateChain(name)));
        }
        throw wrong(place, "holds a key that is not private. Use a key pair with its certificate");
    }

    private static String name(KeyStore store, String place, @Nullable String alias) throws GeneralSecurityException {
        List<String> keys = new ArrayList<>();
        for (String one : Collections.list(store.aliases())) {
            if (store.isKeyEntry(one) && (alias == null || one.equalsIgnoreCase(alias))) {
                keys.add(one);
            }
        }
        if (keys.size() != 1) {
            throw wrong(
                    place,
                    alias == null
                            ? "holds " + keys.size() + " private keys. Put one there, or name it by its alias"
                            : "holds no private key of the alias " + alias + ". Correct the alias");
        }
        return keys.get(0);
    }

    private static List<X509Certificate> chain(String place, Certificate @Nullable [] certificates) {
        List<X509Certificate> chain = new ArrayList<>();
        for (Certificate one : certificates == null ? new Certificate[0] : certificates) {
            if (one instanceof X509Certificate x509) {
                chain.add(x509);
            }
        }
        if (chain.isEmpty()) {
            throw wrong(place, "holds a key without an X.509 certificate. Put its certificate there too");
        }
        return chain;
    }

    private static IllegalArgumentException wrong(String place, String what) {
        return new IllegalArgumentException(place + " " + what);
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "key of " + chain.get(0).getSubjectX500Principal();
    }
}

package eu.elmgateway.sealing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.Security;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The key of an operator that seals, with its certificates. Immutable.
 *
 * @param key of a token it never leaves it
 * @param chain its certificate first
 * @param provider what signs with it, null if any can
 */
public record SealKey(
        PrivateKey key,
        List<X509Certificate> chain,
        @Nullable Provider provider) {
    private static final String SETTING = "seal.key: ";
    private static final String TOKEN = "pkcs11:";

    public SealKey {
        chain = List.copyOf(chain);
    }

    /**
     * Opens a key.
     *
     * @param place a PKCS#12 file (RFC 7292), or {@code pkcs11:} and a file that configures a token for the JDK ({@code name},
     *     {@code library}, {@code slot} …)
     * @param password of the file, or the PIN of the token
     * @param alias which of its keys; null if it holds one only
     * @param folder to which a relative path is relative
     * @throws IllegalArgumentException if that cannot be; the message names the place and says what to do
     */
    public static SealKey of(String place, String password, @Nullable String alias, Path folder) {
        try {
            return place.startsWith(TOKEN)
                    ? token(place, folder.resolve(place.substring(TOKEN.length())), password, alias)
                    : file(place, folder.resolve(place), password, alias);
        } catch (IOException | GeneralSecurityException | RuntimeException e) {
            String message = String.valueOf(e.getMessage());
            throw message.startsWith(SETTING)
                    ? (RuntimeException) e
                    : wrong(place, "cannot be opened: " + message + ". Check path and password");
        }
    }

    private static SealKey file(String place, Path file, String password, @Nullable String alias)
            throws IOException, GeneralSecurityException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(file)) {
            store.load(in, password.toCharArray());
        }
        return of(place, store, password, alias, null);
    }

    private static SealKey token(String place, Path configuration, String pin, @Nullable String alias)
            throws IOException, GeneralSecurityException {
        Provider pkcs11 = Security.getProvider("SunPKCS11");
        if (pkcs11 == null) {
            throw wrong(place, "needs a Java with SunPKCS11. Use one, or a PKCS#12 file");
        }
        Provider provider = pkcs11.configure(configuration.toString());
        KeyStore store = KeyStore.getInstance("PKCS11", provider);
        store.load(null, pin.toCharArray());
        return of(place, store, pin, alias, provider);
    }

    private static SealKey of(
            String place, KeyStore store, String password, @Nullable String alias, @Nullable Provider provider)
            throws GeneralSecurityException {
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
                            ? "holds " + keys.size() + " private keys. Name one by seal.alias"
                            : "holds no private key of the alias " + alias + ". Correct seal.alias");
        }
        if (store.getKey(keys.get(0), password.toCharArray()) instanceof PrivateKey key) {
            return new SealKey(key, chain(place, store.getCertificateChain(keys.get(0))), provider);
        }
        throw wrong(place, "holds a key that is not private. Use a key pair with its certificate");
    }

    private static List<X509Certificate> chain(String place, Certificate @Nullable [] certificates) {
        List<X509Certificate> chain = new ArrayList<>();
        for (Certificate one : certificates == null ? new Certificate[0] : certificates) {
            if (one instanceof X509Certificate x509) {
                chain.add(x509);
            }
        }
        if (chain.isEmpty()) {
            throw wrong(place, "holds no X.509 certificate for the key. Put it there, with those of its issuers");
        }
        return chain;
    }

    private static IllegalArgumentException wrong(String place, String what) {
        return new IllegalArgumentException(SETTING + place + " " + what);
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "key of " + chain.get(0).getSubjectX500Principal();
    }
}

package eu.elmgateway.sealing;

import eu.elmgateway.signing.KeyEntry;
import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.InvalidParameterException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.Provider;
import java.security.ProviderException;
import java.security.Security;
import java.security.cert.X509Certificate;
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
                    : of(KeyEntry.of(folder.resolve(place), password, alias), null);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("seal.key: " + e.getMessage(), e);
        }
    }

    private static SealKey token(String place, Path configuration, String pin, @Nullable String alias) {
        Provider pkcs11 = Security.getProvider("SunPKCS11");
        if (pkcs11 == null) {
            throw new IllegalArgumentException(place + " needs a Java with SunPKCS11. Use one, or a PKCS#12 file");
        }
        try {
            Provider provider = pkcs11.configure(configuration.toString());
            KeyStore store = KeyStore.getInstance("PKCS11", provider);
            store.load(null, pin.toCharArray());
            return of(KeyEntry.in(store, "the token " + place, pin, alias), provider);
        } catch (IOException | GeneralSecurityException | ProviderException | InvalidParameterException e) {
            throw new IllegalArgumentException(
                    place + " cannot be opened: " + e.getMessage() + ". Check its configuration and the PIN", e);
        }
    }

    private static SealKey of(KeyEntry entry, @Nullable Provider provider) {
        return new SealKey(entry.key(), entry.chain(), provider);
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "key of " + chain.get(0).getSubjectX500Principal();
    }
}

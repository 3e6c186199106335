package eu.elmgateway.signing;

import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.RSAPrivateKey;
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
        KeyEntry entry = KeyEntry.of(file, password, alias);
        if (entry.key() instanceof RSAPrivateKey rsa) {
            return new SigningKey(rsa, entry.chain().get(0));
        }
        throw new IllegalArgumentException("the key file " + file + " holds a key that is not RSA. Use an RSA key");
    }

    /** Without the key. */
    @Override
    public String toString() {
        return "key of " + certificate.getSubjectX500Principal();
    }
}

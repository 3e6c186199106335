package eu.elmgateway.notary;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.Certificate;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A key of the operator's, from a PKCS#12 file (RFC 7292); its certificates are published with it. Immutable. */
public final class OperatorKey implements KeySource {
    private final NotaryKey key;

    private OperatorKey(NotaryKey key) {
        this.key = key;
    }

    /**
     * Reads it.
     *
     * @param alias which of its keys; null if it holds one only
     * @throws IllegalArgumentException if the file cannot be read, the password is wrong or there is no such key; the message
     *     names the file and says what to do
     */
    public static OperatorKey of(Path file, String password, @Nullable String alias) {
        try (InputStream in = Files.newInputStream(file)) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(in, password.toCharArray());
            return new OperatorKey(of(file, store, password, alias));
        } catch (IOException | GeneralSecurityException e) {
            throw wrong(file, "cannot be read as PKCS#12: " + e.getMessage() + ". Check path and password");
        }
    }

    private static NotaryKey of(Path file, KeyStore store, String password, @Nullable String alias)
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
        if (store.getKey(keys.get(0), password.toCharArray()) instanceof PrivateKey key
                && store.getCertificate(keys.get(0)) instanceof X509Certificate certificate) {
            try {
                JWK jwk = jwk(key, certificate.getPublicKey(), chain(store.getCertificateChain(keys.get(0))));
                return NotaryKey.of(jwk, certificate.getNotBefore().toInstant());
            } catch (IllegalArgumentException e) {
                throw wrong(file, "is of no use: " + e.getMessage());
            }
        }
        throw wrong(file, "holds a key without an X.509 certificate. Put its certificate there too");
    }

    private static JWK jwk(PrivateKey key, PublicKey open, List<Base64> chain) {
        if (open instanceof ECPublicKey ec) {
            return new ECKey.Builder(Curve.forECParameterSpec(ec.getParams()), ec)
                    .privateKey(key)
                    .x509CertChain(chain)
                    .build();
        }
        if (open instanceof RSAPublicKey rsa) {
            return new RSAKey.Builder(rsa).privateKey(key).x509CertChain(chain).build();
        }
        throw new IllegalArgumentException("its key is " + open.getAlgorithm() + ". Use an EC or RSA key");
    }

    private static List<Base64> chain(Certificate[] chain) throws CertificateEncodingException {
        List<Base64> encoded = new ArrayList<>();
        for (Certificate certificate : chain) {
            encoded.add(Base64.encode(certificate.getEncoded()));
        }
        return encoded;
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

    @Override
    public List<NotaryKey> keys() {
        return List.of(key);
    }
}

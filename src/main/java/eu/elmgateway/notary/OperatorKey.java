package eu.elmgateway.notary;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.util.Base64;
import eu.elmgateway.signing.KeyEntry;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.ArrayList;
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
        KeyEntry entry = KeyEntry.of(file, password, alias);
        X509Certificate certificate = entry.chain().get(0);
        try {
            JWK jwk = jwk(entry.key(), certificate.getPublicKey(), chain(entry.chain()));
            return new OperatorKey(NotaryKey.of(jwk, certificate.getNotBefore().toInstant()));
        } catch (CertificateEncodingException | IllegalArgumentException e) {
            throw new IllegalArgumentException("the key file " + file + " is of no use: " + e.getMessage(), e);
        }
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

    private static List<Base64> chain(List<X509Certificate> chain) throws CertificateEncodingException {
        List<Base64> encoded = new ArrayList<>();
        for (X509Certificate certificate : chain) {
            encoded.add(Base64.encode(certificate.getEncoded()));
        }
        return encoded;
    }

    @Override
    public List<NotaryKey> keys() {
        return List.of(key);
    }
}

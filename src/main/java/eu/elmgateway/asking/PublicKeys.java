package eu.elmgateway.asking;

import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import eu.elmgateway.safe.ConfigException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/** Reads a file of public keys: a JWK set (RFC 7517), or PEM with {@code BEGIN PUBLIC KEY} blocks. */
final class PublicKeys {
    private static final String CURE =
            "Give a JWK set, as PDND publishes it (…/.well-known/jwks.json), or PEM with BEGIN PUBLIC KEY.";
    private static final Pattern PEM =
            Pattern.compile("-----BEGIN PUBLIC KEY-----([A-Za-z0-9+/=\\s]+)-----END PUBLIC KEY-----");

    private final Path file;

    PublicKeys(Path file) {
        this.file = file;
    }

    /** @throws ConfigException if there is no key in it, or none that can be read */
    JWKSet read() {
        try {
            String text = Files.readString(file);
            JWKSet keys =
                    text.stripLeading().startsWith("{") ? JWKSet.parse(text).toPublicJWKSet() : new JWKSet(pem(text));
            if (keys.isEmpty()) {
                throw wrong("The file has no public key.");
            }
            return keys;
        } catch (IOException e) {
            throw new ConfigException(
                    file, null, "The file of keys cannot be read.", "Put it there, or correct its name.");
        } catch (ParseException | GeneralSecurityException | IllegalArgumentException e) {
            throw wrong("The keys cannot be read: " + e.getMessage() + ".");
        }
    }

    private ConfigException wrong(String what) {
        return new ConfigException(file, null, what, CURE);
    }

    private static List<JWK> pem(String text) throws GeneralSecurityException {
        List<JWK> keys = new ArrayList<>();
        var blocks = PEM.matcher(text);
        while (blocks.find()) {
            keys.add(key(Base64.getMimeDecoder().decode(blocks.group(1))));
        }
        return keys;
    }

    private static JWK key(byte[] encoded) throws GeneralSecurityException {
        var spec = new X509EncodedKeySpec(encoded);
        try {
            return new RSAKey.Builder((RSAPublicKey) generate("RSA", spec)).build();
        } catch (GeneralSecurityException notRsa) {
            ECPublicKey key = (ECPublicKey) generate("EC", spec);
            return new ECKey.Builder(Curve.forECParameterSpec(key.getParams()), key).build();
        }
    }

    private static PublicKey generate(String algorithm, X509EncodedKeySpec spec) throws GeneralSecurityException {
        return KeyFactory.getInstance(algorithm).generatePublic(spec);
    }
}

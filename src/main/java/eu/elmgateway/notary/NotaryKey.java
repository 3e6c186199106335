package eu.elmgateway.notary;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import org.bouncycastle.jce.provider.BouncyCastleProvider;

/**
 * A key that signs what the gateway states, or has signed it once. Its id is its thumbprint (RFC 7638), so that a key cannot be
 * passed off as another. Immutable.
 *
 * @param jwk with its private part, if it may still sign
 */
record NotaryKey(JWK jwk) {
    private static final Map<Curve, JWSAlgorithm> OF_CURVES =
            Map.of(Curve.P_256, JWSAlgorithm.ES256, Curve.P_384, JWSAlgorithm.ES384, Curve.P_521, JWSAlgorithm.ES512);

    private static final int LEAST_RSA_BITS = 2048;

    /** Signs with P-256 five times as fast as that of JDK 17. */
    private static final BouncyCastleProvider PROVIDER = new BouncyCastleProvider();

    /** A new one, for ES256: what every JOSE library can verify. */
    static NotaryKey fresh(Instant now) {
        try {
            JWK made = new ECKeyGenerator(Curve.P_256)
                    .provider(PROVIDER)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.ES256)
                    .keyIDFromThumbprint(true)
                    .issueTime(Date.from(now.truncatedTo(ChronoUnit.SECONDS)))
                    .generate();
            return new NotaryKey(made);
        } catch (JOSEException impossible) {
            throw new IllegalStateException("P-256 can always be generated", impossible);
        }
    }

    /**
     * A key from elsewhere, made complete: its id, its use, its algorithm.
     *
     * @throws IllegalArgumentException if signatures by it would not be believed; the message says what to use instead
     */
    static NotaryKey of(JWK given, Instant since) {
        try {
            if (given instanceof ECKey key && OF_CURVES.containsKey(key.getCurve())) {
                return new NotaryKey(new ECKey.Builder(key)
                        .keyUse(KeyUse.SIGNATURE)
                        .algorithm(OF_CURVES.get(key.getCurve()))
                        .keyIDFromThumbprint()
                        .issueTime(Date.from(since))
                        .build());
            }
            if (given instanceof RSAKey key && key.size() >= LEAST_RSA_BITS) {
                return new NotaryKey(new RSAKey.Builder(key)
                        .keyUse(KeyUse.SIGNATURE)
                        .algorithm(JWSAlgorithm.PS256)
                        .keyIDFromThumbprint()
                        .issueTime(Date.from(since))
                        .build());
            }
        } catch (JOSEException e) {
            throw new IllegalArgumentException("the key cannot be used: " + e.getMessage(), e);
        }
        throw new IllegalArgumentException("the key is " + given.getKeyType() + " of " + given.size()
                + " bits; use one on the curve P-256, P-384 or P-521, or RSA of at least " + LEAST_RSA_BITS + " bits");
    }

    String id() {
        return jwk.getKeyID();
    }

    /** Empty if it does not say. */
    Optional<Instant> since() {
        return Optional.ofNullable(jwk.getIssueTime()).map(Date::toInstant);
    }

    /** The only algorithm it is used with, whatever a signature says of itself. */
    JWSAlgorithm algorithm() {
        return JWSAlgorithm.parse(jwk.getAlgorithm().getName());
    }

    boolean signs() {
        return jwk.isPrivate();
    }

    NotaryKey publicPart() {
        return new NotaryKey(jwk.toPublicJWK());
    }

    /** To be kept: making it costs as much as several signatures. Thread-safe. */
    JWSSigner signer() throws JOSEException {
        if (jwk instanceof ECKey key) {
            var signer = new ECDSASigner(swift(key), key.getCurve());
            signer.getJCAContext().setProvider(PROVIDER);
            return signer;
        }
        return new RSASSASigner(jwk.toRSAKey());
    }

    /** As the provider's own: it is five times slower with another's. */
    private static PrivateKey swift(ECKey key) throws JOSEException {
        try {
            return KeyFactory.getInstance("EC", PROVIDER)
                    .generatePrivate(new PKCS8EncodedKeySpec(key.toPrivateKey().getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new JOSEException("the key cannot be used: " + e.getMessage(), e);
        }
    }

    JWSVerifier verifier() throws JOSEException {
        return jwk instanceof ECKey key ? new ECDSAVerifier(key) : new RSASSAVerifier(jwk.toRSAKey());
    }

    /** Without its private part. */
    @Override
    public String toString() {
        return "key " + id();
    }
}

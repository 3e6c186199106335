package eu.elmgateway.seal;

import java.security.InvalidAlgorithmParameterException;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.AlgorithmParameterSpec;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A signature algorithm that proves something, by its name in JOSE (RFC 7518) or in XML (RFC 9231). Which kind of key it takes
 * is fixed by its name, never by the document. Immutable.
 *
 * @param java its name in Java
 * @param fits whether a key is of its kind
 * @param parameters what else Java wants to know, null if nothing
 */
record SignatureAlgorithm(
        String java, Predicate<PublicKey> fits, @Nullable AlgorithmParameterSpec parameters) {
    private static final int SHORTEST_RSA = 2048;
    private static final String MORE = "http://www.w3.org/2001/04/xmldsig-more#";
    private static final String PSS = "http://www.w3.org/2007/05/xmldsig-more#";

    private static final Map<String, SignatureAlgorithm> JOSE = Map.of(
            "RS256", rsa(256),
            "RS384", rsa(384),
            "RS512", rsa(512),
            "PS256", pss(256),
            "PS384", pss(384),
            "PS512", pss(512),
            "ES256", ecdsa(256, 256),
            "ES384", ecdsa(384, 384),
            "ES512", ecdsa(512, 521));

    private static final Map<String, SignatureAlgorithm> XML = Map.of(
            MORE + "rsa-sha256", rsa(256),
            MORE + "rsa-sha384", rsa(384),
            MORE + "rsa-sha512", rsa(512),
            PSS + "sha256-rsa-MGF1", pss(256),
            PSS + "sha384-rsa-MGF1", pss(384),
            PSS + "sha512-rsa-MGF1", pss(512),
            MORE + "ecdsa-sha256", ecdsa(256, 0),
            MORE + "ecdsa-sha384", ecdsa(384, 0),
            MORE + "ecdsa-sha512", ecdsa(512, 0));

    private static SignatureAlgorithm rsa(int hash) {
        return new SignatureAlgorithm("SHA" + hash + "withRSA", RSAPublicKey.class::isInstance, null);
    }

    private static SignatureAlgorithm pss(int hash) {
        var parameters = new PSSParameterSpec("SHA-" + hash, "MGF1", new MGF1ParameterSpec("SHA-" + hash), hash / 8, 1);
        return new SignatureAlgorithm("RSASSA-PSS", RSAPublicKey.class::isInstance, parameters);
    }

    /** @param field bits of the field of the curve, 0 if any curve will do */
    private static SignatureAlgorithm ecdsa(int hash, int field) {
        return new SignatureAlgorithm(
                "SHA" + hash + "withECDSAinP1363Format",
                key -> key instanceof ECPublicKey ec
                        && (field == 0 || ec.getParams().getCurve().getField().getFieldSize() == field),
                null);
    }

    /** By its name in {@code alg}. Whoever can read a certificate can make an HMAC, if its public key is taken for a secret. */
    static SignatureAlgorithm jose(String name) throws Objection {
        if (name.equalsIgnoreCase("none")) {
            throw Objection.broken("alg-none");
        }
        if (name.toUpperCase(Locale.ROOT).startsWith("HS")) {
            throw Objection.broken("alg-secret", shown(name));
        }
        if (name.equals("RS1")) {
            throw Objection.unclear("sha1");
        }
        return known(JOSE, name);
    }

    /** By its IRI in {@code ds:SignatureMethod}. */
    static SignatureAlgorithm xml(String iri) throws Objection {
        if (iri.contains("hmac")) {
            throw Objection.broken("alg-secret", shown(iri));
        }
        if (iri.endsWith("sha1") || iri.endsWith("sha1-rsa-MGF1")) {
            throw Objection.unclear("sha1");
        }
        return known(XML, iri);
    }

    private static SignatureAlgorithm known(Map<String, SignatureAlgorithm> all, String name) throws Objection {
        SignatureAlgorithm known = all.get(name);
        if (known == null) {
            throw Objection.unclear("alg-unknown", shown(name), new TreeSet<>(all.keySet()));
        }
        return known;
    }

    private static String shown(String name) {
        return name.length() > 80 ? name.substring(0, 80) + "…" : name;
    }

    /** A verifier with a key of the right kind. */
    Signature verifier(PublicKey key) throws Objection {
        if (!fits.test(key)) {
            throw Objection.broken("key-kind", key.getAlgorithm());
        }
        if (key instanceof RSAPublicKey rsa && rsa.getModulus().bitLength() < SHORTEST_RSA) {
            throw Objection.broken("key-short", rsa.getModulus().bitLength());
        }
        try {
            Signature verifier = Signature.getInstance(java);
            if (parameters != null) {
                verifier.setParameter(parameters);
            }
            verifier.initVerify(key);
            return verifier;
        } catch (NoSuchAlgorithmException | InvalidAlgorithmParameterException e) {
            throw new IllegalStateException("every Java since 11 has " + java, e);
        } catch (InvalidKeyException e) {
            throw Objection.broken("key-kind", key.getAlgorithm());
        }
    }
}

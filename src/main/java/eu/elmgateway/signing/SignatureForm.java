package eu.elmgateway.signing;

import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.DigestMethod;
import javax.xml.crypto.dsig.SignatureMethod;

/**
 * How a signature is made: by which canonical form (Canonical XML 1.0, inclusive or exclusive) and by which hash.
 *
 * @param exclusive whether namespaces that the signed document does not use stay out
 * @param legacyUnsafeRsaSha1 whether SHA-1 is used, for a partner that cannot verify anything else; SHA-1 is broken, and JDK 17
 *     refuses to verify it
 */
public record SignatureForm(boolean exclusive, boolean legacyUnsafeRsaSha1) {
    /** What EMREX data providers do, with SHA-256. */
    public static final SignatureForm STANDARD = new SignatureForm(false, false);

    String canonicalization() {
        return exclusive ? CanonicalizationMethod.EXCLUSIVE : CanonicalizationMethod.INCLUSIVE;
    }

    String method() {
        return legacyUnsafeRsaSha1 ? SignatureMethod.RSA_SHA1 : SignatureMethod.RSA_SHA256;
    }

    String digest() {
        return legacyUnsafeRsaSha1 ? DigestMethod.SHA1 : DigestMethod.SHA256;
    }

    /** For the record of what was handed out, such as {@code RSA-SHA256}. */
    public String word() {
        return legacyUnsafeRsaSha1 ? "RSA-SHA1 (legacy, unsafe)" : "RSA-SHA256";
    }
}

package eu.elmgateway.seal;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.Collections;
import java.util.Map;

/**
 * Reads certificates and remembers the last ones, for a sender's seals come with the same few again and again. What is
 * remembered is the same bytes read, nothing that was concluded of them. Thread-safe.
 */
final class Certificates {
    private static final int REMEMBERED = 256;
    private static final int LONGEST = 32_768;

    private final Map<String, X509Certificate> known = Collections.synchronizedMap(new LastUsed<>(REMEMBERED));

    /** A certificate (X.509, DER) in base64, as JWS and XML signatures carry it. */
    X509Certificate read(String base64) throws Objection {
        if (base64.length() > LONGEST) {
            throw Objection.broken("certificate-long", base64.length());
        }
        X509Certificate remembered = known.get(base64);
        if (remembered != null) {
            return remembered;
        }
        X509Certificate read = parsed(base64);
        known.put(base64, read);
        return read;
    }

    private static X509Certificate parsed(String base64) throws Objection {
        try {
            byte[] der = Base64.getMimeDecoder().decode(base64);
            return (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der));
        } catch (CertificateException | IllegalArgumentException e) {
            throw Objection.broken("certificate");
        }
    }
}

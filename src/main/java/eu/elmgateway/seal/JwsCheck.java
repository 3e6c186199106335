package eu.elmgateway.seal;

import static java.nio.charset.StandardCharsets.US_ASCII;

import com.fasterxml.jackson.databind.JsonNode;
import eu.elmgateway.jws.Jws;
import eu.elmgateway.jws.JwsReading;
import eu.elmgateway.safe.DeclinedException;
import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.safe.UnreadableException;
import java.security.Signature;
import java.security.SignatureException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.List;

/**
 * Verifies the signatures of a JWS (RFC 7515; JAdES, TS 119 182-1) over the very bytes that were sent, by the certificate each
 * carries. Nothing is fetched, no key is taken from elsewhere, and nothing is believed of the certificate. Thread-safe.
 */
final class JwsCheck {
    private final SafeReaders readers;
    private final Certificates certificates;

    JwsCheck(SafeReaders readers, Certificates certificates) {
        this.readers = readers;
        this.certificates = certificates;
    }

    List<BareSeal> json(byte[] document) {
        try {
            return check(read(document));
        } catch (Objection objection) {
            return unread(objection);
        }
    }

    List<BareSeal> json(JsonNode document) {
        try {
            return check(JwsTree.read(document));
        } catch (Objection objection) {
            return unread(objection);
        }
    }

    List<BareSeal> compact(String document) {
        try {
            return check(JwsTree.compact(document));
        } catch (Objection objection) {
            return unread(objection);
        }
    }

    private static List<BareSeal> unread(Objection objection) {
        return List.of(new BareSeal(SealForm.JWS, "").with(objection));
    }

    private Jws read(byte[] document) throws Objection {
        try {
            return JwsReading.read(document, readers.limits());
        } catch (DeclinedException unusual) {
            try {
                return JwsTree.read(readers.json(document).tree());
            } catch (UnreadableException e) {
                throw Objection.broken("envelope");
            }
        }
    }

    List<BareSeal> check(Jws jws) {
        return jws.parts().stream().map(part -> check(jws, part)).toList();
    }

    private BareSeal check(Jws jws, Jws.Part part) {
        var seal = new BareSeal(SealForm.JWS, part.path());
        try {
            JwsHeader header = header(part.protectedHeader());
            seal.claimed(header.claimed());
            List<String> chain = header.certificates();
            if (!chain.isEmpty()) {
                seal.certificate(certificates.read(chain.get(0)));
            }
            header.demandUnderstood();
            SignatureAlgorithm algorithm = SignatureAlgorithm.jose(header.algorithm());
            demandOnce(jws, part);
            demandPayload(jws, header);
            demandProtected(part);
            X509Certificate certificate = seal.certificate();
            if (certificate == null) {
                throw Objection.unclear("no-certificate");
            }
            demandNamed(certificate, header);
            verify(jws, part, algorithm.verifier(certificate.getPublicKey()));
            seal.intact(new Evidence.OfJws(jws.payload(), part, header.encoded()));
            if (header.baseline()) {
                seal.form(SealForm.JADES, EtsiU.level(readers, part.header()));
            }
        } catch (Objection objection) {
            seal.with(objection);
        }
        return seal;
    }

    private JwsHeader header(String base64) throws Objection {
        try {
            var tree = readers.json(Base64Url.decoded(base64, "protected")).tree();
            if (tree.isObject()) {
                return new JwsHeader(tree);
            }
        } catch (UnreadableException unreadable) {
            // As bad as no object.
        }
        throw Objection.broken("header");
    }

    /** What is signed must be what everybody reads: text where the header says text, base64url where it says that. */
    private static void demandPayload(Jws jws, JwsHeader header) throws Objection {
        if (header.encoded() == jws.plain()) {
            throw Objection.broken(header.encoded() ? "payload-plain" : "payload-encoded");
        }
    }

    /** Nothing that decides may stand where nobody signed it (RFC 7515, 4: names of both headers are disjoint). */
    private void demandProtected(Jws.Part part) throws Objection {
        if (part.header() == null) {
            return;
        }
        try {
            var names = readers.json(part.header()).tree().fieldNames();
            while (names.hasNext()) {
                String name = names.next();
                if (!name.equals("etsiU") && !name.equals("kid")) {
                    throw Objection.broken("unprotected", name);
                }
            }
        } catch (UnreadableException e) {
            throw Objection.broken("header");
        }
    }

    private static void demandNamed(X509Certificate certificate, JwsHeader header) throws Objection {
        try {
            if (!header.names(certificate.getEncoded())) {
                throw Objection.broken("thumbprint");
            }
        } catch (CertificateEncodingException e) {
            throw Objection.broken("certificate");
        }
    }

    /** The same signature twice says no more than once, and somebody put it there. */
    private static void demandOnce(Jws jws, Jws.Part part) throws Objection {
        if (jws.parts().stream()
                        .filter(other -> other.signature().equals(part.signature()))
                        .count()
                > 1) {
            throw Objection.broken("doubled");
        }
    }

    private static void verify(Jws jws, Jws.Part part, Signature verifier) throws Objection {
        try {
            verifier.update(part.protectedHeader().getBytes(US_ASCII));
            verifier.update((byte) '.');
            verifier.update(jws.payload());
            if (verifier.verify(Base64Url.decoded(part.signature(), "signature"))) {
                return;
            }
        } catch (SignatureException malformed) {
            // Of the wrong length or form: not by this key.
        }
        throw Objection.broken("changed");
    }
}

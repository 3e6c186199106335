package eu.elmgateway.signing;

import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.safe.UnreadableException;
import java.security.cert.X509Certificate;
import java.util.Optional;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.dsig.XMLSignature;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMValidateContext;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * Verifies the one enveloped signature of a document by the certificate inside it. Whether that certificate is to be trusted is
 * not asked. Thread-safe.
 */
public final class SignatureCheck {
    /** The JDK's name for: no SHA-1, no stylesheets, no references to elsewhere, no endless transforms. */
    private static final String SECURE = "org.jcp.xml.dsig.secureValidation";

    private final SafeReaders readers;
    private final boolean legacyUnsafeRsaSha1;

    /** @param legacyUnsafeRsaSha1 whether a signature by RSA-SHA1 counts; the JDK's secure validation refuses it */
    public SignatureCheck(SafeReaders readers, boolean legacyUnsafeRsaSha1) {
        this.readers = readers;
        this.legacyUnsafeRsaSha1 = legacyUnsafeRsaSha1;
    }

    /**
     * What was found.
     *
     * @param reason why it is not intact, empty if it is
     * @param certificate by which it was verified, null if none was
     */
    public record Found(
            boolean intact, String reason, @Nullable X509Certificate certificate) {}

    /**
     * Verifies the signature of a document.
     *
     * @throws UnreadableException if it is no XML that may be read
     */
    public Found of(byte[] document) throws UnreadableException {
        Document dom = readers.dom(document);
        var signatures = dom.getElementsByTagNameNS(XMLSignature.XMLNS, "Signature");
        if (signatures.getLength() != 1) {
            return broken("it has " + signatures.getLength() + " signatures; one is wanted");
        }
        var signature = new SignatureElement((Element) signatures.item(0));
        Optional<String> objection = signature.objection(legacyUnsafeRsaSha1);
        return objection.isPresent() ? broken(objection.get()) : verified(signature);
    }

    private Found verified(SignatureElement signature) {
        Optional<X509Certificate> certificate = signature.certificate();
        if (certificate.isEmpty()) {
            return broken("it carries no certificate to verify it by");
        }
        try {
            var context = new DOMValidateContext(certificate.get().getPublicKey(), signature.element());
            // Without it the JDK refuses SHA-1; what else it forbids was looked for before.
            context.setProperty(SECURE, !(legacyUnsafeRsaSha1 && signature.bySha1()));
            var found = XMLSignatureFactory.getInstance("DOM").unmarshalXMLSignature(context);
            boolean intact = found.validate(context);
            return new Found(intact, intact ? "" : why(found, context), certificate.get());
        } catch (MarshalException | XMLSignatureException e) {
            return broken("it cannot be verified: " + e.getMessage());
        }
    }

    private static String why(XMLSignature signature, DOMValidateContext context) throws XMLSignatureException {
        return signature.getSignatureValue().validate(context)
                ? "the document was changed after it was signed"
                : "the signature was changed, or is not by the key of its certificate";
    }

    private static Found broken(String reason) {
        return new Found(false, reason, null);
    }
}

package eu.elmgateway.signing;

import eu.elmgateway.safe.DomBytes;
import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.safe.UnreadableException;
import java.security.GeneralSecurityException;
import java.util.List;
import javax.xml.crypto.MarshalException;
import javax.xml.crypto.dsig.Reference;
import javax.xml.crypto.dsig.SignedInfo;
import javax.xml.crypto.dsig.Transform;
import javax.xml.crypto.dsig.XMLSignatureException;
import javax.xml.crypto.dsig.XMLSignatureFactory;
import javax.xml.crypto.dsig.dom.DOMSignContext;
import javax.xml.crypto.dsig.keyinfo.KeyInfo;
import javax.xml.crypto.dsig.spec.C14NMethodParameterSpec;
import javax.xml.crypto.dsig.spec.TransformParameterSpec;
import org.w3c.dom.Document;

/**
 * Signs XML documents: one enveloped signature (XML Signature 1.1, 8.1) over the whole document, last in its root, with the
 * certificate inside. Each is verified before it is given back. Thread-safe.
 */
public final class EnvelopedSignature {
    private final SafeReaders readers;
    private final SigningKey key;
    private final SignatureForm form;
    private final SignatureCheck check;

    public EnvelopedSignature(SafeReaders readers, SigningKey key, SignatureForm form) {
        this.readers = readers;
        this.key = key;
        this.form = form;
        this.check = new SignatureCheck(readers, form.legacyUnsafeRsaSha1());
    }

    /** How it signs. */
    public SignatureForm form() {
        return form;
    }

    /**
     * The document with a signature.
     *
     * @throws UnreadableException if it is no XML that may be read
     * @throws IllegalStateException if it has a signature already, or what was signed does not verify
     */
    public byte[] sign(byte[] document) throws UnreadableException {
        Document dom = readers.dom(document);
        try {
            var context = new DOMSignContext(key.key(), dom.getDocumentElement());
            context.setDefaultNamespacePrefix("ds");
            XMLSignatureFactory signatures = XMLSignatureFactory.getInstance("DOM");
            signatures
                    .newXMLSignature(signedInfo(signatures), keyInfo(signatures))
                    .sign(context);
        } catch (GeneralSecurityException | MarshalException | XMLSignatureException e) {
            throw new IllegalStateException("the document could not be signed with the " + key, e);
        }
        byte[] signed = DomBytes.of(dom);
        SignatureCheck.Found found = check.of(signed);
        if (!found.intact()) {
            throw new IllegalStateException("what was signed does not verify: " + found.reason());
        }
        return signed;
    }

    private SignedInfo signedInfo(XMLSignatureFactory signatures) throws GeneralSecurityException {
        Reference whole = signatures.newReference(
                "",
                signatures.newDigestMethod(form.digest(), null),
                List.of(
                        signatures.newTransform(Transform.ENVELOPED, (TransformParameterSpec) null),
                        signatures.newTransform(form.canonicalization(), (TransformParameterSpec) null)),
                null,
                null);
        return signatures.newSignedInfo(
                signatures.newCanonicalizationMethod(form.canonicalization(), (C14NMethodParameterSpec) null),
                signatures.newSignatureMethod(form.method(), null),
                List.of(whole));
    }

    private KeyInfo keyInfo(XMLSignatureFactory signatures) {
        var infos = signatures.getKeyInfoFactory();
        return infos.newKeyInfo(List.of(infos.newX509Data(List.of(key.certificate()))));
    }
}

package eu.elmgateway.signing;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.crypto.dsig.CanonicalizationMethod;
import javax.xml.crypto.dsig.DigestMethod;
import javax.xml.crypto.dsig.SignatureMethod;
import javax.xml.crypto.dsig.Transform;
import javax.xml.crypto.dsig.XMLSignature;
import org.w3c.dom.Element;

/** A {@code ds:Signature} as it stands, before anything in it is followed. */
record SignatureElement(Element element) {
    private static final Set<String> SAFE_METHODS =
            Set.of(SignatureMethod.RSA_SHA256, SignatureMethod.RSA_SHA384, SignatureMethod.RSA_SHA512);
    private static final Set<String> SAFE_DIGESTS =
            Set.of(DigestMethod.SHA256, DigestMethod.SHA384, DigestMethod.SHA512);
    private static final Set<String> FORMS = Set.of(
            CanonicalizationMethod.INCLUSIVE,
            CanonicalizationMethod.INCLUSIVE_WITH_COMMENTS,
            CanonicalizationMethod.EXCLUSIVE,
            CanonicalizationMethod.EXCLUSIVE_WITH_COMMENTS);

    /** What speaks against verifying it at all: it covers something else than the whole document, or by unsafe means. */
    Optional<String> objection(boolean sha1Allowed) {
        if (element.getParentNode() != element.getOwnerDocument().getDocumentElement()) {
            return Optional.of("it does not stand directly in the root element");
        }
        List<Element> references = all("Reference");
        if (references.size() != 1
                || !"".equals(references.get(0).getAttribute("URI"))
                || !references.get(0).hasAttribute("URI")) {
            return Optional.of("it does not cover the whole document and nothing else");
        }
        if (!all("Manifest").isEmpty()
                || !all("RetrievalMethod").isEmpty()
                || !all("Object").isEmpty()) {
            return Optional.of("it refers to more than the document");
        }
        return means(sha1Allowed);
    }

    private Optional<String> means(boolean sha1Allowed) {
        List<String> transforms = algorithms("Transform");
        if (!transforms.remove(Transform.ENVELOPED) || transforms.size() > 1 || !FORMS.containsAll(transforms)) {
            return Optional.of("its transforms are not 'enveloped' and one canonical form");
        }
        if (!FORMS.containsAll(algorithms("CanonicalizationMethod"))) {
            return Optional.of("its canonical form is not one of Canonical XML 1.0");
        }
        boolean safe = SAFE_METHODS.containsAll(algorithms("SignatureMethod"))
                && SAFE_DIGESTS.containsAll(algorithms("DigestMethod"));
        if (safe || (sha1Allowed && bySha1())) {
            return Optional.empty();
        }
        return Optional.of(
                bySha1()
                        ? "it is by RSA-SHA1, which is broken; ask its maker for RSA-SHA256"
                        : "its algorithms are not RSA with SHA-256 or better");
    }

    /** Whether it is by RSA with SHA-1, or over a SHA-1 digest, and by nothing else that is unsafe. */
    boolean bySha1() {
        List<String> methods = new ArrayList<>(algorithms("SignatureMethod"));
        List<String> digests = new ArrayList<>(algorithms("DigestMethod"));
        boolean any = methods.contains(SignatureMethod.RSA_SHA1) || digests.contains(DigestMethod.SHA1);
        methods.removeAll(SAFE_METHODS);
        digests.removeAll(SAFE_DIGESTS);
        return any
                && Set.of(SignatureMethod.RSA_SHA1).containsAll(methods)
                && Set.of(DigestMethod.SHA1).containsAll(digests);
    }

    /** The first certificate that it carries. */
    Optional<X509Certificate> certificate() {
        return all("X509Certificate").stream().findFirst().flatMap(SignatureElement::decoded);
    }

    private static Optional<X509Certificate> decoded(Element certificate) {
        try {
            byte[] der =
                    Base64.getMimeDecoder().decode(certificate.getTextContent().strip());
            return CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(der))
                            instanceof X509Certificate x509
                    ? Optional.of(x509)
                    : Optional.empty();
        } catch (CertificateException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private List<String> algorithms(String name) {
        List<String> algorithms = new ArrayList<>();
        all(name).forEach(one -> algorithms.add(one.getAttribute("Algorithm")));
        return algorithms;
    }

    private List<Element> all(String name) {
        var nodes = element.getElementsByTagNameNS(XMLSignature.XMLNS, name);
        List<Element> elements = new ArrayList<>();
        for (int at = 0; at < nodes.getLength(); at++) {
            elements.add((Element) nodes.item(at));
        }
        return elements;
    }
}

package eu.elmgateway.seal;

import java.security.SignatureException;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** One {@code ds:Signature} that stands where the seal of a document stands. For one thread, and one document. */
final class XmlSignature {
    /** No credential needs more; what is more is there to cost time. */
    private static final int MOST_CERTIFICATES = 20;

    private static final int MOST_REFERENCES = 10;

    private final Element signature;
    private final byte[] document;
    private final Certificates certificates;

    /** @param document that it stands in, in UTF-8 without an XML declaration */
    XmlSignature(Element signature, byte[] document, Certificates certificates) {
        this.signature = signature;
        this.document = document;
        this.certificates = certificates;
    }

    BareSeal check() {
        var seal = new BareSeal(SealForm.XMLDSIG, Dom.path(signature));
        try {
            Element properties = properties().orElse(null);
            if (properties != null) {
                seal.form(SealForm.XADES, SealLevel.NONE);
            }
            seal.claimed(claimed(properties));
            X509Certificate certificate = certificate(properties);
            seal.certificate(certificate);
            Element info = Dom.child(signature, Dom.DS, "SignedInfo");
            demandSigned(info, certificate);
            List<Element> references = Dom.children(info, Dom.DS, "Reference");
            if (references.size() > MOST_REFERENCES) {
                throw Objection.broken("references-many", references.size(), MOST_REFERENCES);
            }
            new SignedReferences(signature).demand(references, properties);
            seal.intact(
                    new Evidence.OfXml(document, signature.hasAttribute("Id") ? signature.getAttribute("Id") : null));
            if (properties != null && baseline(properties)) {
                seal.form(SealForm.XADES, level());
            }
        } catch (Objection objection) {
            seal.with(objection);
        }
        return seal;
    }

    private Optional<Element> properties() {
        return Dom.first(signature, Dom.DS, "Object")
                .flatMap(object -> Dom.first(object, Dom.XADES, "QualifyingProperties", "SignedProperties"));
    }

    private static @Nullable Instant claimed(@Nullable Element properties) {
        if (properties == null) {
            return null;
        }
        return Dom.first(properties, Dom.XADES, "SignedSignatureProperties", "SigningTime")
                .flatMap(time -> instant(time.getTextContent().strip()))
                .orElse(null);
    }

    private static Optional<Instant> instant(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    /** The certificate that the signed properties name by its hash; without such properties the first. */
    private X509Certificate certificate(@Nullable Element properties) throws Objection {
        List<Element> carried = Dom.first(signature, Dom.DS, "KeyInfo").stream()
                .flatMap(info -> Dom.children(info, Dom.DS, "X509Data").stream())
                .flatMap(x509 -> Dom.children(x509, Dom.DS, "X509Certificate").stream())
                .toList();
        if (carried.isEmpty()) {
            throw Objection.unclear("no-certificate");
        }
        if (carried.size() > MOST_CERTIFICATES) {
            throw Objection.broken("chain-long", carried.size(), MOST_CERTIFICATES);
        }
        List<XmlDigest> named = properties == null ? List.of() : named(properties);
        for (Element one : carried) {
            X509Certificate certificate = certificates.read(one.getTextContent().strip());
            if (named.isEmpty() || named.get(0).of(encoded(certificate))) {
                return certificate;
            }
        }
        throw Objection.broken("thumbprint");
    }

    private static List<XmlDigest> named(Element properties) throws Objection {
        List<XmlDigest> digests = new ArrayList<>();
        for (String version : List.of("SigningCertificateV2", "SigningCertificate")) {
            Optional<Element> digest =
                    Dom.first(properties, Dom.XADES, "SignedSignatureProperties", version, "Cert", "CertDigest");
            if (digest.isPresent()) {
                digests.add(XmlDigest.in(digest.get()));
            }
        }
        return digests;
    }

    private static byte[] encoded(X509Certificate certificate) throws Objection {
        try {
            return certificate.getEncoded();
        } catch (CertificateEncodingException e) {
            throw Objection.broken("certificate");
        }
    }

    private void demandSigned(Element info, X509Certificate certificate) throws Objection {
        Canonical form = Canonical.of(Dom.child(info, Dom.DS, "CanonicalizationMethod"));
        var algorithm = SignatureAlgorithm.xml(
                Dom.child(info, Dom.DS, "SignatureMethod").getAttribute("Algorithm"));
        try {
            var verifier = algorithm.verifier(certificate.getPublicKey());
            verifier.update(form.bytes(info));
            if (verifier.verify(XmlDigest.base64(Dom.child(signature, Dom.DS, "SignatureValue")))) {
                return;
            }
        } catch (SignatureException malformed) {
            // Of the wrong length or form: not by this key.
        }
        throw Objection.broken("changed-signature");
    }

    /** Whether it has what a XAdES baseline signature must have (EN 319 132-1, 6.3): signing time, certificate and its hash. */
    private static boolean baseline(Element properties) throws Objection {
        return claimed(properties) != null && !named(properties).isEmpty();
    }

    /** By what it carries (EN 319 132-1, 6.1). */
    private SealLevel level() {
        Optional<Element> unsigned = Dom.first(signature, Dom.DS, "Object")
                .flatMap(object -> Dom.first(
                        object,
                        Dom.XADES,
                        "QualifyingProperties",
                        "UnsignedProperties",
                        "UnsignedSignatureProperties"));
        if (unsigned.isEmpty() || !has(unsigned.get(), "SignatureTimeStamp")) {
            return SealLevel.B;
        }
        if (!has(unsigned.get(), "RevocationValues")) {
            return SealLevel.T;
        }
        return Dom.children(unsigned.get(), Dom.XADES_141, "ArchiveTimeStamp").isEmpty() ? SealLevel.LT : SealLevel.LTA;
    }

    private static boolean has(Element unsigned, String name) {
        return !Dom.children(unsigned, Dom.XADES, name).isEmpty();
    }
}

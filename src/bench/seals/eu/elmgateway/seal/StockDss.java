package eu.elmgateway.seal;

import eu.europa.esig.dss.enumerations.Indication;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.signature.AdvancedSignature;
import eu.europa.esig.dss.spi.validation.CertificateVerifier;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.spi.x509.revocation.crl.ExternalResourcesCRLSource;
import eu.europa.esig.dss.validation.SignedDocumentValidator;
import eu.europa.esig.dss.xml.common.TransformerFactoryBuilder;
import eu.europa.esig.dss.xml.common.XmlDefinerUtils;
import java.io.ByteArrayInputStream;
import java.util.Date;

/** EU DSS as its documentation has it used: its own validator, its default policy, the same trust material, offline. */
final class StockDss {
    private final CertificateVerifier verifier;

    StockDss(GeneratedPki pki) {
        var trusted = new CommonTrustedCertificateSource();
        trusted.addCertificate(new CertificateToken(pki.root.certificate()));
        var offline = new CommonCertificateVerifier();
        offline.setTrustedCertSources(trusted);
        offline.setAIASource(null);
        offline.setCrlSource(new ExternalResourcesCRLSource(
                new ByteArrayInputStream(pki.rootList()), new ByteArrayInputStream(pki.intermediateList())));
        this.verifier = offline;
    }

    /** The verdict of ETSI EN 319 102-1. */
    Indication verdict(byte[] document) {
        XmlDefinerUtils.getInstance().setTransformerFactoryBuilder(TransformerFactoryBuilder.getSecureTransformerBuilder());
        return indication(document);
    }

    /** The same where no other library brings a processor of XSLT along, which DSS would find and take anew for all it writes. */
    Indication alone(byte[] document) {
        OwnTransformers.install();
        return indication(document);
    }

    private Indication indication(byte[] document) {
        var report = validator(document).validateDocument().getSimpleReport();
        return report.getIndication(report.getFirstSignatureId());
    }

    /** Whether the signature alone holds. */
    boolean integrity(byte[] document) {
        AdvancedSignature signature = validator(document).getSignatures().get(0);
        signature.checkSignatureIntegrity();
        return signature.getSignatureCryptographicVerification().isSignatureIntact();
    }

    private SignedDocumentValidator validator(byte[] document) {
        var validator = SignedDocumentValidator.fromDocument(new InMemoryDocument(document));
        validator.setCertificateVerifier(verifier);
        validator.setValidationTime(Date.from(GeneratedPki.NOW));
        return validator;
    }
}

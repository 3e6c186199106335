package eu.elmgateway.seal;

import static java.nio.charset.StandardCharsets.UTF_8;

import eu.europa.esig.dss.alert.SilentOnStatusAlert;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.JWSSerializationType;
import eu.europa.esig.dss.enumerations.SignatureAlgorithm;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.enumerations.SignaturePackaging;
import eu.europa.esig.dss.jades.JAdESSignatureParameters;
import eu.europa.esig.dss.jades.signature.JAdESService;
import eu.europa.esig.dss.model.BLevelParameters;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.ToBeSigned;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.signature.AbstractSignatureParameters;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import eu.europa.esig.dss.spi.validation.RevocationDataVerifier;
import eu.europa.esig.dss.spi.x509.CommonTrustedCertificateSource;
import eu.europa.esig.dss.spi.x509.revocation.RevocationToken;
import eu.europa.esig.dss.spi.x509.revocation.crl.ExternalResourcesCRLSource;
import eu.europa.esig.dss.spi.x509.revocation.ocsp.OCSPSource;
import eu.europa.esig.dss.spi.x509.tsp.KeyEntityTSPSource;
import eu.europa.esig.dss.xades.XAdESSignatureParameters;
import eu.europa.esig.dss.xades.signature.XAdESService;
import eu.europa.esig.dss.xades.tsl.TrustedListV5SignatureParametersBuilder;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Seals documents as the European issuing tool does, with keys of {@link GeneratedPki}. */
final class Sealing {
    static final String CREDENTIAL = """
            {"id":"urn:credential:1","note":"é < \\"quoted\\" \\u00e9\\n","list":[1, 2.50, {"a":null}]}""";

    private final GeneratedPki pki = GeneratedPki.ONE;
    private final Issued stamper;
    private final @Nullable OCSPSource responder;

    Sealing() {
        this(GeneratedPki.ONE.stamps, null);
    }

    /**
     * Makes one.
     *
     * @param stamper whose time-stamps
     * @param responder says whether a seal's certificate was revoked, instead of a revocation list
     */
    Sealing(Issued stamper, @Nullable OCSPSource responder) {
        this.stamper = stamper;
        this.responder = responder;
    }

    byte[] json(String payload, Issued by, SignatureLevel level) {
        return json(payload, by, level, GeneratedPki.SEALED);
    }

    byte[] json(String payload, Issued by, SignatureLevel level, Instant at) {
        var parameters = jades(level);
        common(parameters, by, at);
        var service = new JAdESService(verifier());
        service.setTspSource(stamps(at));
        var document = new InMemoryDocument(payload.getBytes(UTF_8), "credential.json");
        ToBeSigned bytes = service.getDataToSign(document, parameters);
        return bytes(service.signDocument(document, parameters, signed(bytes, by)));
    }

    private static JAdESSignatureParameters jades(SignatureLevel level) {
        var parameters = new JAdESSignatureParameters();
        parameters.setSignatureLevel(level);
        parameters.setSignaturePackaging(SignaturePackaging.ENVELOPING);
        parameters.setJwsSerializationType(JWSSerializationType.JSON_SERIALIZATION);
        parameters.setBase64UrlEncodedPayload(false);
        return parameters;
    }

    byte[] xml(String document, Issued by, SignatureLevel level) {
        var parameters = new XAdESSignatureParameters();
        parameters.setSignatureLevel(level);
        parameters.setSignaturePackaging(SignaturePackaging.ENVELOPED);
        parameters.setXPathLocationString("/*/*[local-name()='proof']");
        common(parameters, by, GeneratedPki.SEALED);
        var service = new XAdESService(verifier());
        service.setTspSource(stamps(GeneratedPki.SEALED));
        var xml = new InMemoryDocument(document.getBytes(UTF_8), "credential.xml");
        ToBeSigned bytes = service.getDataToSign(xml, parameters);
        return bytes(service.signDocument(xml, parameters, signed(bytes, by)));
    }

    /** With an archive time-stamp, of now. */
    byte[] archived(byte[] sealed, SignatureLevel level, Instant at) {
        DSSDocument longer;
        if (level == SignatureLevel.JAdES_BASELINE_LTA) {
            var service = new JAdESService(verifier());
            service.setTspSource(stamps(at));
            longer = service.extendDocument(new InMemoryDocument(sealed), jades(level));
        } else {
            var service = new XAdESService(verifier());
            service.setTspSource(stamps(at));
            var parameters = new XAdESSignatureParameters();
            parameters.setSignatureLevel(level);
            longer = service.extendDocument(new InMemoryDocument(sealed, "credential.xml"), parameters);
        }
        return bytes(longer);
    }

    /** A trusted list, signed as such lists are (TS 119 612, 5.7): enveloped, exclusive canonical form. */
    byte[] list(String list, Issued by) {
        var parameters = new TrustedListV5SignatureParametersBuilder(
                        new CertificateToken(by.certificate()), new InMemoryDocument(list.getBytes(UTF_8)))
                .setDigestAlgorithm(DigestAlgorithm.SHA256)
                .setBLevelParams(signedAt(GeneratedPki.SEALED))
                .build();
        var service = new XAdESService(verifier());
        var xml = new InMemoryDocument(list.getBytes(UTF_8), "list.xml");
        ToBeSigned bytes = service.getDataToSign(xml, parameters);
        return bytes(service.signDocument(xml, parameters, signed(bytes, by)));
    }

    private static BLevelParameters signedAt(Instant at) {
        var parameters = new BLevelParameters();
        parameters.setSigningDate(Date.from(at));
        return parameters;
    }

    private void common(AbstractSignatureParameters<?> parameters, Issued by, Instant at) {
        var token = new CertificateToken(by.certificate());
        parameters.setDigestAlgorithm(DigestAlgorithm.SHA256);
        parameters.setSigningCertificate(token);
        parameters.setCertificateChain(List.of(token, new CertificateToken(pki.intermediate.certificate())));
        parameters.bLevel().setSigningDate(Date.from(at));
        parameters.setGenerateTBSWithoutCertificate(false);
        parameters.setCheckCertificateRevocation(false);
    }

    private static SignatureValue signed(ToBeSigned bytes, Issued by) {
        try {
            Signature signature = Signature.getInstance("SHA256withRSA");
            signature.initSign(by.keys().getPrivate());
            signature.update(bytes.getBytes());
            return new SignatureValue(SignatureAlgorithm.RSA_SHA256, signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private CommonCertificateVerifier verifier() {
        var trusted = new CommonTrustedCertificateSource();
        trusted.addCertificate(new CertificateToken(pki.root.certificate()));
        var verifier = new CommonCertificateVerifier();
        verifier.setTrustedCertSources(trusted);
        verifier.setAIASource(null);
        verifier.setAlertOnExpiredCertificate(new SilentOnStatusAlert());
        verifier.setAlertOnNotYetValidCertificate(new SilentOnStatusAlert());
        if (responder == null) {
            verifier.setCrlSource(new ExternalResourcesCRLSource(
                    new ByteArrayInputStream(pki.rootList()), new ByteArrayInputStream(pki.intermediateList())));
        } else {
            verifier.setCrlSource(new ExternalResourcesCRLSource(new ByteArrayInputStream(pki.rootList())));
            verifier.setOcspSource(responder);
            // Whoever seals in bad faith is not kept from it.
            verifier.setAlertOnRevokedCertificate(new SilentOnStatusAlert());
            verifier.setAlertOnMissingRevocationData(new SilentOnStatusAlert());
            verifier.setRevocationDataVerifier(new AnyRevocation());
        }
        return verifier;
    }

    private KeyEntityTSPSource stamps(Instant at) {
        var source = new KeyEntityTSPSource(
                stamper.keys().getPrivate(),
                stamper.certificate(),
                List.of(stamper.certificate(), pki.root.certificate()));
        source.setTsaPolicy("1.2.3.4");
        source.setProductionTime(Date.from(at.plusSeconds(30)));
        return source;
    }

    private static byte[] bytes(DSSDocument document) {
        var bytes = new ByteArrayOutputStream();
        try {
            document.writeTo(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Puts in what a responder says even if nobody should believe it. */
    private static final class AnyRevocation extends RevocationDataVerifier {
        @Override
        public boolean isAcceptable(
                RevocationToken<?> revocation, CertificateToken issuer, List<CertificateToken> chain, Date at) {
            return true;
        }

        @Override
        public boolean isAcceptable(RevocationToken<?> revocation, CertificateToken issuer, Date at) {
            return true;
        }

        @Override
        public boolean isAcceptable(RevocationToken<?> revocation, CertificateToken issuer) {
            return true;
        }

        @Override
        public boolean isAcceptable(RevocationToken<?> revocation, Date at) {
            return true;
        }

        @Override
        public boolean isAcceptable(RevocationToken<?> revocation) {
            return true;
        }
    }
}

package eu.elmgateway.sealing;

import eu.europa.esig.dss.alert.SilentOnStatusAlert;
import eu.europa.esig.dss.enumerations.DigestAlgorithm;
import eu.europa.esig.dss.enumerations.JWSSerializationType;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import eu.europa.esig.dss.enumerations.SignaturePackaging;
import eu.europa.esig.dss.jades.JAdESSignatureParameters;
import eu.europa.esig.dss.jades.signature.JAdESService;
import eu.europa.esig.dss.model.DSSDocument;
import eu.europa.esig.dss.model.DSSException;
import eu.europa.esig.dss.model.InMemoryDocument;
import eu.europa.esig.dss.model.SignatureValue;
import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.validation.CommonCertificateVerifier;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.time.Clock;
import java.util.Date;
import org.jspecify.annotations.Nullable;

/**
 * Seals credentials as Europass does: JAdES baseline (ETSI TS 119 182-1), level T where there is a time-stamp authority and B where
 * there is none; general JWS serialisation, the credential inside as it is, unencoded (RFC 7797). Thread-safe.
 */
public final class CredentialSealing {
    /** Of what is sealed. */
    public static final String MEDIA_TYPE = "application/jose+json";

    private final SealKey key;
    private final @Nullable TimeStamps stamps;
    private final Clock clock;

    /** @param stamps the address of a time-stamp authority (RFC 3161), null for none */
    public CredentialSealing(SealKey key, @Nullable URI stamps, Clock clock) {
        this.key = key;
        this.stamps = stamps == null ? null : new TimeStamps(stamps);
        this.clock = clock;
    }

    /**
     * Seals a credential.
     *
     * @param credential JSON-LD in UTF-8; these very bytes stand inside
     * @throws SealingException if the time-stamp authority or the token does not answer
     */
    public byte[] seal(byte[] credential) throws SealingException {
        var service = new JAdESService(verifier());
        if (stamps != null) {
            service.setTspSource(stamps);
        }
        JAdESSignatureParameters parameters = parameters();
        var document = new InMemoryDocument(credential, "credential.jsonld");
        try {
            byte[] bytes = service.getDataToSign(document, parameters).getBytes();
            var value = new SignatureValue(parameters.getSignatureAlgorithm(), signed(bytes, parameters));
            return written(service.signDocument(document, parameters, value));
        } catch (GeneralSecurityException | IOException | DSSException e) {
            throw new SealingException("the credential could not be sealed: " + e.getMessage(), e);
        }
    }

    private JAdESSignatureParameters parameters() {
        var parameters = new JAdESSignatureParameters();
        parameters.setSignatureLevel(
                stamps == null ? SignatureLevel.JAdES_BASELINE_B : SignatureLevel.JAdES_BASELINE_T);
        parameters.setSignaturePackaging(SignaturePackaging.ENVELOPING);
        parameters.setJwsSerializationType(JWSSerializationType.JSON_SERIALIZATION);
        parameters.setBase64UrlEncodedPayload(false);
        parameters.setDigestAlgorithm(digest());
        parameters.setSigningCertificate(new CertificateToken(key.chain().get(0)));
        parameters.setCertificateChain(
                key.chain().stream().map(CertificateToken::new).toList());
        parameters.bLevel().setSigningDate(Date.from(clock.instant()));
        return parameters;
    }

    /** ES384 and ES512 are by the hashes of their names (RFC 7518, 3.4). */
    private DigestAlgorithm digest() {
        int bits = key.chain().get(0).getPublicKey() instanceof ECPublicKey ec
                ? ec.getParams().getCurve().getField().getFieldSize()
                : 0;
        if (bits <= 256) {
            return DigestAlgorithm.SHA256;
        }
        return bits <= 384 ? DigestAlgorithm.SHA384 : DigestAlgorithm.SHA512;
    }

    private byte[] signed(byte[] bytes, JAdESSignatureParameters parameters) throws GeneralSecurityException {
        String algorithm = parameters.getSignatureAlgorithm().getJCEId();
        Signature signature = key.provider() == null
                ? Signature.getInstance(algorithm)
                : Signature.getInstance(algorithm, key.provider());
        signature.initSign(key.key());
        signature.update(bytes);
        return signature.sign();
    }

    /** Nothing is fetched to verify our own certificate; an expired one is told at the start and when others verify. */
    private static CommonCertificateVerifier verifier() {
        var verifier = new CommonCertificateVerifier();
        verifier.setAIASource(null);
        verifier.setAlertOnExpiredCertificate(new SilentOnStatusAlert());
        verifier.setAlertOnNotYetValidCertificate(new SilentOnStatusAlert());
        return verifier;
    }

    private static byte[] written(DSSDocument document) throws IOException {
        var bytes = new ByteArrayOutputStream();
        document.writeTo(bytes);
        return bytes.toByteArray();
    }
}

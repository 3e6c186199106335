package eu.elmgateway.seal;

import eu.europa.esig.dss.model.x509.CertificateToken;
import eu.europa.esig.dss.spi.x509.revocation.ocsp.OCSPSource;
import eu.europa.esig.dss.spi.x509.revocation.ocsp.OCSPToken;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.ocsp.BasicOCSPResp;
import org.bouncycastle.cert.ocsp.BasicOCSPRespBuilder;
import org.bouncycastle.cert.ocsp.CertificateID;
import org.bouncycastle.cert.ocsp.CertificateStatus;
import org.bouncycastle.cert.ocsp.RespID;
import org.bouncycastle.cert.ocsp.RevokedStatus;
import org.bouncycastle.cert.ocsp.UnknownStatus;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.jspecify.annotations.Nullable;

/**
 * An OCSP responder (RFC 6960) for seals of the intermediate authority, which says of each the same.
 *
 * @param by whose key it answers with
 * @param status of every certificate it is asked for; good if null
 * @param at when it says so, which is good for a day
 */
record Responder(Issued by, @Nullable CertificateStatus status, Instant at) implements OCSPSource {
    private static final long serialVersionUID = 1L;

    static Responder good(Issued by, Instant at) {
        return new Responder(by, CertificateStatus.GOOD, at);
    }

    static Responder revoked(Issued by, Instant at) {
        return new Responder(by, new RevokedStatus(Date.from(GeneratedPki.SEALED.minus(Duration.ofDays(1))), 1), at);
    }

    static Responder unknown(Issued by, Instant at) {
        return new Responder(by, new UnknownStatus(), at);
    }

    @Override
    public @Nullable OCSPToken getRevocationToken(CertificateToken certificate, CertificateToken issuer) {
        if (!issuer.getCertificate().equals(GeneratedPki.ONE.intermediate.certificate())
                || certificate.getCertificate().equals(by.certificate())) {
            return null;
        }
        try {
            BasicOCSPResp response = response(certificate.getSerialNumber(), issuer);
            return new OCSPToken(response, response.getResponses()[0], certificate, issuer);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private BasicOCSPResp response(BigInteger serial, CertificateToken issuer) throws Exception {
        var digests = new JcaDigestCalculatorProviderBuilder().build();
        var id = new CertificateID(
                digests.get(CertificateID.HASH_SHA1), new JcaX509CertificateHolder(issuer.getCertificate()), serial);
        var name =
                X500Name.getInstance(by.certificate().getSubjectX500Principal().getEncoded());
        var builder = new BasicOCSPRespBuilder(new RespID(name));
        builder.addResponse(id, status, Date.from(at), Date.from(at.plus(Duration.ofDays(1))), null);
        var signer =
                new JcaContentSignerBuilder("SHA256withRSA").build(by.keys().getPrivate());
        var chain = new X509CertificateHolder[] {new JcaX509CertificateHolder(by.certificate())};
        return builder.build(signer, chain, Date.from(at));
    }
}

package eu.elmgateway.seal;

import java.math.BigInteger;
import java.security.KeyPair;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.bouncycastle.asn1.ASN1EncodableVector;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERNull;
import org.bouncycastle.asn1.DERSequence;
import org.bouncycastle.asn1.ocsp.OCSPObjectIdentifiers;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.CRLDistPoint;
import org.bouncycastle.asn1.x509.DistributionPoint;
import org.bouncycastle.asn1.x509.DistributionPointName;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.qualified.QCStatement;
import org.bouncycastle.cert.jcajce.JcaX509CRLConverter;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v2CRLBuilder;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.jspecify.annotations.Nullable;

/** A key with a certificate, made for tests; one of an authority issues others, and revocation lists. */
record Issued(KeyPair keys, X509Certificate certificate) {
    /** What a certificate is for. */
    enum Purpose {
        AUTHORITY,
        SEAL,
        QUALIFIED_SEAL,
        QUALIFIED_SIGNATURE,
        TIME_STAMPS,
        RESPONDER
    }

    static final Instant BEGIN = Instant.parse("2024-01-01T00:00:00Z");
    static final Instant END = Instant.parse("2034-01-01T00:00:00Z");

    private static int serial = 1;

    static Issued root(String name) {
        KeyPair keys = Keys.rsa();
        return made(keys, name, Purpose.AUTHORITY, BEGIN, END, keys, new X500Name(name), null);
    }

    Issued issue(String name, Purpose purpose) {
        return issue(name, purpose, BEGIN, END);
    }

    Issued issue(String name, Purpose purpose, Instant from, Instant until) {
        return issue(Keys.rsa(), name, purpose, from, until);
    }

    Issued issue(KeyPair of, String name, Purpose purpose, Instant from, Instant until) {
        X500Name issuer =
                X500Name.getInstance(certificate.getSubjectX500Principal().getEncoded());
        return made(of, name, purpose, from, until, keys, issuer, certificate);
    }

    private static synchronized Issued made(
            KeyPair of,
            String name,
            Purpose purpose,
            Instant from,
            Instant until,
            KeyPair by,
            X500Name issuer,
            @Nullable X509Certificate authority) {
        try {
            var builder = new JcaX509v3CertificateBuilder(
                    issuer,
                    BigInteger.valueOf(1000 + serial++),
                    Date.from(from),
                    Date.from(until),
                    new X500Name(name),
                    of.getPublic());
            extend(builder, purpose);
            if (authority != null) {
                builder.addExtension(Extension.cRLDistributionPoints, false, revocations());
            }
            var extensions = new JcaX509ExtensionUtils();
            builder.addExtension(
                    Extension.subjectKeyIdentifier, false, extensions.createSubjectKeyIdentifier(of.getPublic()));
            builder.addExtension(
                    Extension.authorityKeyIdentifier,
                    false,
                    authority == null
                            ? extensions.createAuthorityKeyIdentifier(by.getPublic())
                            : extensions.createAuthorityKeyIdentifier(authority.getPublicKey()));
            var signer = new JcaContentSignerBuilder("SHA256withRSA").build(by.getPrivate());
            return new Issued(of, new JcaX509CertificateConverter().getCertificate(builder.build(signer)));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void extend(JcaX509v3CertificateBuilder builder, Purpose purpose) throws Exception {
        boolean authority = purpose == Purpose.AUTHORITY;
        builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(authority));
        int usage = authority
                ? KeyUsage.keyCertSign | KeyUsage.cRLSign
                : KeyUsage.digitalSignature | KeyUsage.nonRepudiation;
        builder.addExtension(Extension.keyUsage, true, new KeyUsage(usage));
        if (purpose == Purpose.TIME_STAMPS) {
            builder.addExtension(
                    Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_timeStamping));
        }
        if (purpose == Purpose.RESPONDER) {
            builder.addExtension(
                    Extension.extendedKeyUsage, true, new ExtendedKeyUsage(KeyPurposeId.id_kp_OCSPSigning));
            builder.addExtension(OCSPObjectIdentifiers.id_pkix_ocsp_nocheck, false, DERNull.INSTANCE);
        }
        if (purpose == Purpose.QUALIFIED_SEAL) {
            builder.addExtension(Extension.qCStatements, false, qualified("0.4.0.1862.1.6.2"));
        }
        if (purpose == Purpose.QUALIFIED_SIGNATURE) {
            builder.addExtension(Extension.qCStatements, false, qualified("0.4.0.1862.1.6.1"));
        }
    }

    /** DSS takes a list only for a certificate that says there are lists. Nobody goes there. */
    private static CRLDistPoint revocations() {
        var name =
                new GeneralNames(new GeneralName(GeneralName.uniformResourceIdentifier, "http://crl.invalid/list.crl"));
        return new CRLDistPoint(
                new DistributionPoint[] {new DistributionPoint(new DistributionPointName(name), null, null)});
    }

    /** QcCompliance, QcSSCD and QcType: esign or eseal (EN 319 412-5). */
    private static DERSequence qualified(String kind) {
        var type = new DERSequence(new ASN1ObjectIdentifier(kind));
        var statements = new ASN1EncodableVector();
        statements.add(new QCStatement(new ASN1ObjectIdentifier("0.4.0.1862.1.1")));
        statements.add(new QCStatement(new ASN1ObjectIdentifier("0.4.0.1862.1.4")));
        statements.add(new QCStatement(new ASN1ObjectIdentifier("0.4.0.1862.1.6"), type));
        return new DERSequence(statements);
    }

    /** A revocation list as of a time, with those revoked and when. */
    byte[] revocationList(Instant at, Map<X509Certificate, Instant> revoked) {
        try {
            var builder = new JcaX509v2CRLBuilder(certificate.getSubjectX500Principal(), Date.from(at));
            builder.setNextUpdate(Date.from(END));
            revoked.forEach((one, when) -> builder.addCRLEntry(one.getSerialNumber(), Date.from(when), 1));
            var signer = new JcaContentSignerBuilder("SHA256withRSA").build(keys.getPrivate());
            return new JcaX509CRLConverter().getCRL(builder.build(signer)).getEncoded();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}

package eu.elmgateway.seal;

import static java.nio.charset.StandardCharsets.UTF_8;

import eu.elmgateway.seal.Lists.Pointer;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateEncodingException;
import java.time.Instant;
import java.util.Map;

/** Trusted lists of two countries and the list of them, as they are published on a web that is not there, for tests elsewhere. */
public final class TrustKit {
    public static final String ADDRESS = "http://lists.invalid/eu-lotl.xml";
    public static final String FRENCH = "http://fr.invalid/tl.xml";
    public static final String GERMAN = "http://de.invalid/tl.xml";

    private static final Issued SIGNER =
            GeneratedPki.ONE.root.issue("CN=National List Signer, C=FR", Issued.Purpose.SEAL);

    private TrustKit() {}

    /** Puts the certificate that signs the list of lists into a trust folder. */
    public static void named(Path trust) throws IOException, CertificateEncodingException {
        Path signers = Files.createDirectories(trust.resolve("lists/signers"));
        Files.write(
                signers.resolve("eu.cer"), GeneratedPki.ONE.signer.certificate().getEncoded());
    }

    /** Puts an authority into a trust folder that issues seals, and its revocation lists. */
    public static void authority(Path trust) {
        GeneratedPki.ONE.trusted(trust);
    }

    /** A credential with a seal of that authority. */
    public static byte[] sealed(String credential, Instant at) {
        return new Sealing().json(credential, GeneratedPki.ONE.seal, SignatureLevel.JAdES_BASELINE_B, at);
    }

    /** A document with a place for its seal, with a seal of that authority, made when its revocation lists were new. */
    public static byte[] sealedXml(String document) {
        return new Sealing().xml(document, GeneratedPki.ONE.seal, SignatureLevel.XAdES_BASELINE_B);
    }

    /** The same with another key. */
    public static byte[] sealedXmlBesides(String document) {
        return new Sealing().xml(document, GeneratedPki.ONE.qualified, SignatureLevel.XAdES_BASELINE_B);
    }

    /** What is published, by its address, in an edition. */
    public static Map<String, byte[]> published(int edition) {
        return Map.of(ADDRESS, ofLists(edition), FRENCH, list("FR", edition), GERMAN, list("DE", edition));
    }

    /** The list of lists. */
    public static byte[] ofLists(int edition) {
        return new Sealing()
                .list(
                        Lists.of("EU")
                                .edition(edition)
                                .ofLists(new Pointer("FR", FRENCH, SIGNER), new Pointer("DE", GERMAN, SIGNER)),
                        GeneratedPki.ONE.signer);
    }

    /** The list of a country. */
    public static byte[] list(String territory, int edition) {
        return new Sealing().list(Lists.of(territory).edition(edition).text(), SIGNER);
    }

    /** The same, signed by somebody else. */
    public static byte[] forged(byte[] list) {
        String bare = new String(list, UTF_8).replaceFirst("(?s)<ds:Signature .*</ds:Signature>", "");
        return new Sealing().list(bare, GeneratedPki.ONE.foreign);
    }
}

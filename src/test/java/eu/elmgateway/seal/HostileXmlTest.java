package eu.elmgateway.seal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.elmgateway.safe.Limits;
import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.safe.UnreadableException;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Element;

/** What is done to XML seals to make others believe them: never valid, always with a reason. All trust material is at hand. */
class HostileXmlTest {
    static final String CREDENTIAL = """
            <europassCredential xmlns="http://data.europa.eu/snb" id="urn:1"><title lang="en">A &amp; B</title>
              <!-- not sealed --><subject a="1" b="2"/><proof></proof></europassCredential>""";

    private static final GeneratedPki PKI = GeneratedPki.ONE;
    private static final String SEALED =
            new String(new Sealing().xml(CREDENTIAL, PKI.seal, SignatureLevel.XAdES_BASELINE_T), UTF_8);

    @TempDir
    Path folder;

    private final SafeReaders readers = new SafeReaders(Limits.standard());

    private SealVerdict verdict(String document) throws Exception {
        var seals = new Seals(readers, PKI.trusted(folder), Clock.fixed(GeneratedPki.NOW, ZoneOffset.UTC));
        return seals.xml(readers.xml(document.getBytes(UTF_8)));
    }

    private void refused(UnaryOperator<String> change, Integrity integrity, String rule) throws Exception {
        String changed = change.apply(SEALED);
        assertFalse(changed.equals(SEALED), "nothing was changed");
        SealVerdict verdict = verdict(changed);
        assertEquals(integrity, verdict.integrity(), () -> String.valueOf(verdict));
        assertEquals("seal:" + rule, verdict.seals().get(0).remarks().get(0).rule());
        assertFalse(verdict.valid());
    }

    @Test
    void whatIsNotTouchedHoldsAndIsTrusted() throws Exception {
        SealVerdict verdict = verdict(SEALED);
        assertTrue(verdict.valid(), () -> String.valueOf(verdict));
        assertEquals(SealLevel.T, verdict.seals().get(0).level());
        assertEquals(
                "/europassCredential/proof[1]/ds:Signature[1]",
                verdict.seals().get(0).path());
    }

    @ParameterizedTest
    @ValueSource(strings = {"<proof/>", "<proof xml:lang='en'/>", "<proof xmlns:e='urn:e' xmlns:ds='urn:not'/>"})
    void whateverStandsAroundTheSignatureTheVerdictIsTheSame(String proof) throws Exception {
        String sealed = new String(
                new Sealing()
                        .xml(CREDENTIAL.replace("<proof></proof>", proof), PKI.seal, SignatureLevel.XAdES_BASELINE_LTA),
                UTF_8);
        SealVerdict verdict = verdict(sealed);
        assertTrue(verdict.valid(), () -> String.valueOf(verdict));
        assertEquals(SealLevel.LTA, verdict.seals().get(0).level());
    }

    @Test
    void aStrippedSignatureLeavesNoSeal() throws Exception {
        SealVerdict verdict = verdict(SEALED.replaceAll("(?s)<ds:Signature .*</ds:Signature>", ""));
        assertEquals(Integrity.ABSENT, verdict.integrity());
        assertFalse(verdict.valid());
    }

    @Test
    void aChangedDocumentBreaksTheSeal() throws Exception {
        refused(text -> text.replace("A &amp; B", "A &amp; C"), Integrity.BROKEN, "changed");
        refused(text -> text.replace("A &amp; B", "A  &amp; B"), Integrity.BROKEN, "changed");
        refused(text -> text.replace("a=\"1\"", "a=\"1 \""), Integrity.BROKEN, "changed");
    }

    @Test
    void whatCanonicalFormLeavesOutMayChange() throws Exception {
        String same = SEALED.replace("<!-- not sealed -->", "<!-- n -->").replace("a=\"1\" b=\"2\"", "b='2'   a=\"1\"");
        assertEquals(Integrity.INTACT, verdict(same).integrity());
    }

    @Test
    void theSignatureOfAnotherDocumentDoesNotHold() throws Exception {
        String other = new String(
                new Sealing().xml(CREDENTIAL.replace("urn:1", "urn:2"), PKI.seal, SignatureLevel.XAdES_BASELINE_B),
                UTF_8);
        refused(text -> other.replace("urn:2", "urn:1"), Integrity.BROKEN, "changed");
    }

    @Test
    void ofTwoSignaturesTheWorseOneCounts() throws Exception {
        refused(
                text -> {
                    String signature = text.substring(text.indexOf("<ds:Signature "), text.indexOf("</proof>"));
                    return text.replace("</proof>", signature + "</proof>");
                },
                Integrity.BROKEN,
                "id-twice");
    }

    @Test
    void aSignatureElsewhereSealsNothing() throws Exception {
        refused(
                text -> {
                    String signature = text.substring(text.indexOf("<ds:Signature "), text.indexOf("</proof>"));
                    return text.replace(signature, "")
                            .replace(
                                    "<subject a=\"1\" b=\"2\"/>",
                                    "<subject a=\"1\" b=\"2\">" + signature + "</subject>");
                },
                Integrity.UNCLEAR,
                "place");
    }

    @Test
    void aSealedDocumentWrappedIntoAnotherDoesNotSealThatOne() throws Exception {
        refused(
                text -> {
                    String signature = text.substring(text.indexOf("<ds:Signature "), text.indexOf("</ds:Signature>"));
                    String original = text.substring(text.indexOf("<europassCredential"));
                    String forged = CREDENTIAL.replace("urn:1", "urn:forged");
                    return forged.replace(
                            "</proof>",
                            signature + "<ds:Object>" + original.replace(signature + "</ds:Signature>", "")
                                    + "</ds:Object></ds:Signature></proof>");
                },
                Integrity.BROKEN,
                "changed");
    }

    @Test
    void aPresentationThatHidesAForgeryBesideTheSealedCredentialIsNotSealed() throws Exception {
        String forged = "<vp:verifiablePresentation xmlns:vp=\"http://data.europa.eu/snb/vp\">"
                + CREDENTIAL.replace("urn:1", "urn:forged") + SEALED.substring(SEALED.indexOf("<europassCredential"))
                + "</vp:verifiablePresentation>";
        SealVerdict verdict = verdict(forged);
        assertEquals(Integrity.BROKEN, verdict.integrity());
        assertEquals("seal:beside", verdict.seals().get(0).remarks().get(0).rule());
        assertTrue(verdict.seals().get(0).path().startsWith("/vp:verifiablePresentation/europassCredential[2]/"));
    }

    @Test
    void ofAPresentationTheCredentialInsideIsVerifiedAsItsOwnDocument() throws Exception {
        String inner = SEALED.substring(SEALED.indexOf("<europassCredential"));
        String presentation = "<vp:verifiablePresentation xmlns:vp=\"http://data.europa.eu/snb/vp\" xmlns:x=\"urn:x\">"
                + inner + "<vp:proof></vp:proof></vp:verifiablePresentation>";
        String sealed = new String(new Sealing().xml(presentation, PKI.seal, SignatureLevel.XAdES_BASELINE_B), UTF_8);
        SealVerdict verdict = verdict(sealed);
        assertEquals(2, verdict.seals().size());
        assertEquals(Integrity.INTACT, verdict.integrity(), () -> String.valueOf(verdict));
        SealVerdict changed = verdict(sealed.replace("A &amp; B", "A &amp; C"));
        assertEquals(Integrity.BROKEN, changed.seals().get(0).integrity());
        assertEquals(Integrity.BROKEN, changed.seals().get(1).integrity());
    }

    @Test
    void referencesToOutsideAreNotFollowed() throws Exception {
        refused(
                text -> text.replaceFirst("URI=\"\"", "URI=\"file:///etc/passwd\""),
                Integrity.BROKEN,
                "changed-signature");
    }

    /** Signed anew by the sealer's own key, so that nothing but what it says it covers can be at fault. */
    private String resigned(String document) {
        try {
            Element root = readers.dom(readers.xml(document.getBytes(UTF_8))).getDocumentElement();
            Element info = Dom.outermost(root, element -> Dom.is(element, Dom.DS, "SignedInfo"))
                    .get(0);
            Signature signer = Signature.getInstance("SHA256withRSA");
            signer.initSign(PKI.seal.keys().getPrivate());
            signer.update(Canonical.of(Dom.child(info, Dom.DS, "CanonicalizationMethod"))
                    .bytes(info));
            String value = Base64.getEncoder().encodeToString(signer.sign());
            return document.replaceFirst("(<ds:SignatureValue[^>]*>)[^<]*", "$1" + value);
        } catch (GeneralSecurityException | UnreadableException | Objection e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void signedAnewItHoldsSoThatTheNextTestsSayWhatTheyMean() throws Exception {
        assertEquals(Integrity.INTACT, verdict(resigned(SEALED)).integrity());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file:///etc/passwd",
                "https://attacker.example/a.xml",
                "other.xml",
                "#xpointer(id('urn:1'))",
                "#xpointer(/)"
            })
    void evenSignedReferencesToOutsideAreRefused(String outside) throws Exception {
        refused(
                text -> resigned(text.replaceFirst("URI=\"\"", "URI=\"" + outside + "\"")),
                Integrity.BROKEN,
                "reference-outside");
    }

    @Test
    void aSignedReferenceToAnElementElsewhereInTheDocumentDoesNotCoverTheDocument() throws Exception {
        refused(text -> resigned(text.replaceFirst("URI=\"\"", "URI=\"#urn:1\"")), Integrity.BROKEN, "reference-part");
    }

    @Test
    void aSignedReferenceThatNamesNothingIsRefused() throws Exception {
        refused(text -> resigned(text.replaceFirst(" URI=\"\"", "")), Integrity.BROKEN, "reference-none");
    }

    @Test
    void anUnknownFilterIsNotEvaluated() throws Exception {
        refused(
                text -> text.replaceFirst(
                        "/descendant::ds:Signature|not\\(ancestor-or-self::ds:Signature\\)", "/descendant::*"),
                Integrity.BROKEN,
                "changed-signature");
        refused(
                text -> resigned(text.replaceFirst(
                        "/descendant::ds:Signature|not\\(ancestor-or-self::ds:Signature\\)", "/descendant::*")),
                Integrity.UNCLEAR,
                "filter");
    }

    @Test
    void sha1ProvesNothing() throws Exception {
        refused(
                text -> text.replace(
                        "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256",
                        "http://www.w3.org/2000/09/xmldsig#rsa-sha1"),
                Integrity.UNCLEAR,
                "sha1");
        refused(
                text -> text.replace(
                        "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256",
                        "http://www.w3.org/2000/09/xmldsig#hmac-sha1"),
                Integrity.BROKEN,
                "alg-secret");
    }

    @Test
    void anExchangedCertificateIsNotTheOneThatWasNamed() throws Exception {
        String other =
                Base64.getEncoder().encodeToString(PKI.qualified.certificate().getEncoded());
        refused(
                text -> text.replaceAll("(?s)<ds:X509Certificate>[^<]*", "<ds:X509Certificate>" + other),
                Integrity.BROKEN,
                "thumbprint");
    }
}

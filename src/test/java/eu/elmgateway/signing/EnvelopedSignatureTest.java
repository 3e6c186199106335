package eu.elmgateway.signing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.elmgateway.safe.Limits;
import eu.elmgateway.safe.SafeReaders;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Our own signatures: made, verified, broken. */
class EnvelopedSignatureTest {
    private static final SafeReaders READERS = new SafeReaders(Limits.standard());
    private static final String DOCUMENT = """
            <?xml version="1.0" encoding="UTF-8"?>
            <elmo xmlns="https://github.com/emrex-eu/elmo-schemas/tree/v1" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
              <learner a="&#10;tab&#9;" b="Ωμέγα"><givenNames>Ünal &amp; &lt;Söhne&gt;</givenNames></learner>&#13;
            </elmo>
            """;

    @TempDir
    static Path folder;

    private static SigningKey key;

    @BeforeAll
    static void makeKey() throws Exception {
        key = SigningKey.of(TestKeys.make(folder.resolve("key.p12"), "RSA"), TestKeys.PASSWORD, null);
    }

    private static byte[] signed(SignatureForm form) throws Exception {
        return new EnvelopedSignature(READERS, key, form).sign(DOCUMENT.getBytes(StandardCharsets.UTF_8));
    }

    private static SignatureCheck.Found found(String document, boolean legacy) throws Exception {
        return new SignatureCheck(READERS, legacy).of(document.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource({"false, REC-xml-c14n-20010315", "true, xml-exc-c14n#"})
    void whatWasSignedVerifiesByTheCertificateInside(boolean exclusive, String form) throws Exception {
        String signed = text(signed(new SignatureForm(exclusive, false)));
        assertTrue(signed.contains(form), signed);
        assertTrue(signed.contains("xmldsig-more#rsa-sha256"), signed);
        var found = found(signed, false);
        assertTrue(found.intact(), found::reason);
        assertEquals(key.certificate(), found.certificate());
    }

    @Test
    void aChangedCharacterBreaksIt() throws Exception {
        String signed = text(signed(SignatureForm.STANDARD));
        assertFalse(found(signed.replace("Söhne", "Sohne"), false).intact());
        assertFalse(found(signed.replace("  <learner", " <learner"), false).intact());
        assertTrue(
                found(signed.replace(" b=\"", "   b=\""), false).intact(), "blanks between attributes are not covered");
    }

    @Test
    void sha1IsMadeAndVerifiedOnlyWhereItIsAllowed() throws Exception {
        String signed = text(signed(new SignatureForm(false, true)));
        assertTrue(signed.contains("xmldsig#rsa-sha1"), signed);
        var refused = found(signed, false);
        assertFalse(refused.intact());
        assertTrue(refused.reason().contains("RSA-SHA1"), refused::reason);
        assertTrue(found(signed, true).intact());
        assertFalse(found(signed.replace("Söhne", "Sohne"), true).intact());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "URI=\"\"|URI=\"#elsewhere\"",
                "URI=\"\"|URI=\"http://127.0.0.1:9/x\"",
                "<ds:Transform Algorithm=\"http://www.w3.org/2000/09/xmldsig#enveloped-signature\"/>|",
                "<ds:Transform Algorithm=\"http://www.w3.org/TR/2001/REC-xml-c14n-20010315\"/>|<ds:Transform Algorithm=\"http://www.w3.org/TR/1999/REC-xslt-19991116\"/>",
                "</ds:Signature>|<ds:Object/></ds:Signature>",
                "xmldsig-more#rsa-sha256|xmldsig-more#rsa-md5",
            })
    void meansThatAreNotOursAreRefusedBeforeTheyAreFollowed(String change) throws Exception {
        String[] fromTo = change.split("\\|", -1);
        for (boolean legacy : new boolean[] {false, true}) {
            String signed = text(signed(new SignatureForm(false, legacy)));
            String changed =
                    signed.replace(legacy ? fromTo[0].replace("-more#rsa-sha256", "#rsa-sha1") : fromTo[0], fromTo[1]);
            assertFalse(signed.equals(changed), "nothing was changed");
            var found = found(changed, legacy);
            assertFalse(found.intact());
            assertFalse(found.reason().contains("cannot be verified"), found::reason);
        }
    }

    @Test
    void aSignatureMovedBeneathAWrapperIsRefused() throws Exception {
        String signed = text(signed(SignatureForm.STANDARD));
        String body = signed.substring(signed.indexOf("<elmo"));
        assertFalse(found("<evil>" + body + "</evil>", false).intact());
        assertFalse(found(DOCUMENT, false).intact());
    }

    @Test
    void aSignedDocumentIsNotSignedAgain() throws Exception {
        byte[] signed = signed(SignatureForm.STANDARD);
        var again = new EnvelopedSignature(READERS, key, SignatureForm.STANDARD);
        assertThrows(IllegalStateException.class, () -> again.sign(signed));
    }

    @Test
    void aKeyFileThatIsOfNoUseIsNamedWithItsCure() throws Exception {
        Path broken = Files.writeString(folder.resolve("broken.p12"), "no key");
        Path elliptic = TestKeys.make(folder.resolve("ec.p12"), "EC");
        Path two = TestKeys.make(TestKeys.make(folder.resolve("two.p12"), "RSA"), "RSA", "other");
        refused(broken, TestKeys.PASSWORD, null, "broken.p12 cannot be read as PKCS#12");
        refused(folder.resolve("nowhere.p12"), TestKeys.PASSWORD, null, "nowhere.p12 cannot be read");
        refused(folder.resolve("key.p12"), "wrong", null, "Check path and password");
        refused(elliptic, TestKeys.PASSWORD, null, "Use an RSA key");
        refused(two, TestKeys.PASSWORD, null, "holds 2 private keys");
        refused(two, TestKeys.PASSWORD, "third", "no private key of the alias third");
        assertEquals(
                "CN=Test provider",
                SigningKey.of(two, TestKeys.PASSWORD, "other")
                        .certificate()
                        .getSubjectX500Principal()
                        .getName());
    }

    private static void refused(Path file, String password, @Nullable String alias, String words) {
        var refusal = assertThrows(IllegalArgumentException.class, () -> SigningKey.of(file, password, alias));
        String said = String.valueOf(refusal.getMessage());
        assertTrue(said.contains(words), said);
    }
}

package eu.elmgateway.seal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import eu.elmgateway.safe.Limits;
import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.signing.EnvelopedSignature;
import eu.elmgateway.signing.SignatureForm;
import eu.elmgateway.signing.SigningKey;
import java.util.List;
import org.junit.jupiter.api.Test;

/** ELMO documents in the answer of an Erasmus Without Paper node: each is signed as a document of its own. */
class WrappedElmoTest {
    private static final String ELMO = """
            <elmo xmlns="https://github.com/emrex-eu/elmo-schemas/tree/v1"><learner><givenNames>%s</givenNames></learner></elmo>""";

    private final SafeReaders readers = new SafeReaders(Limits.standard());

    private String signed(String name) throws Exception {
        return signed(ELMO.formatted(name), SignatureForm.STANDARD);
    }

    private String signed(String document, SignatureForm form) throws Exception {
        var issued = GeneratedPki.ONE.seal;
        var key = new SigningKey(issued.keys().getPrivate(), issued.certificate());
        byte[] signed = new EnvelopedSignature(readers, key, form).sign(document.getBytes(UTF_8));
        return new String(signed, UTF_8).replaceFirst("<\\?xml[^>]*>\\s*", "");
    }

    private SealVerdict verdict(String... transcripts) throws Exception {
        String wrapped = "<imobility-tors-get-response xmlns='urn:ewp'><tor><omobility-id>1</omobility-id>"
                + String.join("</tor><tor>", transcripts) + "</tor></imobility-tors-get-response>";
        return new Seals(readers).xml(readers.xml(wrapped.getBytes(UTF_8)));
    }

    /** In a wrapper that declares more than the document leans on, as nodes write them. */
    private SealVerdict among(String transcript) throws Exception {
        String wrapped = "<e:imobility-tors-get-response xmlns:e='urn:ewp' xmlns='urn:any'"
                + " xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance'><e:tor xmlns:p='urn:p'>" + transcript
                + "</e:tor></e:imobility-tors-get-response>";
        return new Seals(readers).xml(readers.xml(wrapped.getBytes(UTF_8)));
    }

    private static List<Integrity> integrity(SealVerdict verdict) {
        return verdict.seals().stream().map(Seal::integrity).toList();
    }

    @Test
    void eachIsVerifiedAtItsPlace() throws Exception {
        SealVerdict verdict = verdict(signed("Ada"), signed("Grace"));
        assertEquals(List.of(Integrity.INTACT, Integrity.INTACT), integrity(verdict), verdict::toString);
        assertEquals(
                "/imobility-tors-get-response/tor[2]/elmo[1]/ds:Signature[1]",
                verdict.seals().get(1).path());
    }

    @Test
    void aChangeInOneBreaksThatOne() throws Exception {
        SealVerdict verdict = verdict(signed("Ada"), signed("Grace").replace("Grace", "Gracie"));
        assertEquals(List.of(Integrity.INTACT, Integrity.BROKEN), integrity(verdict));
    }

    @Test
    void oneWithoutASignatureDoesNotPassForSignedBesideOneThatIs() throws Exception {
        SealVerdict verdict = verdict(signed("Ada"), ELMO.formatted("Grace"));
        assertEquals(List.of(Integrity.BROKEN), integrity(verdict));
        assertEquals("seal:beside", verdict.seals().get(0).remarks().get(0).rule());
    }

    @Test
    void aSignatureMovedOutOfItsDocumentProvesNothing() throws Exception {
        String one = signed("Ada");
        String signature = one.substring(one.indexOf("<ds:Signature"), one.indexOf("</ds:Signature>") + 15);
        SealVerdict verdict = verdict(one.replace(signature, "") + signature);
        assertEquals(List.of(Integrity.UNCLEAR), integrity(verdict));
        assertFalse(verdict.valid());
    }

    @Test
    void whatAWrapperDeclaresBesidesDoesNotBreakASignatureThatWasMadeBefore() throws Exception {
        for (boolean exclusive : List.of(false, true)) {
            String signed = signed(ELMO.formatted("Ada"), new SignatureForm(exclusive, false));
            SealVerdict verdict = among(signed);
            assertEquals(List.of(Integrity.INTACT), integrity(verdict), verdict::toString);
            assertEquals(List.of(), verdict.seals().get(0).remarks());
            assertEquals(List.of(Integrity.BROKEN), integrity(among(signed.replace("Ada", "Eve"))));
        }
    }

    @Test
    void aDeclarationThatAnyNameInsideBearsIsTakenFromTheWrapper() throws Exception {
        String document = "<p:elmo xmlns:p='urn:p'><p:learner/></p:elmo>";
        SealVerdict verdict = among(signed(document, SignatureForm.STANDARD).replaceFirst(" xmlns:p=\"urn:p\"", ""));
        assertEquals(List.of(Integrity.INTACT), integrity(verdict), verdict::toString);
        assertEquals(List.of(), verdict.seals().get(0).remarks());
    }

    @Test
    void aSignatureThatCoversWhatIsDeclaredAroundItHoldsThereAndSaysSo() throws Exception {
        String declared =
                " xmlns:e=\"urn:ewp\" xmlns:p=\"urn:p\"" + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"";
        String signed = signed(ELMO.formatted("Ada").replaceFirst("<elmo", "<elmo" + declared), SignatureForm.STANDARD);
        String moved = signed.replaceFirst(" xmlns:e=\"[^\"]*\"", "")
                .replaceFirst(" xmlns:p=\"[^\"]*\"", "")
                .replaceFirst(" xmlns:xsi=\"[^\"]*\"", "");
        SealVerdict verdict = among(moved);
        assertEquals(List.of(Integrity.INTACT), integrity(verdict), verdict::toString);
        assertEquals("seal:in-place", verdict.seals().get(0).remarks().get(0).rule());
        assertEquals(List.of(Integrity.BROKEN), integrity(among(moved.replace("Ada", "Eve"))));
    }
}

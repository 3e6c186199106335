package eu.elmgateway.seal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.elmgateway.safe.Limits;
import eu.elmgateway.safe.SafeReaders;
import eu.europa.esig.dss.enumerations.SignatureLevel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A list of lists that the operator's certificate signed says who signs the lists of Member States. */
class ListOfListsTest {
    private static final GeneratedPki PKI = GeneratedPki.ONE;
    private static final Issued FRENCH = PKI.root.issue("CN=French List Signer, C=FR", Issued.Purpose.SEAL);
    private static final Lists.Pointer POINTER = new Lists.Pointer("FR", "https://fr.example/list.xml", FRENCH);

    @TempDir
    Path folder;

    private final Sealing sealing = new Sealing();
    private final SafeReaders readers = new SafeReaders(Limits.standard());

    @BeforeEach
    void listed() throws Exception {
        PKI.trusted(folder);
        Files.createDirectories(folder.resolve("lists/signers"));
        Files.write(
                folder.resolve("lists/signers/eu.cer"), PKI.signer.certificate().getEncoded());
        put("eu.xml", Lists.of("EU").ofLists(POINTER), PKI.signer);
        put("fr.xml", Lists.national(), FRENCH);
    }

    private void put(String name, String list, Issued by) throws Exception {
        Files.write(folder.resolve("lists").resolve(name), sealing.list(list, by));
    }

    private Qualification qualification() {
        byte[] sealed = sealing.json(Sealing.CREDENTIAL, PKI.qualified, SignatureLevel.JAdES_BASELINE_T);
        var seals = new Seals(readers, folder, Clock.fixed(GeneratedPki.NOW, ZoneOffset.UTC));
        return seals.json(sealed).seals().get(0).qualification();
    }

    private List<String> warnings() {
        return TrustInspection.of(readers, folder, GeneratedPki.NOW).warnings().stream()
                .map(problem -> problem.file().getFileName() + ": " + problem.message())
                .toList();
    }

    @Test
    void aListThatIsSignedByWhomTheListOfListsNamesIsBelieved() {
        assertEquals(Qualification.QUALIFIED, qualification());
        assertEquals(List.of(), warnings());
    }

    @Test
    void aListThatIsSignedByAnotherIsNotBelieved() throws Exception {
        put("fr.xml", Lists.national(), PKI.foreign);
        assertEquals(Qualification.UNCLEAR, qualification());
        assertEquals(
                List.of("fr.xml: it is signed by somebody else than the list of lists names; it is not believed."),
                warnings());
    }

    @Test
    void aListThatNothingPointsToIsNotBelieved() throws Exception {
        put("fr.xml", Lists.of("DE").text(), FRENCH);
        assertEquals(Qualification.UNCLEAR, qualification());
        assertTrue(warnings().get(0).contains("no list of lists that is believed points to it"), warnings()::toString);
    }

    @Test
    void aListThatWasChangedIsNotBelieved() throws Exception {
        Path file = folder.resolve("lists/fr.xml");
        Files.writeString(file, Files.readString(file).replace("Test Seals CA", "Test Seals CB"));
        assertEquals(Qualification.UNCLEAR, qualification());
        assertEquals(List.of("fr.xml: it bears no signature that holds; it is not believed."), warnings());
    }

    @Test
    void aListOfListsThatTheOperatorDidNotNameASignerOfSaysNothing() throws Exception {
        put("eu.xml", Lists.of("EU").ofLists(POINTER), PKI.foreign);
        assertEquals(Qualification.UNCLEAR, qualification());
        assertEquals(2, warnings().size(), warnings()::toString);
    }

    @Test
    void aNationalListDoesNotSayWhoSignsOthers() throws Exception {
        String disguised = Lists.of("EU").ofLists(POINTER).replace("EUlistofthelists", "EUgeneric");
        put("eu.xml", disguised, PKI.signer);
        assertNotEquals(Qualification.QUALIFIED, qualification());
    }

    @Test
    void aListCountsForAsLongAsTheListOfListsThatNamesItsSigner() throws Exception {
        Instant before = GeneratedPki.SEALED.minus(Duration.ofDays(1));
        put("eu.xml", Lists.of("EU").until(before).ofLists(POINTER), PKI.signer);
        assertEquals(Qualification.UNCLEAR, qualification());
        assertEquals(List.of("eu.xml: there should be a newer one since " + before + "."), warnings());
    }

    @Test
    void ofTwoEditionsTheNewerCounts() throws Exception {
        put(
                "fr-2.xml",
                Lists.of("FR")
                        .edition(2)
                        .withdrawn(GeneratedPki.SEALED.minus(Duration.ofDays(20)))
                        .text(),
                FRENCH);
        assertEquals(Qualification.UNQUALIFIED, qualification());
        assertEquals(List.of("fr.xml: there is a newer edition of it in the folder; it is not believed."), warnings());
    }
}

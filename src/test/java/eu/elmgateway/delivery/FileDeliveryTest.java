package eu.elmgateway.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.elmgateway.safe.ConfigException;
import eu.elmgateway.signing.SignatureCheck;
import eu.elmgateway.signing.TestKeys;
import eu.elmgateway.standin.CpfStandIn;
import eu.elmgateway.store.Attempt;
import eu.elmgateway.store.DeliveryState;
import eu.elmgateway.store.Document;
import eu.elmgateway.store.Receipt;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Delivery into folders: batches for CPF with receipts that come later, single ELMO documents without. */
class FileDeliveryTest {
    @TempDir
    Path folder;

    private Bench bench;
    private CpfStandIn cpf;
    private FrenchCredentials french;

    @BeforeEach
    void prepare() throws IOException {
        bench = new Bench(folder);
        french = new FrenchCredentials(bench.samples);
        cpf = new CpfStandIn(Bench.HOME, bench.readers(), in("deposits"), in("receipts"), in("portal"), bench.time);
        Files.createDirectories(in("elmo"));
        bench.set("fr-cpf.folder", in("deposits").toString())
                .set("fr-cpf.receipts", in("receipts").toString())
                .set("fr-cpf.id-client", "ABCD1234")
                .set("fr-cpf.id-contrat", "MCFCER000001")
                .set("fr-cpf.every", "PT0S")
                .set("eu-emrex.folder", in("elmo").toString())
                .registry(
                        "fr-cpf",
                        "fr-cpf",
                        yaml -> yaml.replace(
                                "mapping: cpf-receipt", "every: 50\n        settled: 50\n        mapping: cpf-receipt"))
                .registry("eu-emrex");
    }

    @AfterEach
    void stop() throws Exception {
        bench.close();
    }

    private Path in(String name) {
        return folder.resolve(name);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    private String certified(String name) throws Exception {
        var credential = french.of(name);
        return bench.push(credential.credential(), credential.json(), "fr-cpf").get(0);
    }

    @Test
    void aDiplomaBecomesOneElmoDocumentAndThatIsAll() throws Exception {
        bench.start();
        String delivery = bench.push("at-bachelor-diploma.jsonld", "eu-emrex").get(0);
        bench.await(delivery, DeliveryState.ACCEPTED);
        String name = String.valueOf(bench.lastReceipt(delivery).reference());
        assertEquals(List.of(name), names(in("elmo")));
        assertTrue(name.matches("eu-emrex-20260701-080000-eg-[0-9a-f]{32}-[0-9a-f]{16}[.]xml"), name);
    }

    @Test
    void withAKeyTheElmoDocumentIsSigned() throws Exception {
        Path key = TestKeys.make(folder.resolve("key.p12"), "RSA");
        bench.set("eu-emrex.signing-key", key.toString())
                .set("eu-emrex.signing-password", TestKeys.PASSWORD)
                .start();
        String delivery = bench.push("at-bachelor-diploma.jsonld", "eu-emrex").get(0);
        bench.await(delivery, DeliveryState.ACCEPTED);
        byte[] written = Files.readAllBytes(
                in("elmo").resolve(String.valueOf(bench.lastReceipt(delivery).reference())));
        assertTrue(new SignatureCheck(bench.readers(), false).of(written).intact());
        assertEquals(
                Document.of("", written).sha256(),
                bench.store().attempts(delivery).get(0).sent());
    }

    @Test
    void aKeyFileThatIsOfNoUseKeepsTheGatewayFromStarting() throws Exception {
        bench.set(
                "eu-emrex.signing-key",
                Files.writeString(folder.resolve("key.p12"), "nothing").toString());
        String words =
                String.valueOf(assertThrows(ConfigException.class, bench::start).getMessage());
        assertTrue(words.contains("key.p12 cannot be read as PKCS#12") && words.contains("eu-emrex.yaml"), words);
    }

    @Test
    void whatIsThereTogetherTravelsInOneFileAndWaitsForItsReceipt() throws Exception {
        String one = certified("Un");
        String two = certified("Deux");
        bench.start();
        bench.await(one, DeliveryState.SENT);
        bench.await(two, DeliveryState.SENT);
        assertEquals(1, names(in("deposits")).size());
        assertEquals(bench.lastReceipt(one).reference(), bench.lastReceipt(two).reference());
        assertEquals(Receipt.Kind.UNKNOWN, bench.lastReceipt(one).kind());

        bench.pass(Duration.ofDays(9));
        cpf.refuse(bench.delivery(two).record(), "Plusieurs titulaires ont été identifiés");
        cpf.work();
        bench.await(one, DeliveryState.ACCEPTED);
        var refused = bench.await(two, DeliveryState.REJECTED);
        assertEquals("Plusieurs titulaires ont été identifiés", refused.reason());
        assertTrue(bench.store()
                .document(String.valueOf(bench.lastReceipt(two).document()))
                .isPresent());
    }

    @Test
    void oneBadRecordDoesNotSpoilTheBatch() throws Exception {
        String good = certified("Un");
        var nameless = french.without("familyName");
        String bad =
                bench.push(nameless.credential(), nameless.json(), "fr-cpf").get(0);
        bench.start();
        bench.await(good, DeliveryState.SENT);
        var rejected = bench.await(bad, DeliveryState.REJECTED);
        assertTrue(String.valueOf(rejected.reason()).contains("familyName"), rejected::toString);
        cpf.work();
        bench.await(good, DeliveryState.ACCEPTED);
        assertEquals(List.of(bench.delivery(good).record()), cpf.records());
    }

    @Test
    void aRecordTheRegistryHadBeforeCountsAsSuccess() throws Exception {
        bench.start();
        String first = certified("Un");
        bench.await(first, DeliveryState.SENT);
        cpf.work();
        bench.await(first, DeliveryState.ACCEPTED);
        bench.pass(Duration.ofMinutes(1));
        String again = certified("Un");
        bench.await(again, DeliveryState.SENT);
        cpf.work();
        bench.await(again, DeliveryState.ACCEPTED);
        assertEquals(Receipt.Kind.ALREADY_KNOWN, bench.lastReceipt(again).kind());
        assertEquals(bench.delivery(first).record(), bench.delivery(again).record());
    }

    @Test
    void aBatchWaitsForOthersAsLongAsItsFileSays() throws Exception {
        bench.set("fr-cpf.every", "PT1H").start();
        String one = certified("Un");
        bench.pass(Duration.ofMinutes(59));
        String two = certified("Deux");
        assertEquals(List.of(), names(in("deposits")));
        bench.pass(Duration.ofMinutes(1));
        bench.await(one, DeliveryState.SENT);
        bench.await(two, DeliveryState.SENT);
        assertEquals(1, names(in("deposits")).size());
    }

    @Test
    void aFolderThatIsNotThereIsWaitedFor() throws Exception {
        Files.delete(in("elmo"));
        bench.start();
        String delivery = bench.push("at-bachelor-diploma.jsonld", "eu-emrex").get(0);
        Attempt attempt = bench.awaitAttempt(delivery, 1);
        assertEquals(Attempt.Outcome.UNAVAILABLE, attempt.outcome(), attempt::toString);
        Files.createDirectories(in("elmo"));
        bench.pass(Duration.ofMinutes(1));
        bench.await(delivery, DeliveryState.ACCEPTED);
    }

    @Test
    void aFileRefusedAsAWholeIsOursToMend() throws Exception {
        bench.start();
        String delivery = certified("Un");
        bench.await(delivery, DeliveryState.SENT);
        receipt("refused.xml", """
                <rapport><nomFichier>%s</nomFichier><idTraitement>1</idTraitement><erreurs><erreur><type>XSD</type>\
                <message>idClient</message><ligne>1</ligne><colonne>2</colonne></erreur></erreurs></rapport>
                """.formatted(bench.lastReceipt(delivery).reference()));
        var failed = bench.await(delivery, DeliveryState.FAILED);
        assertTrue(String.valueOf(failed.reason()).contains("idClient (line 1, column 2)"), failed::toString);
    }

    @Test
    void aReceiptForSomethingNotSentFromHereIsKeptApart() throws Exception {
        bench.start();
        String delivery = certified("Un");
        var sent = bench.await(delivery, DeliveryState.SENT);
        receipt("mixed.xml", """
                <rapport><idTraitement>1</idTraitement><PassagesOK><idTechnique>eg-nobody</idTechnique>\
                <idTechnique>%s</idTechnique></PassagesOK></rapport>
                """.formatted(sent.record()));
        bench.await(delivery, DeliveryState.ACCEPTED);
        bench.stop();
        assertEquals(List.of("mixed.xml"), names(in("receipts/unmatched")));
        assertEquals(1, bench.store().unmatched(10).size());
    }

    /** Whole from the first moment on: half a file would be put aside. */
    private void receipt(String name, String content) throws IOException {
        Path writing = Files.writeString(in("receipts").resolve("." + name), content);
        Files.move(writing, in("receipts").resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    private static int line(Path file, String record) throws IOException {
        List<String> lines = Files.readAllLines(file);
        return lines.indexOf(lines.stream()
                        .filter(line -> line.contains(record))
                        .findFirst()
                        .orElseThrow())
                + 1;
    }

    @Test
    void ofAFileRefusedForOneRecordTheOthersGoAgainUnderTheSameIds() throws Exception {
        String good = certified("Un");
        String bad = certified("Deux");
        bench.start();
        String record = bench.await(good, DeliveryState.SENT).record();
        bench.await(bad, DeliveryState.SENT);
        String file = String.valueOf(bench.lastReceipt(bad).reference());
        int line = line(in("deposits").resolve(file), bench.delivery(bad).record()) + 3;
        Files.delete(in("deposits").resolve(file));
        receipt("refused.xml", """
                <rapport><nomFichier>%s</nomFichier><idTraitement>1</idTraitement><erreurs><erreur><type>XSD</type>\
                <message>sexe</message><ligne>%d</ligne><colonne>2</colonne></erreur></erreurs></rapport>
                """.formatted(file, line));
        bench.await(bad, DeliveryState.FAILED);
        bench.await(() -> bench.store().receipts(good).size() > 1);
        bench.pass(Duration.ofMinutes(1));
        bench.awaitAttempt(good, 2);
        bench.await(good, DeliveryState.SENT);
        cpf.work();
        bench.await(good, DeliveryState.ACCEPTED);
        assertEquals(List.of(record), cpf.records());
    }

    @Test
    void aReceiptFileCutShortChangesNothingAndIsPutAside() throws Exception {
        bench.start();
        String delivery = certified("Un");
        String record = bench.await(delivery, DeliveryState.SENT).record();
        receipt(
                "a-short.xml",
                "<rapport><idTraitement>1</idTraitement><PassagesOK><idTechnique>" + record + "</idTech");
        receipt("b-whole.xml", """
                <rapport><idTraitement>2</idTraitement><PassagesKO><passage><idTechnique>%s</idTechnique>\
                <messageErreur>Le titulaire existe déjà en base</messageErreur></passage></PassagesKO></rapport>
                """.formatted(record));
        bench.await(delivery, DeliveryState.ACCEPTED);
        bench.await(() -> Files.exists(in("receipts/failed/a-short.xml")));
        assertEquals(Receipt.Kind.ALREADY_KNOWN, bench.lastReceipt(delivery).kind());
        assertEquals(2, bench.store().receipts(delivery).size());
    }

    @Test
    void theSameReceiptTwiceIsOneAndTheLaterOfTwoThatContradictStands() throws Exception {
        bench.start();
        String delivery = certified("Un");
        String record = bench.await(delivery, DeliveryState.SENT).record();
        String yes = "<rapport><idTraitement>1</idTraitement><PassagesOK><idTechnique>" + record
                + "</idTechnique></PassagesOK></rapport>";
        receipt("1.xml", yes);
        bench.await(delivery, DeliveryState.ACCEPTED);
        receipt("2.xml", yes);
        receipt("3.xml", """
                <rapport><idTraitement>3</idTraitement><PassagesKO><passage><idTechnique>%s</idTechnique>\
                <messageErreur>Plusieurs titulaires ont été identifiés</messageErreur></passage></PassagesKO></rapport>
                """.formatted(record));
        var rejected = bench.await(delivery, DeliveryState.REJECTED);
        bench.stop();
        String reason = String.valueOf(rejected.reason());
        assertTrue(
                reason.contains("contradicts") && reason.contains("Plusieurs titulaires ont été identifiés"), reason);
        assertEquals(
                List.of(Receipt.Kind.UNKNOWN, Receipt.Kind.ACCEPTED, Receipt.Kind.REJECTED),
                bench.store().receipts(delivery).stream().map(Receipt::kind).toList());
    }

    @Test
    void aReportThatTakesAndRefusesOneRecordCountsAsRefused() throws Exception {
        bench.start();
        String delivery = certified("Un");
        String record = bench.await(delivery, DeliveryState.SENT).record();
        receipt("1.xml", """
                <rapport><idTraitement>3</idTraitement><PassagesKO><passage><idTechnique>%1$s</idTechnique>\
                <messageErreur>Plusieurs titulaires ont été identifiés</messageErreur></passage></PassagesKO>\
                <PassagesOK><idTechnique>%1$s</idTechnique></PassagesOK></rapport>
                """.formatted(record));
        bench.await(delivery, DeliveryState.REJECTED);
        assertEquals(3, bench.store().receipts(delivery).size());
    }

    @Test
    void aReaderThatWantsTheFinalNameAtOnceGetsIt() throws Exception {
        bench.registry("eu-emrex", "eu-emrex", yaml -> yaml.replace("temporary: \".writing-\"", ""))
                .start();
        String delivery = bench.push("at-bachelor-diploma.jsonld", "eu-emrex").get(0);
        bench.await(delivery, DeliveryState.ACCEPTED);
        assertEquals(1, names(in("elmo")).size());
    }
}

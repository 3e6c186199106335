package eu.elmgateway.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.management.OperatingSystemMXBean;
import eu.elmgateway.elm.CredentialJson;
import eu.elmgateway.equality.Published;
import eu.elmgateway.format.FormatId;
import eu.elmgateway.store.Document;
import eu.elmgateway.store.NewSubmission;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.io.TempDir;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Many records in one CPF file. With {@code -Delm.cpf.records=50000 -Xmx512m} it is the file of the largest size that the
 * registry's file allows, and the report has its cost.
 */
class MergedFileTest {
    private static final int RECORDS = Integer.getInteger("elm.cpf.records", 120);
    private static final int CODES = 7;
    private static final int TOGETHER = 500;

    @TempDir
    Path folder;

    private Bench bench;

    @BeforeEach
    void prepare() throws IOException {
        bench = new Bench(folder);
        Path deposits = Files.createDirectories(folder.resolve("deposits"));
        bench.set("fr-cpf.folder", deposits.toString())
                .set(
                        "fr-cpf.receipts",
                        Files.createDirectories(folder.resolve("receipts")).toString())
                .set("fr-cpf.id-client", "ABCD1234")
                .set("fr-cpf.id-contrat", "MCFCER000001")
                .set("fr-cpf.every", "PT0S")
                .registry("fr-cpf");
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    /** Submissions of many credentials each: the canonical sample with other holders and certifications. */
    private List<String> push() throws IOException {
        var sample = new FrenchCredentials(bench.samples).of("Titulaire").credential();
        String json = new String(new CredentialJson(bench.samples.model()).bytes(sample), StandardCharsets.UTF_8);
        List<String> deliveries = new ArrayList<>();
        for (int from = 0; from < RECORDS; from += TOGETHER) {
            List<NewSubmission.NewCredential> credentials = new ArrayList<>();
            List<NewSubmission.NewDelivery> planned = new ArrayList<>();
            for (int i = from; i < Math.min(RECORDS, from + TOGETHER); i++) {
                String id = "urn:credential:" + i;
                String one = json.replace("urn:credential:Titulaire", id)
                        .replace("\"Titulaire\"", "\"Titulaire-" + i + "\"")
                        .replace("RNCP99903", "RNCP" + (36000 + i % CODES));
                credentials.add(new NewSubmission.NewCredential(
                        id, Document.of("application/ld+json", one.getBytes(StandardCharsets.UTF_8))));
                planned.add(new NewSubmission.NewDelivery("d" + i, id, "fr-cpf", "eg-%032x".formatted(i)));
                deliveries.add("d" + i);
            }
            bench.accept(credentials, planned);
        }
        return deliveries;
    }

    private Path file() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("deposits"))) {
            List<Path> all = files.toList();
            assertEquals(1, all.size(), all::toString);
            return all.get(0);
        }
    }

    @Test
    void allBecomeOneFileGroupedByCertificationAndValid(TestReporter reporter) throws Exception {
        List<String> deliveries = push();
        var system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        long cpu = system.getProcessCpuTime();
        long begun = System.nanoTime();
        bench.start();
        String last = deliveries.get(deliveries.size() - 1);
        bench.awaitAll("fr-cpf", RECORDS);
        reporter.publishEntry(
                "records " + RECORDS,
                "CPU s " + (system.getProcessCpuTime() - cpu) / 1_000_000_000.0 + ", wall s "
                        + (System.nanoTime() - begun) / 1_000_000_000.0 + ", bytes " + Files.size(file()) + ", heap MB "
                        + Runtime.getRuntime().maxMemory() / (1 << 20));
        try (Stream<String> lines = Files.lines(file())) {
            List<String> codes = new ArrayList<>();
            int[] records = new int[1];
            lines.forEach(line -> {
                if (line.contains("<cpf:code>")) {
                    codes.add(line.strip());
                } else if (line.contains("<cpf:idTechnique>")) {
                    records[0]++;
                }
            });
            assertEquals(Math.min(CODES, RECORDS), codes.size(), codes::toString);
            assertEquals(RECORDS, records[0]);
        }
        assertEquals(Optional.empty(), bench.outputCheck().fault(FormatId.parse("cpf:1.1.2"), file()));
        var attempt = bench.store().attempts(last).get(0);
        Path outgoing = folder.resolve("data/outgoing/fr-cpf");
        Path kept = outgoing.resolve(attempt.sent() + ".xml");
        assertEquals(-1, Files.mismatch(kept, file()), "what was sent is kept, under its hash");
        assertTrue(RecordLines.of(outgoing, String.valueOf(attempt.sent()))
                .orElseThrow()
                .record(line(file(), bench.delivery(last).record()))
                .filter(bench.delivery(last).record()::equals)
                .isPresent());
    }

    @Test
    void recordsOfAnotherCertifierGoIntoAFileOfTheirOwn() throws Exception {
        bench.issuers(
                "fr-cpf", "only: [{issuer: [99999990003], settings: {idClient: VALBRUME, idContrat: MCFCER999903}}]");
        var french = new FrenchCredentials(bench.samples);
        var own = french.of("Un");
        var others = french.issuedBy("Deux", "99999990099");
        String one = bench.push(own.credential(), own.json(), "fr-cpf").get(0);
        String two = bench.push(others.credential(), others.json(), "fr-cpf").get(0);
        bench.start();
        bench.lookForSettings();
        bench.awaitAll("fr-cpf", 2);
        assertNotEquals(
                bench.lastReceipt(one).reference(), bench.lastReceipt(two).reference());
        assertTrue(text(one).contains("<cpf:idClient>VALBRUME</cpf:idClient>"));
        assertTrue(text(two).contains("<cpf:idClient>ABCD1234</cpf:idClient>"));
        assertEquals(1, bench.store().attempts(two).size(), "what waited for its file was not tried");
    }

    private String text(String delivery) throws IOException {
        String name = String.valueOf(bench.lastReceipt(delivery).reference());
        return Files.readString(folder.resolve("deposits").resolve(name));
    }

    @Test
    void theFileIsValidByThePublishedSchema() throws Exception {
        Path france = Published.path("registries/fr-cdc-passeport");
        push();
        bench.start();
        bench.awaitAll("fr-cpf", RECORDS);
        var validator =
                bench.readers().validator(bench.readers().xmlSchema(france, france.resolve("cpf.xsd"), Map.of()));
        var errors = new ArrayList<String>();
        validator.setErrorHandler(new DefaultHandler() {
            @Override
            public void error(SAXParseException e) {
                errors.add(e.getMessage());
            }
        });
        bench.readers().xml(Files.readAllBytes(file())).walk(validator);
        assertEquals(List.of(), errors);
    }

    private static int line(Path file, String record) throws IOException {
        try (Stream<String> lines = Files.lines(file)) {
            return (int) lines.takeWhile(line -> !line.contains(record)).count() + 1;
        }
    }
}

package eu.elmgateway.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.elmgateway.Engine;
import eu.elmgateway.LoadedEngine;
import eu.elmgateway.format.FormatId;
import eu.elmgateway.mapping.MappingSettings;
import eu.elmgateway.signing.SignatureCheck;
import eu.elmgateway.signing.TestKeys;
import eu.elmgateway.standin.FolderStandIn;
import eu.elmgateway.store.DeliveryState;
import eu.elmgateway.validation.Variant;
import eu.elmgateway.validation.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Delivery of XHochschule into a folder, whose reader checks strictly. */
class XHochschuleDeliveryTest {
    private static final Path CASES = Path.of("mappings");
    private static final Engine ENGINE = LoadedEngine.get();

    @TempDir
    Path folder;

    private Bench bench;

    @BeforeEach
    void prepare() throws IOException {
        bench = new Bench(folder);
        Files.createDirectories(folder.resolve("xhochschule"));
        bench.set("de-xhochschule.folder", folder.resolve("xhochschule").toString())
                .registry("de-xhochschule");
    }

    @AfterEach
    void stop() throws Exception {
        bench.close();
    }

    private String pushed(String input) throws Exception {
        byte[] document = Files.readAllBytes(CASES.resolve(input));
        var checked = ENGINE.check(document, input.endsWith("xml") ? "application/xml" : "application/ld+json");
        var credential = checked.canonical(MappingSettings.of(Map.of("issuerIdentifier", "VATDE-000000000")))
                .credentials()
                .get(0);
        return bench.push(credential, document, "de-xhochschule").get(0);
    }

    private Map<Path, List<String>> received(String rules) throws IOException {
        return FolderStandIn.xhochschule(
                        Bench.HOME, bench.readers(), folder.resolve("xhochschule"), folder.resolve("taken"), rules)
                .work();
    }

    @ParameterizedTest
    @CsvSource({
        "elm_to_xhochschule/cases/degree/input.jsonld, hochschulabschlusszeugnis",
        "xhochschule_to_elm/cases/degree-with-supplement/input.xml, hochschulabschlusszeugnis",
        "elm_to_xhochschule/cases/transcript/input.jsonld, transcriptOfRecords",
    })
    void whatArrivesFitsSchemaAndRulesToTheLetter(String input, String root) throws Exception {
        bench.start();
        String delivery = pushed(input);
        bench.await(delivery, DeliveryState.ACCEPTED);
        var received = received("published");
        assertEquals(1, received.size());
        received.forEach((file, faults) -> assertEquals(List.of(), faults));
        Path file = received.keySet().iterator().next();
        assertTrue(Files.readString(file).contains("<xhs:" + root), () -> "root of " + file);
    }

    @Test
    void byTheRepairedRulesTheLevelIsWrittenAndAReaderOfThePublishedOnesRefusesIt() throws Exception {
        bench.set("de-xhochschule.rules", "repaired").start();
        bench.await(pushed("elm_to_xhochschule/cases/degree/input.jsonld"), DeliveryState.ACCEPTED);
        var received = received("repaired");
        received.forEach((file, faults) -> assertEquals(List.of(), faults));
        Path file = received.keySet().iterator().next();
        byte[] document = Files.readAllBytes(file);
        assertTrue(Files.readString(file).contains("schluesselEQF"), () -> "no level in " + file);

        Files.move(file, folder.resolve("xhochschule/again.xml"));
        received("published").values().forEach(faults -> assertFalse(faults.isEmpty()));
        var format = FormatId.parse("xhochschule:1.2");
        assertEquals(
                Verdict.INVALID,
                bench.outputCheck().check(format, document).verdict(),
                "the check lacks the Schematron");
        assertEquals(
                Verdict.VALID,
                bench.outputCheck().check(format, document, Variant.REPAIRED).verdict());
    }

    @Test
    void withAKeyTheDocumentIsSignedAndStillFits() throws Exception {
        Path key = TestKeys.make(folder.resolve("key.p12"), "RSA");
        bench.set("de-xhochschule.signing-key", key.toString())
                .set("de-xhochschule.signing-password", TestKeys.PASSWORD)
                .start();
        bench.await(pushed("elm_to_xhochschule/cases/degree/input.jsonld"), DeliveryState.ACCEPTED);
        var received = received("published");
        received.forEach((file, faults) -> assertEquals(List.of(), faults));
        byte[] document = Files.readAllBytes(received.keySet().iterator().next());
        assertTrue(new SignatureCheck(bench.readers(), false).of(document).intact());
    }

    @Test
    void whatMakesNoCertificateIsToldToTheSender() throws Exception {
        bench.set("de-xhochschule.document", "certificate").start();
        var rejected = bench.await(pushed("elm_to_xhochschule/cases/no-degree/input.jsonld"), DeliveryState.REJECTED);
        assertTrue(String.valueOf(rejected.reason()).contains("no-degree"), rejected::toString);
    }
}

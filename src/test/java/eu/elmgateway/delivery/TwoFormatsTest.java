package eu.elmgateway.delivery;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.elmgateway.Engine;
import eu.elmgateway.equality.Published;
import eu.elmgateway.equality.Xsd;
import eu.elmgateway.mapping.MappedDocument;
import eu.elmgateway.mapping.MappingSettings;
import eu.elmgateway.registry.SampleCredentials;
import eu.elmgateway.standin.AccessPointStandIn;
import eu.elmgateway.standin.Ledger;
import eu.elmgateway.standin.StandIn;
import eu.elmgateway.standin.StandIns;
import eu.elmgateway.store.DeliveryState;
import eu.elmgateway.store.Receipt;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each registry gets what it wants whatever format was pushed; that of ANIS and of XHochschule is shown in their own tests. */
@Timeout(120)
class TwoFormatsTest {
    private static final Engine ENGINE = Engine.load(Bench.HOME, Clock.systemUTC());
    private static final Map<String, String> PUBLISHED =
            Map.of("fi-virta", "registries/fi-virta/Virta.xsd", "fr-cpf", "registries/fr-cdc-passeport/cpf.xsd");

    @TempDir
    Path folder;

    private Bench bench;
    private StandIns standIns;

    @BeforeEach
    void prepare() throws Exception {
        bench = new Bench(folder);
        standIns = StandIns.start(Bench.HOME, bench.readers(), folder.resolve("stand-ins"), 0, bench.time);
        standIns.settings().forEach(bench::set);
        bench.set("fi-virta.every", "PT0S").set("fr-cpf.every", "PT0S").set("eu-oots.status-every", "100");
        // ELMO has no room for the OID that KOSKI knows an institution by.
        bench.set("fi-virta.read-every", "100").set("fi-koski.organisation", "1.2.246.562.10.99990000002");
    }

    @AfterEach
    void stop() {
        bench.close();
        standIns.close();
    }

    @ParameterizedTest
    @CsvSource({
        "fi-koski, fi-competence-badge.jsonld, as it is",
        "fi-koski, fi-competence-badge.jsonld, elmo",
        "fi-virta, fi-bachelor-diploma.jsonld, as it is",
        "fi-virta, fi-bachelor-diploma.jsonld, elmo",
        "fi-virta, fi-bachelor-diploma.jsonld, xhochschule",
        "fr-cpf,   fr-certification.sealed.jsonld, as it is",
        "fr-cpf,   fr-certification.sealed.jsonld, elmo",
        "eu-emrex, at-bachelor-diploma.jsonld, as it is",
        "eu-emrex, it-certificate.xml, as it is",
        "eu-oots,  at-bachelor-diploma.jsonld, as it is",
        "eu-oots,  it-certificate.xml, as it is",
    })
    void whatWasPushedArrivesFitsAndIsReceipted(String registry, String sample, String format) throws Exception {
        byte[] document = document(sample, format);
        String type = document[0] == '<' || document[3] == '<' ? "application/xml" : "application/ld+json";
        var credential = ENGINE.check(document, type)
                .canonical(MappingSettings.of(
                        format.equals("xhochschule") ? Map.of("issuerIdentifier", "VATFI-99990011") : Map.of()))
                .credentials()
                .get(0);
        bench.registry(registry).start();
        String delivery = bench.push(credential, document, registry).get(0);
        bench.await(() -> bench.delivery(delivery).state() == DeliveryState.ACCEPTED
                || bench.delivery(delivery).reason() != null);
        var done = bench.delivery(delivery);
        assertEquals(DeliveryState.ACCEPTED, done.state(), done::toString);
        assertEquals(Receipt.Kind.ACCEPTED, bench.lastReceipt(delivery).kind());
        StandIn standIn = Objects.requireNonNull(standIns.all().get(registry));
        List<Ledger.Entry> got = arrived(standIn);
        assertEquals(List.of("taken"), got.stream().map(Ledger.Entry::verdict).toList());
        byte[] there = Files.readAllBytes(
                folder.resolve("stand-ins/got/" + registry).resolve(got.get(0).file()));
        if (standIn instanceof AccessPointStandIn) {
            assertArrayEquals(document, there);
        } else if (!registry.equals("eu-emrex") && !registry.equals("fi-virta")) {
            assertTrue(new String(there, StandardCharsets.UTF_8).contains(done.record()));
        }
        if (PUBLISHED.containsKey(registry)) {
            assertEquals(
                    List.of(),
                    Xsd.of(Map.of(), Published.path(PUBLISHED.get(registry))).errors(there));
        }
    }

    /** What lies in a folder is taken in the next round. */
    private static List<Ledger.Entry> arrived(StandIn standIn) throws Exception {
        while (standIn.ledger().entries().isEmpty()) {
            Thread.onSpinWait();
        }
        return standIn.ledger().entries();
    }

    /** A sample as another system would write it. */
    private byte[] document(String sample, String format) throws Exception {
        if (format.equals("as it is")) {
            return Files.readAllBytes(SampleCredentials.FOLDER.resolve(sample));
        }
        var written =
                ENGINE.mappings().named("elm_to_" + format).orElseThrow().map(bench.samples.read(sample), Map.of());
        String text = new String(assertInstanceOf(MappedDocument.class, written).bytes(), StandardCharsets.UTF_8);
        // ELMO calls what ELM calls a scheme the type of an identifier, and tells the country of a personal code by the
        // citizenship.
        return text.replace("type=\"local\">1001", "type=\"osaamismerkit\">1001")
                .replaceFirst("<learner>(?!\\s*<citizenship>)", "<learner><citizenship>FI</citizenship>")
                .getBytes(StandardCharsets.UTF_8);
    }
}

package eu.elmgateway.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.elmgateway.Engine;
import eu.elmgateway.Gateway;
import eu.elmgateway.Gateways;
import eu.elmgateway.Parties;
import eu.elmgateway.Settings;
import eu.elmgateway.SettingsReader;
import eu.elmgateway.equality.PublishedForm;
import eu.elmgateway.mapping.MappedDocument;
import eu.elmgateway.registry.SampleCredentials;
import eu.elmgateway.safe.Limits;
import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.standin.Asking;
import eu.elmgateway.standin.Ledger;
import eu.elmgateway.standin.StandIn;
import eu.elmgateway.standin.StandIns;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every registry that comes with the gateway gets what it wants, valid by the schema that its keeper has published, whatever format
 * was pushed; and what it says of it comes back to the submission.
 */
@Timeout(120)
class TwoFormatsTest {
    private static final Path HOME = Path.of("").toAbsolutePath();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    private static Path folder;

    private static StandIns standIns;
    private static Gateway gateway;
    private static String key;

    @BeforeAll
    static void start() throws Exception {
        var readers = new SafeReaders(Limits.standard());
        standIns = StandIns.start(HOME, readers, folder.resolve("stand-ins"), 0, Clock.systemUTC());
        Settings settings = new SettingsReader(HOME, Map.of())
                .read(Map.of("data", folder.resolve("data").toString(), "http.port", "0"));
        key = Parties.senders(settings, readers).add("campus").text();
        Path senders = Files.createDirectories(folder.resolve("data/senders"));
        // XHochschule and the sample of EWP name their issuers, and no identifier of them that ELM takes.
        Files.writeString(
                senders.resolve("campus.yaml"), "sender: campus\nsettings: {issuerIdentifier: VATDE-000000000}\n");
        Map<String, String> registries = new HashMap<>(standIns.settings());
        // ELMO has no room for the OID that KOSKI knows an institution by.
        registries.put("fi-koski.organisation", "1.2.246.562.10.99990000002");
        gateway = Gateways.start(settings, registries);
        standIns.gatewayAt(gateway.address());
    }

    @AfterAll
    static void stop() {
        gateway.close();
        standIns.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # registry | sample | as what it is pushed | its words, and what they become | for whom the registry asks
            fi-koski       | fi-competence-badge.jsonld     | elm         | Koskela | Koskela-Elm  |
            fi-koski       | fi-competence-badge.jsonld     | elmo        | Koskela | Koskela-Elmo |
            fi-virta       | fi-bachelor-diploma.jsonld     | elm         | JR-20771 | JR-ELM     |
            fi-virta       | fi-bachelor-diploma.jsonld     | elmo        | JR-20771 | JR-ELMO    |
            fr-cpf         | fr-certification.sealed.jsonld | elm, sealed | -       | -            |
            fr-cpf         | fr-certification.sealed.jsonld | elmo        | -       | -            |
            eu-emrex       | at-bachelor-diploma.jsonld     | elm         | Aschauer   | Aschauer-Elm  |
            eu-emrex       | it-certificate.xml             | edci        | Bianchetti | Bianchetti-Edci |
            eu-emrex-emp   | at-bachelor-diploma.jsonld     | elm         | at:2310257001     | at:2310257002 | urn:schac:personalUniqueCode:int:esi:at:2310257002
            eu-emrex-emp   | it-degree.elmo.xml             | elmo        | BNCDAA81B41F205X  | EMPDAA81B41F205X | nationalID:ITA EMPDAA81B41F205X
            eu-ewp-tors    | at-bachelor-diploma.jsonld     | elm         | Urkundennummer",.\\s*"notation": "FHDW-2026-000417 | omobility-id", "notation": "mobility-of-the-elm | mobility-of-the-elm
            eu-ewp-tors    | ewp-transcript                 | ewp         | mobility-1 | mobility-of-the-ewp | mobility-of-the-ewp
            eu-oots        | at-bachelor-diploma.jsonld     | elm         | Aschauer   | Aschauer-Oots  |
            eu-oots        | it-certificate.xml             | edci        | Bianchetti | Bianchetti-Oots |
            it-anis        | it-degree.jsonld               | elm         | RSSMRA80A01F205X | NSRMRA80A01F205X |
            it-anis        | it-degree.elmo.xml             | elmo        | BNCDAA81B41F205X | NSNDAA81B41F205X |
            de-xhochschule | de-degree.jsonld               | elm         | Yıldız | Yıldız-Elm |
            de-xhochschule | degree-with-supplement         | xhochschule | Yıldız | Yıldız-Xhs |
            """)
    void whatWasPushedArrivesFitsAndIsReceipted(
            String registry, String sample, String format, String words, String become, String whom) throws Exception {
        StandIn standIn = Objects.requireNonNull(standIns.all().get(registry));
        byte[] document = changed(document(sample, format), words, become);
        String submission = push(document);
        if (whom != null) {
            await(submission, registry, "sent");
            assertInstanceOf(Asking.class, standIn).askFor(whom);
        }
        JsonNode delivery = await(submission, registry, "accepted");
        JsonNode receipt =
                delivery.path("receipts").get(delivery.path("receipts").size() - 1);
        assertEquals("accepted", receipt.path("kind").asText(), delivery::toString);
        byte[] there = arrived(standIn, become.substring(become.lastIndexOf('"') + 1));
        if (registry.equals("eu-oots")) {
            assertArrayEquals(document, there);
        }
        assertEquals(List.of(), List.copyOf(PublishedForm.errors(registry, there, folder)));
    }

    /** A sample as another system would write it. */
    private static byte[] document(String sample, String format) throws Exception {
        if (format.equals("ewp")) {
            return Files.readAllBytes(Path.of("mappings/elmo_to_elm/cases", sample, "input.xml"));
        }
        if (format.equals("xhochschule")) {
            return Files.readAllBytes(Path.of("mappings/xhochschule_to_elm/cases", sample, "input.xml"));
        }
        boolean written = format.equals("elmo") && sample.endsWith(".jsonld");
        return written ? elmo(sample) : Files.readAllBytes(SampleCredentials.FOLDER.resolve(sample));
    }

    private static byte[] elmo(String sample) throws Exception {
        var written = Engine.load(HOME, Clock.systemUTC())
                .mappings()
                .named("elm_to_elmo")
                .orElseThrow()
                .map(new SampleCredentials().read(sample), Map.of());
        String text = new String(assertInstanceOf(MappedDocument.class, written).bytes(), UTF_8);
        // ELMO calls what ELM calls a scheme the type of an identifier, and tells the country of a personal code by the
        // citizenship.
        return text.replace("type=\"local\">1001", "type=\"osaamismerkit\">1001")
                .replaceFirst("<learner>(?!\\s*<citizenship>)", "<learner><citizenship>FI</citizenship>")
                .getBytes(UTF_8);
    }

    private static byte[] changed(byte[] document, String words, String become) {
        if (words.equals("-")) {
            return document;
        }
        String before = new String(document, UTF_8);
        String after = before.replaceAll("(?s)" + words, become)
                .replaceAll("urn:credential:[0-9a-f]{8}", "urn:credential:" + "%08x".formatted(become.hashCode()));
        assertFalse(after.equals(before), words);
        return after.getBytes(UTF_8);
    }

    private static String push(byte[] document) throws Exception {
        String start = new String(document, 0, 5, UTF_8);
        JsonNode pushed = ask(HttpRequest.newBuilder(gateway.address().resolve("/v1/credentials"))
                .header("Content-Type", start.contains("<") ? "application/xml" : "application/json")
                .POST(BodyPublishers.ofByteArray(document)));
        return pushed.path("id").asText();
    }

    private static JsonNode await(String submission, String registry, String state) throws Exception {
        long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (true) {
            JsonNode status = ask(HttpRequest.newBuilder(gateway.address().resolve("/v1/submissions/" + submission)));
            for (JsonNode delivery : status.path("deliveries")) {
                if (delivery.path("registry").asText().equals(registry)
                        && delivery.path("state").asText().equals(state)) {
                    return delivery;
                }
            }
            assertTrue(System.nanoTime() < end, status::toString);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private static JsonNode ask(HttpRequest.Builder request) throws Exception {
        var answer =
                CLIENT.send(request.header("Authorization", "Bearer " + key).build(), BodyHandlers.ofByteArray());
        assertTrue(answer.statusCode() < 300, () -> new String(answer.body(), UTF_8));
        return JSON.readTree(answer.body());
    }

    /** The last that it got with these words in it; what lies in a folder is taken in the next round. */
    private static byte[] arrived(StandIn standIn, String words) throws Exception {
        Path got = folder.resolve("stand-ins/got").resolve(standIn.registry());
        long end = System.nanoTime() + Duration.ofSeconds(20).toNanos();
        while (true) {
            List<Ledger.Entry> entries = standIn.ledger().entries();
            for (int at = entries.size() - 1; at >= 0; at--) {
                byte[] there =
                        unpacked(Files.readAllBytes(got.resolve(entries.get(at).file())));
                if (words.equals("-") || new String(there, UTF_8).contains(words)) {
                    assertEquals("taken", entries.get(at).verdict());
                    return there;
                }
            }
            assertTrue(System.nanoTime() < end, entries::toString);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    /** Of what an EMREX provider posts, the ELMO in it. */
    private static byte[] unpacked(byte[] there) throws IOException {
        String elmo = there.length > 0 && there[0] == '{'
                ? JSON.readTree(there).path("elmo").asText()
                : "";
        if (elmo.isEmpty()) {
            return there;
        }
        try (var in =
                new GZIPInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(elmo)))) {
            return in.readAllBytes();
        }
    }
}

package eu.elmgateway.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.elmgateway.Gateway;
import eu.elmgateway.Gateways;
import eu.elmgateway.Parties;
import eu.elmgateway.Settings;
import eu.elmgateway.SettingsReader;
import eu.elmgateway.registry.SampleCredentials;
import eu.elmgateway.safe.Limits;
import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.standin.Asking;
import eu.elmgateway.standin.Ledger;
import eu.elmgateway.standin.Misbehaviour;
import eu.elmgateway.standin.Mischief;
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
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An EMREX provider and an EWP node ask badly for results; those of ANIS stand in its own test. */
@Timeout(120)
class AskedBadlyTest {
    private static final Path HOME = Path.of("").toAbsolutePath();
    private static final String LEARNER = "urn:schac:personalUniqueCode:int:esi:at:";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    @TempDir
    private static Path folder;

    private static StandIns standIns;
    private static Gateway gateway;
    private static String key;
    private static int number = 1000;

    @BeforeAll
    static void start() throws Exception {
        var readers = new SafeReaders(Limits.standard());
        standIns = StandIns.start(HOME, readers, folder.resolve("stand-ins"), 0, Clock.systemUTC());
        Settings settings = new SettingsReader(HOME, Map.of())
                .read(Map.of("data", folder.resolve("data").toString(), "http.port", "0"));
        key = Parties.senders(settings, readers).add("campus").text();
        gateway = Gateways.start(settings, standIns.settings());
        standIns.gatewayAt(gateway.address());
    }

    @AfterAll
    static void stop() {
        gateway.close();
        standIns.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # who asks | what goes wrong | what it comes to, then as it asks again
            eu-emrex-emp | slow        | taken
            eu-emrex-emp | cut         | taken
            eu-emrex-emp | no-entry    | the gateway answered 401, taken
            eu-emrex-emp | html        | the gateway answered 415, taken
            eu-emrex-emp | empty       | the gateway answered 400, taken
            eu-emrex-emp | lost-answer | taken
            eu-emrex-emp | duplicate   | taken
            eu-emrex-emp | stray       | taken
            eu-ewp-tors  | slow        | taken
            eu-ewp-tors  | cut         | taken
            eu-ewp-tors  | no-entry    | the gateway answered 401, taken
            eu-ewp-tors  | html        | the gateway answered 415, taken
            eu-ewp-tors  | empty       | the gateway answered 400, taken
            eu-ewp-tors  | lost-answer | taken
            eu-ewp-tors  | duplicate   | taken
            eu-ewp-tors  | stray       | taken
            """)
    void resultsAreGivenOutWholeCountOnceAndAreTheSameTheNextTime(String registry, String how, String verdicts)
            throws Exception {
        number++;
        String whom = registry.equals("eu-ewp-tors") ? "mobility-" + number : LEARNER + number;
        String submission = push(whom);
        await(() -> state(submission, registry).equals("sent"));
        StandIn asker = Objects.requireNonNull(standIns.all().get(registry));
        Mischief mischief = Objects.requireNonNull(asker.mischiefs().get(registry));
        mischief.slowness(Duration.ofMillis(300));
        mischief.next(Misbehaviour.of(how).orElseThrow());
        List<String> wanted = List.of(verdicts.split(", "));
        assertEquals(
                wanted,
                told(asker, whom, wanted.size()).stream()
                        .map(Ledger.Entry::verdict)
                        .toList());
        boolean stray = how.equals("stray");
        assertEquals(stray ? "sent" : "accepted", state(submission, registry));
        List<Ledger.Entry> again = told(asker, whom, wanted.size() + 1);
        await(() -> state(submission, registry).equals("accepted"));
        if (!stray) {
            assertEquals(results(asker, again.get(again.size() - 2)), results(asker, again.get(again.size() - 1)));
        }
        JsonNode delivery = delivery(submission, registry);
        assertEquals(
                List.of("unknown", "accepted"), delivery.path("receipts").findValuesAsText("kind"), delivery::toString);
    }

    /** Lets it ask, and waits until it was told something so many times in all. */
    private static List<Ledger.Entry> told(StandIn asker, String whom, int times) {
        assertInstanceOf(Asking.class, asker).askFor(whom);
        await(() -> entries(asker, whom).size() >= times);
        return entries(asker, whom);
    }

    private static List<Ledger.Entry> entries(StandIn asker, String whom) {
        return asker.ledger().entries().stream()
                .filter(entry -> entry.name().equals(whom))
                .toList();
    }

    /** What was handed out, but for the time at which. */
    private static String results(StandIn asker, Ledger.Entry entry) throws IOException {
        byte[] there = Files.readAllBytes(
                folder.resolve("stand-ins/got").resolve(asker.registry()).resolve(entry.file()));
        String elmo = there[0] == '{' ? JSON.readTree(there).path("elmo").asText() : "";
        String words = new String(elmo.isEmpty() ? there : unpacked(elmo), UTF_8);
        assertTrue(words.contains("<report"), words);
        return words.replaceAll("generatedDate>[^<]*<", "generatedDate><");
    }

    private static byte[] unpacked(String elmo) throws IOException {
        try (var in =
                new GZIPInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(elmo)))) {
            return in.readAllBytes();
        }
    }

    /** The diploma of somebody else; as of a mobility, if it is one. */
    private static String push(String whom) throws Exception {
        String diploma = Files.readString(SampleCredentials.FOLDER.resolve("at-bachelor-diploma.jsonld"))
                .replaceFirst("urn:credential:[0-9a-f]{8}", "urn:credential:%08d".formatted(number))
                .replace(LEARNER + "2310257001", LEARNER + number);
        JsonNode pushed = ask(HttpRequest.newBuilder(gateway.address().resolve("/v1/credentials"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(
                        whom.startsWith(LEARNER)
                                ? diploma
                                : diploma.replaceFirst("Urkundennummer", "omobility-id")
                                        .replace("FHDW-2026-000417", whom))));
        return pushed.path("id").asText();
    }

    private static String state(String submission, String registry) {
        return delivery(submission, registry).path("state").asText();
    }

    private static JsonNode delivery(String submission, String registry) {
        JsonNode status = ask(HttpRequest.newBuilder(gateway.address().resolve("/v1/submissions/" + submission)));
        for (JsonNode delivery : status.path("deliveries")) {
            if (delivery.path("registry").asText().equals(registry)) {
                return delivery;
            }
        }
        return JSON.createObjectNode();
    }

    private static JsonNode ask(HttpRequest.Builder request) {
        try {
            var answer =
                    CLIENT.send(request.header("Authorization", "Bearer " + key).build(), BodyHandlers.ofByteArray());
            assertTrue(answer.statusCode() < 300, () -> new String(answer.body(), UTF_8));
            return JSON.readTree(answer.body());
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(BooleanSupplier wanted) {
        long end = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!wanted.getAsBoolean()) {
            assertTrue(System.nanoTime() < end, "it did not happen");
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }
}

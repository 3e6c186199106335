package eu.elmgateway.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import eu.elmgateway.api.soap.SoapMessages;
import eu.elmgateway.cli.CommandRun;
import eu.elmgateway.mapping.MappedDocument;
import eu.elmgateway.registry.SampleCredentials;
import eu.elmgateway.safe.Limits;
import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.standin.Answer;
import eu.elmgateway.standin.KoskiStandIn;
import eu.elmgateway.standin.StandIns;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A registry names a field of its own record; the sender reads which field of the document that it pushed lies behind it. */
@Timeout(120)
class RejectedFieldTest {
    private static final Path HOME = Path.of("").toAbsolutePath();
    private static final String SAMPLE = "fi-competence-badge.jsonld";
    private static final Answer NO = new Answer(
            400,
            "application/json",
            "[{\"key\":\"badRequest.validation.jsonSchema\",\"message\":\"/henkilö/sukunimi is too long\"}]");

    private static final String STATUS =
            "<s:Envelope xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'><s:Body>" + "<status xmlns='"
                    + SoapMessages.NAMESPACE + "'><submission>%s</submission></status></s:Body></s:Envelope>";

    @TempDir
    private static Path folder;

    private static StandIns standIns;
    private static Gateway gateway;
    private static String key;

    private final HttpClient client = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();

    @BeforeAll
    static void start() throws Exception {
        var readers = new SafeReaders(Limits.standard());
        standIns = StandIns.start(HOME, readers, folder.resolve("stand-ins"), 0, Clock.systemUTC());
        Settings settings = new SettingsReader(HOME, Map.of())
                .read(Map.of("data", folder.resolve("data").toString(), "http.port", "0"));
        key = Parties.senders(settings, readers).add("uni-test").text();
        Map<String, String> registries = new HashMap<>(standIns.settings());
        // ELMO has no room for the OID that KOSKI knows an institution by.
        registries.put("fi-koski.organisation", "1.2.246.562.10.99990000002");
        gateway = Gateways.start(settings, registries);
    }

    @AfterAll
    static void stop() {
        gateway.close();
        standIns.close();
    }

    @Test
    void ofElmItIsTheFieldOfTheCredential() throws Exception {
        byte[] elm = Files.readAllBytes(SampleCredentials.FOLDER.resolve(SAMPLE));
        assertEquals("/credentialSubject/familyName", placeOfRejection(elm, "application/ld+json"));
    }

    @Test
    void ofElmoItIsTheElementOfTheReport() throws Exception {
        assertEquals("/elmo/learner/familyName", placeOfRejection(elmo(), "application/xml"));
    }

    private static byte[] elmo() throws Exception {
        var written = Engine.load(HOME, Clock.systemUTC())
                .mappings()
                .named("elm_to_elmo")
                .orElseThrow()
                .map(new SampleCredentials().read(SAMPLE), Map.of());
        String text = new String(assertInstanceOf(MappedDocument.class, written).bytes(), StandardCharsets.UTF_8);
        return text.replace("type=\"local\">1001", "type=\"osaamismerkit\">1001")
                .replaceFirst("<learner>(?!\\s*<citizenship>)", "<learner><citizenship>FI</citizenship>")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** The only place told, without the numbers and prefixes of its steps. */
    private String placeOfRejection(byte[] document, String type) throws Exception {
        assertInstanceOf(KoskiStandIn.class, standIns.all().get("fi-koski")).answerNext(NO);
        JsonNode pushed = ask(HttpRequest.newBuilder(gateway.address().resolve("/v1/credentials"))
                .header("Content-Type", type)
                .POST(BodyPublishers.ofByteArray(document)));
        JsonNode delivery = rejected(pushed.path("id").asText());
        JsonNode receipt = delivery.path("receipts").get(0);
        assertEquals("rejected", receipt.path("kind").asText(), receipt::toString);
        assertEquals(1, receipt.path("places").size(), receipt::toString);
        String place = receipt.path("places").get(0).asText();
        assertTrue(shown(delivery.path("id").asText()).contains(place), place);
        assertTrue(bySoap(pushed.path("id").asText()).contains("place>" + place + "</"), place);
        return receipt.path("places").get(0).asText().replaceAll("\\[[^]]*]|(?<=/)[a-z]+:", "");
    }

    /** What the operator reads. */
    private static String shown(String delivery) {
        var run = CommandRun.of(
                "deliveries", "show", delivery, "--home", HOME.toString(), "--set", "data=" + folder.resolve("data"));
        assertEquals(0, run.exitCode(), run::err);
        return run.out();
    }

    private String bySoap(String submission) throws Exception {
        var answer = client.send(
                HttpRequest.newBuilder(gateway.address().resolve("/soap/gateway"))
                        .header("Authorization", "Bearer " + key)
                        .header("Content-Type", "text/xml; charset=utf-8")
                        .POST(BodyPublishers.ofString(STATUS.formatted(submission)))
                        .build(),
                BodyHandlers.ofString());
        assertEquals(200, answer.statusCode(), answer::body);
        return answer.body();
    }

    private JsonNode rejected(String submission) throws Exception {
        long end = System.nanoTime() + Duration.ofMinutes(1).toNanos();
        while (true) {
            JsonNode status = ask(HttpRequest.newBuilder(gateway.address().resolve("/v1/submissions/" + submission)));
            for (JsonNode delivery : status.path("deliveries")) {
                if (delivery.path("registry").asText().equals("fi-koski")
                        && !delivery.path("receipts").isEmpty()) {
                    return delivery;
                }
            }
            assertTrue(System.nanoTime() < end, status::toString);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private JsonNode ask(HttpRequest.Builder request) throws Exception {
        var answer =
                client.send(request.header("Authorization", "Bearer " + key).build(), BodyHandlers.ofByteArray());
        assertTrue(answer.statusCode() < 300, () -> new String(answer.body(), StandardCharsets.UTF_8));
        return json.readTree(answer.body());
    }
}

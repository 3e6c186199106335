package eu.elmgateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.elmgateway.intake.SenderSettings;
import eu.elmgateway.safe.ConfigException;
import eu.elmgateway.safe.Limits;
import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.store.Store;
import eu.elmgateway.store.Stores;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a sender's settings do to its pushes, in a gateway as it runs. */
class SettingsOfSendersTest {
    private static final String ELMO = "mappings/elmo_to_elm/cases/terse-course/input.xml";
    private static final String EBSI = "mappings/ebsi-edc_to_elm/cases/micro-credential/input.json";
    private static final String SAID = """
            sender: campus
            settings:
              issuerIdentifier: VATPL-123
              issuerCountry: PL
            """;

    @TempDir
    private static Path data;

    private static Gateway gateway;
    private static String key;
    private static String operator;
    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient client = HttpClient.newHttpClient();

    private static Settings settings() {
        return new SettingsReader(Path.of(""), Map.of()).read(Map.of("data", data.toString(), "http.port", "0"));
    }

    @BeforeAll
    static void start() throws IOException {
        key = Parties.senders(settings(), new SafeReaders(Limits.standard()))
                .add("campus")
                .text();
        operator = Parties.operators(settings(), new SafeReaders(Limits.standard()))
                .add("anna")
                .text();
        Files.createDirectories(data.resolve("senders"));
        gateway = StartedGateway.of(settings(), Map.of());
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @BeforeEach
    void nothingIsSaid() throws IOException {
        Files.deleteIfExists(data.resolve("senders/campus.yaml"));
    }

    private static void say(String text) throws IOException {
        Files.writeString(data.resolve("senders/campus.yaml"), text);
    }

    private HttpResponse<String> post(String path) throws IOException, InterruptedException {
        return post(path, ELMO);
    }

    private HttpResponse<String> post(String path, String file) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(gateway.address().resolve(path))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", file.endsWith("xml") ? "application/xml" : "application/json")
                .POST(BodyPublishers.ofFile(Path.of(file)));
        return client.send(request.build(), BodyHandlers.ofString(UTF_8));
    }

    @Test
    void whatElmDemandsAndNobodySaysIsRefusedWithTheFileThatCouldSayIt() throws Exception {
        var answer = post("/v1/credentials");
        assertEquals(422, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains("eIDASIdentifier of the issuer"), answer.body());
        assertTrue(answer.body().contains("senders/campus.yaml"), answer.body());
    }

    @Test
    void aCredentialOfEbsiIsTakenAndWhatWasDoneWithItToldWhereItStands() throws Exception {
        say("{sender: campus, settings: {issuerIdentifier: VATBE-0876866142}}");
        var told = post("/v1/validations", EBSI);
        assertTrue(told.body().contains("/credentialSubject/dateOfBirth"), told.body());
        assertEquals(202, post("/v1/credentials", EBSI).statusCode());
    }

    @Test
    void whatIsSetIsTakenWhileTheGatewayRunsAndTheResultSaysWhichSettingItWas() throws Exception {
        say(SAID);
        var answer = post("/v1/validations");
        assertEquals(200, answer.statusCode());
        assertTrue(answer.body().replace(" ", "").contains("\"verdict\":\"valid\""), answer.body());
        assertTrue(answer.body().contains("VATPL-123 from the setting issuerIdentifier"), answer.body());
        assertTrue(answer.body().contains("by the policy image: document-first"), answer.body());
        assertEquals(202, post("/v1/credentials").statusCode());
    }

    /** Nobody has said where the registry is, so its delivery is held. */
    private static final String NOT_SET_UP = "eu-emrex";

    private String held(String submission) throws IOException, InterruptedException {
        long end = System.nanoTime() + Patience.LONG.toNanos();
        while (System.nanoTime() < end) {
            var answer = asOperator(HttpRequest.newBuilder(
                    gateway.address().resolve("/v1/deliveries?state=held&registry=" + NOT_SET_UP)));
            for (JsonNode delivery : json.readTree(answer.body()).path("deliveries")) {
                if (delivery.path("submission").asText().equals(submission)) {
                    return delivery.path("id").asText();
                }
            }
            LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
        }
        throw new AssertionError("no delivery of " + submission + " is held");
    }

    private HttpResponse<String> asOperator(HttpRequest.Builder request) throws IOException, InterruptedException {
        return client.send(request.header("Authorization", "Bearer " + operator).build(), BodyHandlers.ofString(UTF_8));
    }

    private JsonNode resend(String delivery) throws IOException, InterruptedException {
        var answer = asOperator(HttpRequest.newBuilder(gateway.address().resolve("/v1/resends"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString("{\"deliveries\": [\"" + delivery + "\"]}")));
        assertEquals(200, answer.statusCode(), answer.body());
        return json.readTree(answer.body());
    }

    private static String carried(String delivery) {
        try (Store store = Stores.reading(data.resolve("elm-gateway.sqlite").toString(), null, null)) {
            String document = store.delivery(delivery).orElseThrow().credentialDocument();
            return new String(store.document(document).orElseThrow().bytes(), UTF_8);
        }
    }

    @Test
    void whatIsSentAgainIsMappedAndCheckedAsItIsSetNow() throws Exception {
        say(SAID);
        String submission =
                json.readTree(post("/v1/credentials").body()).path("id").asText();
        String delivery = held(submission);
        assertTrue(carried(delivery).contains("VATPL-123"), carried(delivery));

        say(SAID.replace("VATPL-123", "VATPL-999"));
        assertEquals(delivery, resend(delivery).path("resent").path(0).asText());
        assertTrue(carried(delivery).contains("VATPL-999"), carried(delivery));
        assertFalse(carried(delivery).contains("VATPL-123"), carried(delivery));

        nothingIsSaid();
        held(submission);
        JsonNode refused = resend(delivery).path("notResent").path(0);
        assertTrue(refused.path("reason").asText().contains("not valid by what is in force now"), refused.toString());
        assertTrue(carried(delivery).contains("VATPL-999"), "it stays as it was");
    }

    @Test
    void aSenderMayBeTakenAtItsWordThoughSomethingIsMissing() throws Exception {
        say("{sender: campus, incomplete: accept}");
        var answer = post("/v1/validations");
        assertTrue(answer.body().replace(" ", "").contains("\"verdict\":\"valid\""), answer.body());
        assertTrue(answer.body().contains("mapping:missing"), answer.body());
    }

    @Test
    void aFileThatIsWrongFromTheStartKeepsTheGatewayFromStarting() throws IOException {
        say("{sender: campus, settings: {langauge: nl}}");
        var told = Assertions.assertThrows(ConfigException.class, () -> Gateways.start(settings(), Map.of()));
        assertTrue(told.getMessage().contains("Did you mean language?"), told.getMessage());
    }

    @Test
    void theSchemaOfTheFilesIsShipped() {
        assertTrue(Files.exists(SenderSettings.schema(Path.of(""))));
    }
}

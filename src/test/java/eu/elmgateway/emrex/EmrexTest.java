package eu.elmgateway.emrex;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.elmgateway.Gateway;
import eu.elmgateway.LoadedEngine;
import eu.elmgateway.Parties;
import eu.elmgateway.Patience;
import eu.elmgateway.Settings;
import eu.elmgateway.SettingsReader;
import eu.elmgateway.StartedGateway;
import eu.elmgateway.format.FormatId;
import eu.elmgateway.safe.Limits;
import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.signing.SignatureCheck;
import eu.elmgateway.signing.TestKeys;
import eu.elmgateway.validation.Verdict;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A gateway that got results, asked for them by an EMREX provider and an EWP node. */
class EmrexTest {
    private static final String TOKEN = "provider-token-0123456789";
    private static final String SIGNED =
            "Signature keyId=\"00\",algorithm=\"rsa-sha256\",headers=\"date\",signature=\"AA==\"";
    private static final String ESI = "urn:schac:personalUniqueCode:int:esi:at:2310257001";
    private static final String RETURN = "https://client.example/back?x=1&y=2";
    private static final SafeReaders READERS = new SafeReaders(Limits.standard());
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final FormatId ELMO = FormatId.parse("elmo:1.7");

    @TempDir
    private static Path data;

    private static Gateway gateway;
    private static String key;
    private static String diploma;

    @BeforeAll
    static void pushResults() throws Exception {
        Settings settings =
                new SettingsReader(Path.of(""), Map.of()).read(Map.of("data", data.toString(), "http.port", "0"));
        key = Parties.senders(settings, READERS).add("university").text();
        Path signing = TestKeys.make(data.resolve("key.p12"), "RSA");
        gateway = StartedGateway.of(
                settings,
                Map.of(
                        "eu-emrex-emp.token",
                        TOKEN,
                        "eu-emrex-emp.signing-key",
                        signing.toString(),
                        "eu-emrex-emp.signing-password",
                        TestKeys.PASSWORD,
                        "eu-ewp-tors.token",
                        TOKEN,
                        "eu-ewp-tors.institution",
                        "uni.example",
                        "eu-ewp-tors.max-omobility-ids",
                        "2",
                        "eu-ewp-tors.signing-key",
                        signing.toString(),
                        "eu-ewp-tors.signing-password",
                        TestKeys.PASSWORD,
                        "eu-ewp-tors.legacy-unsafe-rsa-sha1",
                        "true"));
        String sample = Files.readString(Path.of("src/main/dist/samples/at-bachelor-diploma.jsonld"));
        diploma = push(sample, "application/json", "eu-emrex-emp");
        push(again(sample), "application/json", "eu-emrex-emp");
        push(ofMobility(sample), "application/json", "eu-ewp-tors");
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    /** Another credential of the same learner. */
    private static String again(String diploma) throws Exception {
        JsonNode tree = JSON.readTree(diploma);
        return diploma.replace(tree.path("id").asText(), "urn:credential:00000000-0000-4000-8000-000000000002");
    }

    /** A credential of somebody else that belongs to a mobility. */
    private static String ofMobility(String diploma) throws Exception {
        ObjectNode tree = (ObjectNode) JSON.readTree(diploma);
        tree.put("id", "urn:credential:00000000-0000-4000-8000-000000000003");
        ((ObjectNode) tree.get("identifier")).put("schemeName", "omobility-id").put("notation", "mobility-1");
        return tree.toString().replace(ESI, ESI + "99");
    }

    private static String push(String document, String type, String registry) throws Exception {
        var answer = send(HttpRequest.newBuilder(at("/v1/credentials"))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofString(document)));
        assertEquals(202, answer.statusCode(), answer.body());
        String id = JSON.readTree(answer.body()).path("id").asText();
        long end = System.nanoTime() + Patience.LONG.toNanos();
        while (!state(id, registry).equals("sent") && System.nanoTime() < end) {
            LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
        }
        assertEquals("sent", state(id, registry));
        return id;
    }

    private static String state(String submission, String registry) throws Exception {
        var answer = send(
                HttpRequest.newBuilder(at("/v1/submissions/" + submission)).header("Authorization", "Bearer " + key));
        for (JsonNode delivery : JSON.readTree(answer.body()).path("deliveries")) {
            if (delivery.path("registry").asText().equals(registry)) {
                return delivery.path("state").asText();
            }
        }
        return "none";
    }

    private static URI at(String path) {
        return gateway.address().resolve(path);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return CLIENT.send(request.build(), BodyHandlers.ofString(UTF_8));
    }

    private static HttpRequest.Builder form(String path, String... fields) {
        return HttpRequest.newBuilder(at(path))
                .header("Authorization", "Bearer " + TOKEN)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(encoded(fields)));
    }

    private static String encoded(String... fields) {
        return Stream.of(fields)
                .map(field -> field.substring(0, field.indexOf('=') + 1)
                        + URLEncoder.encode(field.substring(field.indexOf('=') + 1), UTF_8))
                .collect(Collectors.joining("&"));
    }

    private static JsonNode fetched(String... fields) throws Exception {
        String[] all = Stream.concat(Stream.of("sessionId=S-1", "returnUrl=" + RETURN), Stream.of(fields))
                .toArray(String[]::new);
        var answer = send(form("/registries/eu-emrex-emp", all));
        assertEquals(200, answer.statusCode(), answer.body());
        assertEquals("no-store", answer.headers().firstValue("Cache-Control").orElse(""));
        return JSON.readTree(answer.body());
    }

    private static byte[] unpacked(String elmo) throws Exception {
        try (var in =
                new GZIPInputStream(new ByteArrayInputStream(Base64.getDecoder().decode(elmo)))) {
            return in.readAllBytes();
        }
    }

    private static String words(byte[] xml) {
        return new String(xml, UTF_8);
    }

    private static void assertFits(byte[] elmo) {
        var report = LoadedEngine.get().checkOutput(ELMO, elmo);
        assertEquals(Verdict.VALID, report.verdict(), () -> report.findings().toString());
    }

    @Test
    void aLearnersResultsComeSignedInOneDocument() throws Exception {
        JsonNode answer = fetched("identifier=" + ESI);
        assertEquals("NCP_OK", answer.path("returnCode").asText());
        assertEquals("S-1", answer.path("sessionId").asText());
        assertEquals(RETURN, answer.path("returnUrl").asText());
        byte[] elmo = unpacked(answer.path("elmo").asText());
        assertTrue(new SignatureCheck(READERS, false).of(elmo).intact());
        assertEquals(3, words(elmo).split("<report>", -1).length, "one report for each credential");
        assertFits(elmo);
    }

    @Test
    void whatWasAskedForCountsAsAccepted() throws Exception {
        fetched("identifier=" + ESI);
        assertEquals("accepted", state(diploma, "eu-emrex-emp"));
    }

    @ParameterizedTest
    @CsvSource({
        "identifier=nobody, NCP_NO_RESULTS",
        "identifier=nobody&codes=EMP, EMP_NO_RESULTS",
        "identifier=" + ESI + "&bday=1900-01-01, NCP_NO_RESULTS",
        "identifier=" + ESI + "&scheme=matrikel, NCP_NO_RESULTS",
        "cancelled=true, NCP_CANCEL",
    })
    void whereThereIsNothingTheCodeSaysWhy(String fields, String code) throws Exception {
        JsonNode answer = fetched(fields.split("&"));
        assertEquals(code, answer.path("returnCode").asText());
        assertFalse(answer.has("elmo"));
        assertFalse(answer.path("returnMessage").asText().isEmpty());
    }

    @Test
    void thePageThatPostsItselfEscapesWhatTheClientSent() throws Exception {
        var answer = send(form(
                        "/registries/eu-emrex-emp",
                        "sessionId=\"><script>alert(1)</script>",
                        "returnUrl=" + RETURN,
                        "identifier=" + ESI)
                .header("Accept", "text/html"));
        assertEquals(200, answer.statusCode());
        assertFalse(answer.body().contains("<script>alert"), answer::body);
        assertTrue(answer.body().contains("action=\"https://client.example/back?x=1&amp;y=2\""), answer::body);
        assertTrue(answer.headers()
                .firstValue("Content-Security-Policy")
                .orElse("")
                .contains("form-action https://client.example"));
    }

    @ParameterizedTest
    @CsvSource({
        "returnUrl=https://client.example&identifier=1, sessionId",
        "sessionId=1&identifier=1, returnUrl",
        "sessionId=1&returnUrl=http://client.example&identifier=1, https",
        "sessionId=1&returnUrl=javascript:alert(1)&identifier=1, https",
        "sessionId=1&returnUrl=https://a@client.example/&identifier=1, https",
        "sessionId=1&returnUrl=https://client.example, identifier",
        "sessionId=1&sessionId=2&returnUrl=https://client.example&identifier=1, once",
        "sessionId=1&returnUrl=https://client.example&identifier=1&codes=X, NCP or EMP",
    })
    void aQuestionThatCannotBeAnsweredIsRefusedWithTheCure(String fields, String word) throws Exception {
        var answer = send(form("/registries/eu-emrex-emp", fields.split("&")));
        assertEquals(400, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains(word), answer.body());
    }

    @ParameterizedTest
    @CsvSource({"/registries/eu-emrex-emp", "/registries/eu-ewp-tors/get"})
    void whoDoesNotShowTheTokenGetsNothing(String path) throws Exception {
        for (String token :
                new String[] {"Bearer wrong-token-0123456789", "Basic " + TOKEN, "Bearer " + key, SIGNED, ""}) {
            var request = HttpRequest.newBuilder(at(path))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString("identifier=1"));
            if (!token.isEmpty()) {
                request.header("Authorization", token);
            }
            var answer = send(request);
            assertEquals(401, answer.statusCode(), answer.body());
            assertTrue(answer.headers().firstValue("WWW-Authenticate").isPresent());
        }
    }

    @Test
    void transcriptsComeForTheMobilitiesThatAreKnown() throws Exception {
        String query = encoded("receiving_hei_id=uni.example", "omobility_id=mobility-1", "omobility_id=unknown");
        var byGet = send(HttpRequest.newBuilder(at("/registries/eu-ewp-tors/get?" + query))
                .header("Authorization", "Bearer " + TOKEN));
        assertEquals(200, byGet.statusCode(), byGet.body());
        assertTrue(byGet.body().contains("<omobility-id>mobility-1</omobility-id>"), byGet.body());
        assertFalse(byGet.body().contains("unknown"), byGet.body());
        assertFits(byGet.body().getBytes(UTF_8));
        String elmo = byGet.body()
                .substring(byGet.body().indexOf("<elmo"), byGet.body().indexOf("</elmo>") + 7);
        assertTrue(
                new SignatureCheck(READERS, true).of(elmo.getBytes(UTF_8)).intact(),
                "taken out, it is as it was signed");
        assertFalse(new SignatureCheck(READERS, false).of(elmo.getBytes(UTF_8)).intact(), "SHA-1, as this file says");
        var byPost =
                send(form("/registries/eu-ewp-tors/get", "receiving_hei_id=uni.example", "omobility_id=mobility-1"));
        assertTrue(byPost.body().contains("<elmo"), byPost.body());
    }

    @ParameterizedTest
    @CsvSource({
        "receiving_hei_id=other.example&omobility_id=mobility-1, 200, imobility-tors-get-response",
        "receiving_hei_id=uni.example&omobility_id=a&omobility_id=b, 200, imobility-tors-get-response",
        "receiving_hei_id=uni.example&omobility_id=a&omobility_id=b&omobility_id=c, 400, developer-message",
        "receiving_hei_id=uni.example, 400, developer-message",
        "omobility_id=mobility-1, 400, developer-message",
    })
    void whatIsUnknownIsLeftOutAndWhatIsTooMuchRefused(String fields, int status, String root) throws Exception {
        var answer = send(form("/registries/eu-ewp-tors/get", fields.split("&")));
        assertEquals(status, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains(root), answer.body());
        assertFalse(answer.body().contains("<tor>"), answer.body());
        if (status == 200) {
            assertFits(answer.body().getBytes(UTF_8));
        }
    }
}

package eu.elmgateway.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.elmgateway.Gateway;
import eu.elmgateway.Patience;
import eu.elmgateway.SettingsReader;
import eu.elmgateway.StartedGateway;
import eu.elmgateway.safe.Limits;
import eu.elmgateway.safe.SafeReaders;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever is pushed at a whole gateway, its sender gets a clear answer and the gateway goes on serving. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputTest {
    private static final Path GOOD = Path.of("src/main/dist/samples/fi-competence-badge.jsonld");

    private final HttpClient client = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();
    private Gateway gateway;
    private String key;

    @BeforeAll
    void start(@TempDir Path data) throws Exception {
        var readers = new SafeReaders(Limits.standard());
        var config = readers.config(Path.of("schemas/gateway"), Senders.schema(Path.of("")));
        key = new Senders(data, config, Clock.systemUTC(), new SecureRandom())
                .add("uni-test")
                .text();
        var settings = new SettingsReader(Path.of(""), Map.of())
                .read(Map.of("data", data.toString(), "http.port", "0", "drop.enabled", "false"));
        gateway = StartedGateway.of(settings, Map.of());
    }

    @AfterAll
    void stop() {
        gateway.close();
    }

    @AfterEach
    void theGatewayGoesOnServing() throws Exception {
        assertEquals(202, push("application/json", Files.readAllBytes(GOOD)).statusCode());
    }

    static Stream<Arguments> documents() {
        return Stream.of(
                json("cut off", "{\"id\":"),
                json("wrong bracket", "{\"a\": [1}"),
                json("something after the end", "{} {}"),
                json("a key twice", "{\"a\": 1, \"a\": 2}"),
                json("no object", "42"),
                json("null", "null"),
                json("blanks", " \n\t "),
                json("a NUL", "\u0000"),
                json("not JSON", "hello"),
                json("deep arrays", "[".repeat(1_000_000)),
                json("deep objects", "{\"a\":".repeat(1_000_000)),
                json("deep and whole", "[".repeat(100_000) + "]".repeat(100_000)),
                json("a huge number", "{\"a\": 1e999999999}"),
                json("a long number", "{\"a\": " + "9".repeat(1_000_000) + "}"),
                json("a long text", "{\"a\": \"" + "x".repeat(12_000_000) + "\"}"),
                json("a long key", "{\"" + "k".repeat(1_000_000) + "\": 1}"),
                json("many small ones", "[" + "[],".repeat(2_000_000) + "[]]"),
                json("many keys", manyKeys()),
                json("unknown format", "{\"hello\": \"world\"}"),
                json("unknown context", "{\"@context\": [\"http://127.0.0.1:1/context\"], \"type\": [\"Credential\"]}"),
                json("a known format with very many errors", manyClaims()),
                json("a sealed one without payload", "{\"signatures\": []}"),
                json("a sealed one with a broken payload", "{\"payload\": \"e30\", \"signatures\": [{}]}"),
                Arguments.of("UTF-16", "application/json", "{\"a\": 1}".getBytes(StandardCharsets.UTF_16)),
                Arguments.of(
                        "Latin-1", "application/json", "{\"a\": \"\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1)),
                Arguments.of("a BOM alone", "application/json", new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF}),
                Arguments.of("a PDF", "application/json", "%PDF-1.7\n%\u00e2".getBytes(StandardCharsets.ISO_8859_1)),
                xml("cut off", "<a><b>"),
                xml("wrong end", "<a></b>"),
                xml("nothing but a declaration", "<?xml version='1.0'?>"),
                xml("two roots", "<a/><b/>"),
                xml("a wrong character", "<a>\u0001</a>"),
                xml("an unbound prefix", "<p:a/>"),
                xml("an entity from a file", "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><a>&e;</a>"),
                xml("a document type from outside", "<!DOCTYPE a SYSTEM 'http://127.0.0.1:1/a.dtd'><a/>"),
                xml("entities in entities", laughs()),
                xml("deep elements", "<a>".repeat(1_000_000)),
                xml("deep and whole", "<a>".repeat(100_000) + "</a>".repeat(100_000)),
                xml("many attributes", "<a " + attributes() + "/>"),
                xml("a long text", "<a>" + "x".repeat(12_000_000) + "</a>"),
                xml("a long name", "<" + "n".repeat(1_000_000) + "/>"),
                xml("many elements", "<a>" + "<b/>".repeat(2_000_000) + "</a>"),
                xml("inclusion", "<x:include xmlns:x='http://www.w3.org/2001/XInclude' href='file:///etc/passwd'/>"),
                xml(
                        "a schema from outside",
                        "<a xmlns:i='http://www.w3.org/2001/XMLSchema-instance' i:noNamespaceSchemaLocation='http://127.0.0.1:1/'/>"),
                xml(
                        "a known format with very many errors",
                        "<europassCredential xmlns='http://data.europa.eu/snb' xsdVersion='0.10.0'>"
                                + "<nonsense/>".repeat(100_000) + "</europassCredential>"),
                xml("unknown format", "<hello/>"),
                xml("HTML", "<html><body><p>Diploma</body></html>"),
                Arguments.of("an encoding that is not so", "application/xml", encoded("UTF-8", "UTF-16")),
                Arguments.of("an encoding that is none", "application/xml", encoded("no-such", "UTF-8")),
                Arguments.of("an encoding that no one reads", "application/xml", encoded("IBM037", "IBM037")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("documents")
    void aDocumentThatIsNoneIsRefusedWithWhatIsWrongAndWhatToWrite(String name, String mediaType, byte[] bytes)
            throws Exception {
        HttpResponse<String> answer = push(mediaType, bytes);
        assertEquals(422, answer.statusCode(), answer.body());
        JsonNode report = json.readTree(answer.body()).path("report");
        assertEquals("invalid", report.path("verdict").asText());
        JsonNode finding = report.path("findings").path(0);
        assertFalse(finding.path("rule").asText().isEmpty(), answer.body());
        assertFalse(finding.path("message").asText().isEmpty(), answer.body());
        assertTrue(
                answer.body().length() < 500_000,
                () -> "an answer of " + answer.body().length() + " characters");
        assertFalse(answer.body().contains("root:x:"), answer.body());
    }

    private HttpResponse<String> push(String mediaType, byte[] bytes) throws Exception {
        URI address = gateway.address().resolve("/v1/credentials");
        var request = HttpRequest.newBuilder(address)
                .timeout(Patience.LONG)
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", mediaType)
                .POST(BodyPublishers.ofByteArray(bytes));
        return client.send(request.build(), BodyHandlers.ofString());
    }

    private static Arguments json(String name, String text) {
        return Arguments.of("JSON: " + name, "application/json", text.getBytes(StandardCharsets.UTF_8));
    }

    private static Arguments xml(String name, String text) {
        return Arguments.of("XML: " + name, "application/xml", text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] encoded(String said, String done) {
        return ("<?xml version='1.0' encoding='" + said + "'?><a>\u00e9</a>").getBytes(Charset.forName(done));
    }

    private static String manyKeys() {
        var text = new StringBuilder("{");
        for (int i = 0; i < 500_000; i++) {
            text.append("\"k").append(i).append("\":").append(i).append(',');
        }
        return text.append("\"z\":0}").toString();
    }

    private static String manyClaims() {
        return "{\"@context\": [\"https://www.w3.org/2018/credentials/v1\", \"http://data.europa.eu/snb/model/context/edc-ap\"],"
                + "\"id\": \"urn:credential:1\", \"type\": [\"VerifiableCredential\", \"EuropeanDigitalCredential\"],"
                + "\"credentialSubject\": {\"type\": \"Person\", \"hasClaim\": ["
                + "{\"type\": \"LearningAchievement\"},".repeat(3_000) + "{}]}}";
    }

    private static String attributes() {
        var text = new StringBuilder();
        for (int i = 0; i < 200_000; i++) {
            text.append(" a").append(i).append("='x'");
        }
        return text.toString();
    }

    private static String laughs() {
        var text = new StringBuilder("<!DOCTYPE a [<!ENTITY e0 'ha'>");
        for (int i = 1; i < 30; i++) {
            text.append("<!ENTITY e")
                    .append(i)
                    .append(" '")
                    .append(("&e" + (i - 1) + ";").repeat(10))
                    .append("'>");
        }
        return text.append("]><a>&e29;</a>").toString();
    }
}

package eu.elmgateway.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.elmgateway.Gateway;
import eu.elmgateway.Parties;
import eu.elmgateway.Patience;
import eu.elmgateway.Settings;
import eu.elmgateway.SettingsReader;
import eu.elmgateway.StartedGateway;
import eu.elmgateway.registry.SampleCredentials;
import eu.elmgateway.safe.Limits;
import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.seal.TrustKit;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What is pushed with a seal of somebody trusted can be had with ETSI's report on it, from the store, as it was made at the push. */
@Timeout(Patience.HANGS)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KeptEtsiReportTest {
    private static final Path PROJECT = Path.of("").toAbsolutePath();
    private static final String PASSED = "urn:etsi:019102:mainindication:total-passed";

    private final ObjectMapper json = new ObjectMapper();
    private final HttpClient client = HttpClient.newHttpClient();
    private Gateway gateway;
    private String key;

    @BeforeAll
    void start(@TempDir Path home) throws Exception {
        copy(home, "schemas", Integer.MAX_VALUE);
        copy(home, "mappings/common", Integer.MAX_VALUE);
        copy(home, "mappings/edci-xml_to_elm", Integer.MAX_VALUE);
        copy(home, "routes", 1);
        TrustKit.authority(home.resolve("trust"));
        Settings settings = new SettingsReader(home, Map.of()).read(Map.of("http.port", "0"));
        key = Parties.senders(settings, new SafeReaders(Limits.standard()))
                .add("campus")
                .text();
        gateway = StartedGateway.of(settings, Map.of());
    }

    private static void copy(Path home, String from, int depth) throws IOException {
        try (Stream<Path> files = Files.walk(PROJECT.resolve(from), depth)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to = home.resolve(PROJECT.relativize(file));
                Files.createDirectories(to.getParent());
                Files.copy(file, to);
            }
        }
    }

    @AfterAll
    void stop() {
        gateway.close();
    }

    @Test
    void ofASealedJsonCredential() throws Exception {
        String credential = Files.readString(SampleCredentials.FOLDER.resolve("at-bachelor-diploma.jsonld"));
        String submission = pushed(
                "application/json", TrustKit.sealed(credential, Instant.now().minusSeconds(60)));
        assertPassed(submission, "");
        assertPassed(submission, "?seal=1");
        assertEquals(400, report(submission, "?seal=2").statusCode());
    }

    @Test
    void ofASealedXmlCredential() throws Exception {
        assertPassed(pushed("application/xml", TrustKit.sealedXml(credential())), "");
    }

    /** Schemas of EDCI want no second signature: the document is refused, and what was found of its seals is kept all the same. */
    @Test
    void ofEachOfSeveralSealsOfACredential() throws Exception {
        String once = new String(TrustKit.sealedXml(credential()), UTF_8);
        byte[] twice = TrustKit.sealedXmlBesides(once);
        assertTwo(refused(twice), values(twice));
    }

    @Test
    void ofAPresentationAndTheCredentialInsideEachItsOwn() throws Exception {
        String inner = new String(TrustKit.sealedXml(credential()), UTF_8);
        String presentation = """
                <vp:verifiablePresentation xmlns:vp="http://data.europa.eu/snb/vp" id="urn:vp:1">
                  <vp:type uri="urn:of-no-kind"/>%s<vp:proof/></vp:verifiablePresentation>""".formatted(inner.substring(inner.indexOf("<europassCredential")));
        byte[] sealed = TrustKit.sealedXmlBesides(presentation);
        String submission = refused(sealed);
        List<String> outermostFirst = values(sealed);
        Collections.reverse(outermostFirst);
        assertTwo(submission, outermostFirst);
        assertNotEquals(
                report(submission, "?seal=1").body(),
                report(submission, "?seal=2").body());
    }

    @Test
    void ofABrokenSealThereIsNone() throws Exception {
        String sealed = new String(TrustKit.sealedXml(credential()), UTF_8).replace("foreste alpine", "foreste altrui");
        assertEquals(404, report(refused(sealed.getBytes(UTF_8)), "").statusCode());
    }

    /** Each report tells of its own seal; of two on one document DSS tells of both in either, so these need not differ. */
    private void assertTwo(String submission, List<String> values) throws Exception {
        assertEquals(2, values.size(), values::toString);
        for (int seal = 1; seal <= 2; seal++) {
            assertPassed(submission, "?seal=" + seal);
            String report = bare(report(submission, "?seal=" + seal).body());
            assertTrue(report.contains(values.get(seal - 1)), report);
        }
        assertEquals(400, report(submission, "?seal=3").statusCode());
    }

    /** Of the signatures, in the order in which they stand. */
    private static List<String> values(byte[] sealed) {
        return Pattern.compile("SignatureValue[^>]*>([^<]+)<")
                .matcher(new String(sealed, UTF_8))
                .results()
                .map(found -> bare(found.group(1)))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    /** A value in base64 as it is without the ends of its lines. */
    private static String bare(String value) {
        return value.replaceAll("\\s|&#\\w+;", "");
    }

    private static String credential() throws IOException {
        return Files.readString(SampleCredentials.FOLDER.resolve("it-certificate.xml"))
                .replace("</europassCredential>", "<proof/></europassCredential>");
    }

    private void assertPassed(String submission, String query) throws Exception {
        HttpResponse<String> answer = report(submission, query);
        assertEquals(200, answer.statusCode(), answer.body());
        assertEquals(
                "application/xml", answer.headers().firstValue("Content-Type").orElseThrow());
        assertTrue(answer.body().contains(PASSED), answer.body());
    }

    private HttpResponse<String> report(String submission, String query) throws Exception {
        return ask("/v1/submissions/" + submission + "/seal-report" + query, HttpRequest.newBuilder());
    }

    private String pushed(String type, byte[] document) throws Exception {
        HttpResponse<String> answer = push(type, document);
        assertTrue(answer.statusCode() < 300, answer::body);
        JsonNode accepted = json.readTree(answer.body());
        return accepted.path("id").asText();
    }

    private String refused(byte[] document) throws Exception {
        HttpResponse<String> answer = push("application/xml", document);
        assertEquals(422, answer.statusCode(), answer::body);
        return json.readTree(answer.body()).path("submission").asText();
    }

    private HttpResponse<String> push(String type, byte[] document) throws Exception {
        return ask(
                "/v1/credentials",
                HttpRequest.newBuilder().header("Content-Type", type).POST(BodyPublishers.ofByteArray(document)));
    }

    private HttpResponse<String> ask(String path, HttpRequest.Builder request) throws Exception {
        request.uri(gateway.address().resolve(path)).header("Authorization", "Bearer " + key);
        return client.send(request.build(), BodyHandlers.ofString());
    }
}

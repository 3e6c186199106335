package eu.elmgateway.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** POST /v1/revocations. */
class RevocationsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path data;

    private RunningGateway running;

    @BeforeEach
    void start() throws Exception {
        running = new RunningGateway(data);
    }

    @AfterEach
    void stop() {
        running.close();
    }

    private HttpResponse<String> revoke(String body, String key) throws Exception {
        return running.send(HttpRequest.newBuilder(running.at("/v1/revocations"))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    private JsonNode pushed() throws Exception {
        String location = running.push(FakeValidating.VALID)
                .headers()
                .firstValue("Location")
                .orElseThrow();
        return delivery(location);
    }

    private JsonNode delivery(String location) throws Exception {
        return JSON.readTree(running.send(running.to(location).GET()).body())
                .path("deliveries")
                .path(0);
    }

    @Test
    void aRevocationGoesToTheRegistriesThatGotTheCredentialUnderTheSameRecord() throws Exception {
        JsonNode record = pushed();
        var answer = revoke("{\"credential\":\"" + record.path("credential").asText() + "\"}", running.key);
        assertEquals(202, answer.statusCode(), answer::body);
        JsonNode revocation = delivery(answer.headers().firstValue("Location").orElseThrow());
        assertEquals("revocation", revocation.path("kind").asText());
        assertEquals(record.path("registry"), revocation.path("registry"));
        assertEquals(record.path("record"), revocation.path("record"));
    }

    @Test
    void whatIsRevokedIsNotRevokedTwiceAndCanBePushedAgainAsARecord() throws Exception {
        String credential = pushed().path("credential").asText();
        String body = "{\"credential\":\"" + credential + "\"}";
        revoke(body, running.key);
        var again = revoke(body, running.key);
        assertEquals(202, again.statusCode(), again::body);
        assertTrue(
                delivery(again.headers().firstValue("Location").orElseThrow()).isMissingNode());
        assertEquals("record", pushed().path("kind").asText());
    }

    @Test
    void nobodyRevokesWhatAnotherPushed() throws Exception {
        String credential = pushed().path("credential").asText();
        String other = running.senders.add("uni-other").text();
        var answer = revoke("{\"credential\":\"" + credential + "\"}", other);
        assertEquals(404, answer.statusCode());
        assertEquals(answer.body().replace("urn:nothing", credential), answer.body());
    }

    @Test
    void aReasonMayStandBesideItAndIsATextThatIsNotTooLong() throws Exception {
        String credential = pushed().path("credential").asText();
        String body = "{\"credential\":\"" + credential + "\",\"reason\":%s}";
        for (String reason : new String[] {"7", "[]", "\"" + "x".repeat(501) + "\""}) {
            var answer = revoke(body.formatted(reason), running.key);
            assertEquals(400, answer.statusCode());
            assertTrue(JSON.readTree(answer.body()).path("detail").asText().contains("500"), answer::body);
        }
        assertEquals(
                202, revoke(body.formatted("\"issued twice\""), running.key).statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "{", "{\"credential\":7}", "{\"credential\":\" \"}", "7"})
    void whatNamesNoCredentialIsRefusedWithTheFormToWrite(String body) throws Exception {
        var answer = revoke(body, running.key);
        assertEquals(400, answer.statusCode());
        assertTrue(JSON.readTree(answer.body()).path("detail").asText().contains("\"credential\""), answer::body);
    }
}

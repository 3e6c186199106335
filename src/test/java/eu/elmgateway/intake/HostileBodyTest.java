package eu.elmgateway.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Bodies that are too large, cut off, or never end. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileBodyTest {
    private static final long GIGABYTE = 1L << 30;
    private static final long SOCKET_BUFFERS_AND_PATIENCE = 64L << 20;

    private RunningGateway running;

    @BeforeAll
    void start(@TempDir Path data) throws Exception {
        // bodies that never end are still awaited when it stops
        running = new RunningGateway(data, Map.of("http.max-body", "1MB", "shutdown.timeout", "1s"));
    }

    @AfterEach
    void theGatewayGoesOnServing() throws Exception {
        assertEquals(202, running.push(FakeValidating.VALID).statusCode());
    }

    @AfterAll
    void stop() {
        running.close();
    }

    private String head(String key, String... more) {
        return "POST /v1/credentials HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + key
                + "\r\nContent-Type: application/json\r\n" + String.join("\r\n", more) + "\r\n\r\n";
    }

    @Test
    void aBodyThatSaysItIsTooLargeIsRefusedBeforeAnyOfItIsSent() throws Exception {
        try (var http = new RawHttp(running.at("/"))) {
            http.send(head(running.key, "Content-Length: " + GIGABYTE));
            assertTrue(http.answer().startsWith("HTTP/1.1 413 "));
        }
    }

    @Test
    void aSenderThatAsksBeforeItSendsIsToldBeforeItSends() throws Exception {
        try (var http = new RawHttp(running.at("/"))) {
            http.send(head(running.key, "Content-Length: " + GIGABYTE, "Expect: 100-continue", "Connection: close"));
            assertTrue(http.answer().startsWith("HTTP/1.1 413 "));
        }
        try (var http = new RawHttp(running.at("/"))) {
            http.send(head(running.key, "Content-Length: 15", "Expect: 100-continue", "Connection: close"));
            http.send(FakeValidating.VALID);
            String answer = http.answer();
            assertTrue(answer.startsWith("HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 202 "), answer);
        }
    }

    @Test
    void aBodyOfUnsaidLengthIsCutOffAtTheLimit() throws Exception {
        try (var http = new RawHttp(running.at("/"))) {
            http.send(head(running.key, "Transfer-Encoding: chunked"));
            long sent = http.flood(GIGABYTE);
            assertTrue(sent < SOCKET_BUFFERS_AND_PATIENCE, sent + " bytes were taken");
            String answer = http.answer();
            assertTrue(answer.startsWith("HTTP/1.1 413 "), answer);
            assertTrue(answer.contains("http.max-body"), answer);
        }
    }

    @Test
    void aBodyOfASenderThatIsNotKnownIsNotRead() throws Exception {
        try (var http = new RawHttp(running.at("/"))) {
            http.send(head("wrong", "Transfer-Encoding: chunked"));
            long sent = http.flood(GIGABYTE);
            assertTrue(sent < SOCKET_BUFFERS_AND_PATIENCE, sent + " bytes were taken");
            String answer = http.answer();
            assertTrue(answer.startsWith("HTTP/1.1 401 "), answer);
        }
    }

    @Test
    void aBodyThatIsCutOffStoresNothing() throws Exception {
        int before = running.store.submissions(Integer.MAX_VALUE).size();
        try (var http = new RawHttp(running.at("/"))) {
            http.send(head(running.key, "Content-Length: 1000"));
            http.send("{\"is\": \"valid\"");
            http.endOutput();
            http.answer();
        }
        assertEquals(before, running.store.submissions(Integer.MAX_VALUE).size());
    }

    @Test
    void aBodyThatStandsStillIsGivenUp(@TempDir Path other) throws Exception {
        try (var hasty = new RunningGateway(other, Map.of("http.idle-timeout", "1s"));
                var http = new RawHttp(hasty.at("/"))) {
            http.send(head(hasty.key, "Content-Length: 1000") + "{\"is\": \"valid\"");
            String answer = http.answer();
            assertTrue(answer.startsWith("HTTP/1.1 408 "), answer);
        }
    }

    @Test
    void brokenChunksEndTheConnection() throws Exception {
        try (var http = new RawHttp(running.at("/"))) {
            http.send(head(running.key, "Transfer-Encoding: chunked"));
            http.send("zz\r\n{}\r\n0\r\n\r\n");
            assertEquals("", http.answer());
        }
    }

    @Test
    void anEmptyBodyIsABadRequest() throws Exception {
        var answer = running.push("");
        assertEquals(400, answer.statusCode());
        assertTrue(answer.body().contains("urn:elm-gateway:problem:empty-body"));
    }
}

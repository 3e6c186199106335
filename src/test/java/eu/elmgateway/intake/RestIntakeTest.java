package eu.elmgateway.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.elmgateway.store.Submission;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What senders get from {@code POST /v1/credentials} and {@code GET /v1/submissions/{id}}. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RestIntakeTest {
    private final ObjectMapper json = new ObjectMapper();
    private Path data;
    private RunningGateway running;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        data = folder;
        running = new RunningGateway(data);
    }

    @AfterAll
    void stop() {
        running.close();
    }

    @Test
    void aValidDocumentIsAcknowledgedWithTheAddressOfItsStatus() throws Exception {
        HttpResponse<String> answer = running.push(FakeValidating.VALID);
        assertEquals(202, answer.statusCode());
        assertEquals("application/json", type(answer));
        JsonNode acknowledgement = json.readTree(answer.body());
        Submission stored =
                running.store.submission(acknowledgement.path("id").asText()).orElseThrow();
        assertEquals(
                "/v1/submissions/" + stored.id(),
                answer.headers().firstValue("Location").orElseThrow());
        assertEquals(stored.document(), acknowledgement.path("sha256").asText());
        assertEquals("accepted", acknowledgement.path("state").asText());
        assertEquals("elm-json:3.1", acknowledgement.path("format").asText());
        assertEquals(
                stored.receivedAt().toString(),
                acknowledgement.path("receivedAt").asText());
        assertFalse(acknowledgement.path("duplicate").asBoolean(true));
        assertEquals("valid", acknowledgement.path("report").path("verdict").asText());
    }

    @Test
    void theStatusShowsDeliveriesAttemptsAndReceipts() throws Exception {
        String location = running.push(FakeValidating.VALID)
                .headers()
                .firstValue("Location")
                .orElseThrow();
        HttpResponse<String> answer = running.send(running.to(location).GET());
        assertEquals(200, answer.statusCode());
        JsonNode status = json.readTree(answer.body());
        JsonNode delivery = status.path("deliveries").path(0);
        assertEquals("fi-koski", delivery.path("registry").asText());
        assertEquals(
                RecordId.of("fi-koski", delivery.path("credential").asText()),
                delivery.path("record").asText());
        assertEquals(
                "alreadyKnown", delivery.path("receipts").path(0).path("kind").asText());
        assertEquals(
                "accepted", delivery.path("attempts").path(0).path("outcome").asText());
    }

    @Test
    void theStatusShowsHowMuchWasLostAndItsSubResourceWhat() throws Exception {
        String location = running.push(FakeValidating.VALID)
                .headers()
                .firstValue("Location")
                .orElseThrow();
        JsonNode status = json.readTree(running.send(running.to(location).GET()).body());
        assertEquals(
                "{\"values\":2,\"kept\":1,\"derived\":0,\"consulted\":0,\"dropped\":1,\"coverage\":0.5}",
                status.path("loss").toString());
        assertEquals(
                "{\"values\":7,\"kept\":0,\"derived\":0,\"consulted\":0,\"dropped\":7,\"coverage\":0.0}",
                status.path("deliveries").path(0).path("loss").toString());
        HttpResponse<String> answer =
                running.send(running.to(location + "/loss").GET());
        assertEquals(200, answer.statusCode());
        JsonNode lost = json.readTree(answer.body());
        assertEquals(
                "[{\"fate\":\"kept\",\"path\":\"/elmo/learner/givenNames\",\"to\":[\"/credentialSubject/givenName\"]},"
                        + "{\"fate\":\"dropped\",\"path\":\"/elmo/report/issuer/url\"}]",
                lost.path("canonical").path("entries").toString());
        assertEquals(
                "[{\"fate\":\"dropped\",\"path\":\"/credentialSubject/**\",\"values\":7}]",
                lost.path("deliveries").path(0).path("loss").path("entries").toString());
    }

    @Test
    void aSubmissionOfAnotherSenderIsAsIfThereWereNone() throws Exception {
        String location = running.push(FakeValidating.VALID)
                .headers()
                .firstValue("Location")
                .orElseThrow();
        String other = running.senders.add("uni-other").text();
        HttpResponse<String> foreign =
                running.send(HttpRequest.newBuilder(running.at(location)).header("Authorization", "Bearer " + other));
        HttpResponse<String> none =
                running.send(running.to("/v1/submissions/none").GET());
        assertEquals(404, foreign.statusCode());
        assertEquals(
                404,
                running.send(HttpRequest.newBuilder(running.at(location + "/loss"))
                                .header("Authorization", "Bearer " + other))
                        .statusCode());
        assertEquals(none.body(), foreign.body());
    }

    @Test
    void anInvalidDocumentIsRefusedWithItsReportAndKept() throws Exception {
        HttpResponse<String> answer = running.push(FakeValidating.INVALID);
        assertEquals(422, answer.statusCode());
        assertEquals("application/problem+json", type(answer));
        JsonNode problem = json.readTree(answer.body());
        assertEquals("invalid", problem.path("report").path("verdict").asText());
        assertTrue(running.store.submission(problem.path("submission").asText()).isPresent());
    }

    @Test
    void aSealThatIsDemandedAndMissingIsAFinding() throws Exception {
        Path settings = Files.createDirectories(data.resolve("senders")).resolve("uni-test.yaml");
        Files.writeString(settings, "sender: uni-test\nseal: intact\n");
        try {
            HttpResponse<String> answer = running.push(FakeValidating.VALID);
            assertEquals(422, answer.statusCode());
            assertTrue(answer.body().contains("\"seal:policy-absent\""), answer.body());
        } finally {
            Files.delete(settings);
        }
        assertEquals(202, running.push(FakeValidating.VALID).statusCode());
    }

    @Test
    void aDocumentThatCouldNotBeCheckedIsNotRefusedButToBeSentAgain() throws Exception {
        HttpResponse<String> answer = running.push(FakeValidating.UNCLEAR);
        assertEquals(503, answer.statusCode());
        assertTrue(answer.headers().firstValue("Retry-After").isPresent());
    }

    @Test
    void aDefectOfOursIsToldWithoutItsInside() throws Exception {
        HttpResponse<String> answer = running.push(FakeValidating.DEFECT);
        assertEquals(500, answer.statusCode());
        assertFalse(answer.body().contains("made by the test"));
        assertEquals("application/problem+json", type(answer));
    }

    @Test
    void aStoreThatCannotWriteIsTemporary() throws Exception {
        running.store.available(false);
        try {
            HttpResponse<String> answer = running.push(FakeValidating.VALID);
            assertEquals(503, answer.statusCode());
            assertTrue(answer.headers().firstValue("Retry-After").isPresent());
        } finally {
            running.store.available(true);
        }
    }

    @Test
    void theSameKeyAndBytesGetTheSameAcknowledgementAgain() throws Exception {
        JsonNode first = json.readTree(keyed("key-1", FakeValidating.VALID).body());
        HttpResponse<String> again = keyed("key-1", FakeValidating.VALID);
        assertEquals(202, again.statusCode());
        JsonNode second = json.readTree(again.body());
        assertEquals(first.path("id"), second.path("id"));
        assertEquals(first.path("receivedAt"), second.path("receivedAt"));
        assertTrue(second.path("duplicate").asBoolean());
    }

    @Test
    void theAcknowledgementIsSignedOnceAndGivenOutAsOftenAsItIsAskedFor() throws Exception {
        JsonNode first = json.readTree(keyed("key-signed", FakeValidating.VALID).body());
        JsonNode second =
                json.readTree(keyed("key-signed", FakeValidating.VALID).body());
        String signed = first.path("signed").asText();
        assertEquals(3, signed.split("[.]").length);
        assertEquals(signed, second.path("signed").asText());
        HttpResponse<String> again = running.send(
                running.to(first.path("status").asText() + "/acknowledgement").GET());
        assertEquals(200, again.statusCode());
        assertEquals("application/jose", type(again));
        assertEquals(signed, again.body());
    }

    @Test
    void theReceiptOfADeliveryIsSignedForItsOwnSenderAlone() throws Exception {
        String location = running.push(FakeValidating.VALID)
                .headers()
                .firstValue("Location")
                .orElseThrow();
        JsonNode status = json.readTree(running.send(running.to(location).GET()).body());
        String path = status.path("deliveries").path(0).path("receipt").asText();
        HttpResponse<String> receipt = running.send(running.to(path).GET());
        assertEquals(200, receipt.statusCode());
        assertEquals("application/jose", type(receipt));
        assertEquals(receipt.body(), running.send(running.to(path).GET()).body());
        String other = running.senders.add("uni-curious").text();
        for (String foreign : List.of(path, location + "/acknowledgement")) {
            assertEquals(
                    404,
                    running.send(HttpRequest.newBuilder(running.at(foreign)).header("Authorization", "Bearer " + other))
                            .statusCode());
        }
    }

    @Test
    void everybodyMayHaveThePublicKeys() throws Exception {
        running.push(FakeValidating.VALID);
        HttpResponse<String> keys = running.send(HttpRequest.newBuilder(running.at("/.well-known/jwks.json")));
        assertEquals(200, keys.statusCode());
        assertEquals("application/jwk-set+json", type(keys));
        JsonNode key = json.readTree(keys.body()).path("keys").path(0);
        assertEquals("ES256", key.path("alg").asText());
        assertFalse(key.has("d"));
    }

    /** Who writes {@code ?draft=true} does not mean that the document shall be delivered. */
    @ParameterizedTest
    @ValueSource(strings = {"draft=true", "profile=edc-accredited", "dryRun"})
    void aPushWithAQueryIsRefusedAndNothingIsStored(String query) throws Exception {
        List<Submission> before = running.store.submissions(1000);
        HttpResponse<String> answer = running.send(running.to("/v1/credentials?" + query)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(FakeValidating.VALID)));
        assertEquals(400, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains("leave it out"), answer.body());
        assertTrue(answer.body().contains("/v1/validations"), answer.body());
        assertEquals(before, running.store.submissions(1000));
    }

    @Test
    void theSameKeyForOtherBytesIsRefused() throws Exception {
        keyed("key-2", FakeValidating.VALID);
        HttpResponse<String> other = keyed("key-2", FakeValidating.VALID + " ");
        assertEquals(409, other.statusCode());
        assertTrue(other.body().contains("urn:elm-gateway:problem:key-reused"));
    }

    @Test
    void aRefusedFirstTryDoesNotHoldItsKey() throws Exception {
        assertEquals(422, keyed("key-3", FakeValidating.INVALID).statusCode());
        assertEquals(202, keyed("key-3", FakeValidating.VALID).statusCode());
    }

    @Test
    void oneOfManyPushesAtOnceWithTheSameKeyIsStored() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Callable<HttpResponse<String>>> pushes = Stream.generate(
                            () -> (Callable<HttpResponse<String>>) () -> keyed("key-4", FakeValidating.VALID))
                    .limit(40)
                    .toList();
            int stored = 0;
            for (Future<HttpResponse<String>> push : threads.invokeAll(pushes)) {
                assertEquals(202, push.get().statusCode());
                stored += json.readTree(push.get().body()).path("duplicate").asBoolean() ? 0 : 1;
            }
            assertEquals(1, stored);
        } finally {
            threads.shutdownNow();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"key with é", " ", "\t"})
    void aKeyMustBePrintable(String key) throws Exception {
        try (var http = new RawHttp(running.at("/"))) {
            http.send("POST /v1/credentials HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + running.key
                    + "\r\nContent-Type: application/json\r\nIdempotency-Key:" + key + "\r\nContent-Length: 15\r\n\r\n"
                    + FakeValidating.VALID);
            assertTrue(http.answer().startsWith("HTTP/1.1 400 "));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json",
                "application/ld+json",
                "application/vc+ld+json",
                "application/jose+json",
                "application/xml",
                "text/xml",
                "application/x-www-form-urlencoded",
                "text/plain",
                "Application/JSON; charset=utf-8"
            })
    void theseMediaTypesAreTaken(String mediaType) throws Exception {
        assertEquals(202, typed(mediaType).statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/pdf", "multipart/form-data; boundary=x", "json"})
    void anotherMediaTypeIsRefusedWithTheListOfThoseTaken(String mediaType) throws Exception {
        HttpResponse<String> answer = typed(mediaType);
        assertEquals(415, answer.statusCode());
        assertEquals(8, json.readTree(answer.body()).path("accepts").size());
        assertTrue(answer.headers().firstValue("Accept-Post").orElseThrow().contains("application/vc+ld+json"));
    }

    @Test
    void aBodyMustSayItsMediaTypeAndMustNotBeCompressed() throws Exception {
        var untyped = running.to("/v1/credentials").POST(BodyPublishers.ofString(FakeValidating.VALID));
        assertEquals(415, running.send(untyped).statusCode());
        var compressed = running.to("/v1/credentials")
                .header("Content-Type", "application/json")
                .header("Content-Encoding", "gzip")
                .POST(BodyPublishers.ofString(FakeValidating.VALID));
        assertEquals(415, running.send(compressed).statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Bearer wrong", "Basic dTpw", "Bearer", "bearer  "})
    void whoHasNoKeyIsToldHowToSendOne(String authorization) throws Exception {
        HttpRequest.Builder request = HttpRequest.newBuilder(running.at("/v1/credentials"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(FakeValidating.VALID));
        if (!authorization.isEmpty()) {
            request.header("Authorization", authorization);
        }
        HttpResponse<String> answer = running.send(request);
        assertEquals(401, answer.statusCode());
        assertTrue(answer.headers().firstValue("WWW-Authenticate").orElseThrow().startsWith("Bearer realm="));
        assertTrue(answer.body().contains("Authorization: Bearer <key>"));
    }

    @Test
    void aKeyInTheAddressIsNotTaken() throws Exception {
        var request = HttpRequest.newBuilder(running.at("/v1/credentials?Authorization=Bearer%20" + running.key))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(FakeValidating.VALID));
        assertEquals(400, running.send(request).statusCode());
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /v1/credentials, 405, 'POST, OPTIONS'",
        "PUT, /v1/credentials, 405, 'POST, OPTIONS'",
        "HEAD, /v1/credentials, 405, 'POST, OPTIONS'",
        "OPTIONS, /v1/credentials, 204, 'POST, OPTIONS'",
        "POST, /v1/submissions/x, 405, 'GET, HEAD, OPTIONS'",
        "OPTIONS, /v1/submissions/x, 204, 'GET, HEAD, OPTIONS'",
        "HEAD, /v1/submissions/x, 404, ",
        "GET, /nowhere, 404, ",
        "OPTIONS, /nowhere, 404, ",
    })
    void everyAddressSaysWhichMethodsItTakes(String method, String path, int status, String allow) throws Exception {
        HttpResponse<String> answer = running.send(running.to(path).method(method, BodyPublishers.noBody()));
        assertEquals(status, answer.statusCode());
        assertEquals(allow, answer.headers().firstValue("Allow").orElse(null));
        if (status >= 400) {
            assertEquals("application/problem+json", type(answer));
        }
        assertTrue(answer.headers().firstValue("Access-Control-Allow-Origin").isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CamelHttpResponseCode: 299",
                "CamelHttpUri: http://127.0.0.1:1/",
                "cAmElHttpUri: http://127.0.0.1:1/",
                "operationName: status",
                "CamelFileName: ../../x",
                "Location: http://evil",
                "id: x",
                "Content-Type : text/plain"
            })
    void headersThatSteerCamelDoNothing(String header) throws Exception {
        String named = raw("/v1/credentials", header + "\r\n");
        assertTrue(named.startsWith(header.contains(" :") ? "HTTP/1.1 400 " : "HTTP/1.1 202 "), named);
        String asked = raw("/v1/credentials?" + header.replace(": ", "="), "");
        assertTrue(asked.startsWith("HTTP/1.1 400 ") || asked.startsWith("HTTP/1.0 400 "), asked);
    }

    private String raw(String target, String header) throws Exception {
        try (var http = new RawHttp(running.at("/"))) {
            http.send("POST " + target + " HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer " + running.key
                    + "\r\nContent-Type: application/json\r\n" + header + "Content-Length: 15\r\n\r\n"
                    + FakeValidating.VALID);
            String answer = http.answer();
            assertFalse(answer.lines().findFirst().orElseThrow().contains("299"), answer);
            assertFalse(answer.contains("evil") || answer.contains("127.0.0.1"), answer);
            return answer;
        }
    }

    private HttpResponse<String> keyed(String key, String body) throws Exception {
        return running.send(running.to("/v1/credentials")
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(BodyPublishers.ofString(body)));
    }

    private HttpResponse<String> typed(String mediaType) throws Exception {
        return running.send(running.to("/v1/credentials")
                .header("Content-Type", mediaType)
                .POST(BodyPublishers.ofString(FakeValidating.VALID)));
    }

    private static String type(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElse("");
    }
}

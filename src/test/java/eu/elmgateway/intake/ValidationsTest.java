package eu.elmgateway.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.elmgateway.validation.report.Face;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents checked without being pushed, reports in every face, and answers in the sender's language. */
class ValidationsTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private static Path folder;

    private static RunningGateway running;

    @BeforeAll
    static void start() throws Exception {
        running = new RunningGateway(folder);
    }

    @AfterAll
    static void stop() {
        running.close();
    }

    @Test
    void anInvalidDocumentIsAnsweredWithItsReportAnd200AndNotStored() throws Exception {
        int before = running.store.submissions(1_000).size();
        var answer = validate("/v1/validations", FakeValidating.INVALID, "application/json");
        assertEquals(200, answer.statusCode());
        assertEquals("application/json", type(answer));
        JsonNode report = JSON.readTree(answer.body());
        assertEquals("invalid", report.path("verdict").asText());
        assertEquals("it is wrong", report.at("/findings/0/message").asText());
        assertEquals("/is", report.at("/findings/0/pointer").asText());
        assertFalse(report.has("file"));
        assertEquals(before, running.store.submissions(1_000).size());
    }

    @ParameterizedTest
    @EnumSource(Face.class)
    void everyFaceIsThereOverHttp(Face face) throws Exception {
        var answer = validate("/v1/validations", FakeValidating.INVALID, face.mediaType());
        assertEquals(200, answer.statusCode());
        assertEquals(face.mediaType(), type(answer));
        assertTrue(answer.body().contains("it is wrong"), answer.body());
        assertEquals(
                "nosniff", answer.headers().firstValue("X-Content-Type-Options").orElse(""));
        assertTrue(answer.headers()
                .firstValue("Content-Security-Policy")
                .orElse("")
                .contains("default-src 'none'"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8 | text/html
            */*                                          | application/json
            text/*                                       | text/html
            application/json;q=0.2, text/csv;q=0.9       | text/csv
            text/html;q=0, */*                           | application/json
            APPLICATION/SARIF+JSON                       | application/sarif+json
            application/xml                              | application/junit+xml
            """)
    void theFaceThatIsWantedMostIsGiven(String accept, String type) throws Exception {
        assertEquals(type, type(validate("/v1/validations", FakeValidating.VALID, accept)));
    }

    @Test
    void aFaceThatIsNotThereIsRefusedWithThoseThatAre() throws Exception {
        var answer = validate("/v1/validations", FakeValidating.VALID, "application/pdf");
        assertEquals(406, answer.statusCode());
        assertEquals("application/problem+json", type(answer));
        JsonNode problem = JSON.readTree(answer.body());
        assertEquals(
                "urn:elm-gateway:problem:not-acceptable", problem.path("type").asText());
        assertEquals(Face.values().length, problem.path("accepts").size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"?colour=red", "?draft=perhaps", "?profile=a&profile=b", "?Profile=a", "?checks=yes"})
    void aWrongQueryIsRefused(String query) throws Exception {
        var answer = validate("/v1/validations" + query, FakeValidating.VALID, "*/*");
        assertEquals(400, answer.statusCode());
        assertEquals("application/problem+json", type(answer));
    }

    @Test
    void whatIsAskedForReachesValidation() throws Exception {
        validate("/v1/validations?profile=p&draft=true&completeness=micro-credential", FakeValidating.VALID, "*/*");
        var options = running.validating.lastOptions;
        assertEquals("p", options.profile());
        assertTrue(options.draft());
        assertEquals("micro-credential", options.completeness());
    }

    @Test
    void checksAreThereIfTheyAreAskedForAndInEveryFace() throws Exception {
        var without = validate("/v1/validations", FakeValidating.VALID, "*/*");
        assertFalse(JSON.readTree(without.body()).has("checks"), without::body);
        var with = validate("/v1/validations?checks=true", FakeValidating.VALID, "*/*");
        JsonNode check = JSON.readTree(with.body()).at("/checks/0");
        assertEquals("expiry", check.path("check").asText(), with::body);
        assertEquals(
                "http://data.europa.eu/snb/verification/94d828f160",
                check.path("type").asText());
        assertEquals(
                "http://data.europa.eu/snb/verification-status/9d26eb9a37",
                check.at("/status/uri").asText());
        assertEquals("ERROR", check.at("/status/code").asText());
        assertEquals("OK", check.at("/stated/code").asText());
        String given = "VALID " + FakeValidating.VALID.length() + " bytes, [{\"id\":";
        assertTrue(check.path("reason").asText().startsWith(given), check::toString);
        for (Face face : Face.values()) {
            var answer = validate("/v1/validations?checks=true", FakeValidating.VALID, face.mediaType());
            assertTrue(answer.body().contains("VALID " + FakeValidating.VALID.length()), answer::body);
        }
    }

    @Test
    void whatIsInvalidIsCheckedWithoutCredentials() throws Exception {
        var answer = validate("/v1/validations?checks=true", FakeValidating.INVALID, "*/*");
        assertEquals(
                "INVALID " + FakeValidating.INVALID.length() + " bytes, []",
                JSON.readTree(answer.body()).at("/checks/0/reason").asText());
    }

    @Test
    void theReportOnASubmissionHasTheChecksAsTheyEndNow() throws Exception {
        String document = "{\"is\": \"valid\", \"and\": \"kept\"}";
        String path = running.push(document).headers().firstValue("Location").orElseThrow() + "/report";
        assertFalse(JSON.readTree(get(path, "*/*", "en").body()).has("checks"));
        JsonNode report = JSON.readTree(get(path + "?checks=true", "*/*", "en").body());
        String reason = report.at("/checks/0/reason").asText();
        assertTrue(reason.startsWith("VALID " + document.length() + " bytes, [{\"id\":"), report::toString);
        String page = get(path + "?checks=true", "text/html", "fr").body();
        assertTrue(page.contains("ERREUR"), page);
        assertTrue(page.contains("Selon la présentation"), page);
        assertEquals(400, get(path + "?chekcs=true", "*/*", "en").statusCode());
    }

    @Test
    void aParameterIsNotTakenBecauseSomethingElseOfTheRequestIsCalledSo() throws Exception {
        String path =
                running.push("{\"is\": \"valid\", \"and\": \"named\"}")
                                .headers()
                                .firstValue("Location")
                                .orElseThrow() + "/report";
        for (String name : List.of("id", "Accept", "accept-language", "Authorization")) {
            assertEquals(400, get(path + "?" + name + "=x", "*/*", "en").statusCode(), name);
        }
    }

    @Test
    void aHeaderOrAParameterThatIsCalledAsAVariableOfThePathDoesNotStandForIt() throws Exception {
        String path = running.push("{\"is\": \"valid\", \"and\": \"asked\"}")
                .headers()
                .firstValue("Location")
                .orElseThrow();
        var asked = running.send(
                running.to(path + "?id=other").header("id", "another").GET());
        assertEquals(200, asked.statusCode(), asked::body);
        assertTrue(path.endsWith(JSON.readTree(asked.body()).path("id").asText()), asked::body);
    }

    @Test
    void nobodyValidatesWithoutAKey() throws Exception {
        var request = HttpRequest.newBuilder(running.at("/v1/validations"))
                .header("Content-Type", "application/json")
                .header("Accept-Language", "fr")
                .POST(BodyPublishers.ofString(FakeValidating.VALID));
        var answer = running.send(request);
        assertEquals(401, answer.statusCode());
        assertEquals(
                "Il faut une clé d'API",
                JSON.readTree(answer.body()).path("title").asText());
    }

    @Test
    void aRefusedPushTellsWhereItsReportIsInEveryFace() throws Exception {
        JsonNode problem = JSON.readTree(running.push(FakeValidating.INVALID).body());
        String path = problem.path("reportUrl").asText();
        assertEquals("/v1/submissions/" + problem.path("submission").asText() + "/report", path);
        HttpResponse<String> page = get(path, "text/html", "fr-CH, en;q=0.5");
        assertEquals(200, page.statusCode());
        assertEquals("fr", page.headers().firstValue("Content-Language").orElse(""));
        assertTrue(page.body().contains("<html lang=\"fr\">"));
        assertTrue(page.body().contains("&quot;is&quot;: "), "the line is quoted from the store");
        assertTrue(page.body().contains("non valide"));
    }

    @Test
    void nobodySeesTheReportOfAnother() throws Exception {
        assertEquals(404, get("/v1/submissions/none/report", "*/*", "en").statusCode());
        String path = JSON.readTree(
                        running.push("{\"is\": \"wrong, once more\"}").body())
                .path("reportUrl")
                .asText();
        var without = HttpRequest.newBuilder(running.at(path)).GET();
        assertEquals(401, running.send(without).statusCode());
    }

    @Test
    void aPushIsAnsweredInTheSendersLanguage() throws Exception {
        var answer = running.send(running.to("/v1/credentials")
                .header("Content-Type", "application/json")
                .header("Accept-Language", "fr")
                .POST(BodyPublishers.ofString("{\"is\": \"wrong in French\"}")));
        JsonNode problem = JSON.readTree(answer.body());
        assertEquals(422, answer.statusCode());
        assertEquals("Le document contient des erreurs", problem.path("title").asText());
        assertEquals("c'est faux", problem.at("/report/findings/0/advice").asText());
        JsonNode status = JSON.readTree(
                get("/v1/submissions/" + problem.path("submission").asText(), "*/*", "en")
                        .body());
        assertEquals("write \"valid\"", status.at("/report/findings/0/advice").asText());
    }

    private static HttpResponse<String> validate(String path, String body, String accept) throws Exception {
        return running.send(running.to(path)
                .header("Content-Type", "application/json")
                .header("Accept", accept)
                .POST(BodyPublishers.ofString(body)));
    }

    private static HttpResponse<String> get(String path, String accept, String language) throws Exception {
        return running.send(running.to(path)
                .header("Accept", accept)
                .header("Accept-Language", language)
                .GET());
    }

    private static String type(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElse("").replaceFirst(";.*", "");
    }
}

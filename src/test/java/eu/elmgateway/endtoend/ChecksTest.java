package eu.elmgateway.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import eu.elmgateway.registry.SampleCredentials;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The checks of Europass as whoever asks the gateway for them sees them. */
class ChecksTest {
    /** By the shape that the published presentations have; it is no valid one. */
    private static final String PRESENTATION = """
            <vp:verifiablePresentation xmlns:vp="http://data.europa.eu/snb/vp">
              <vp:expirationDate>2021-03-24T00:00:00+01:00</vp:expirationDate>
              <vp:verificationCheck>
                <vp:type uri="http://data.europa.eu/snb/verification/94d828f160"/>
                <vp:status uri="http://data.europa.eu/snb/verification-status/9895008394"/>
              </vp:verificationCheck>
            </vp:verifiablePresentation>
            """;

    @TempDir
    private static Path folder;

    private static Sandbox sandbox;

    @BeforeAll
    static void start() throws Exception {
        sandbox = new Sandbox(folder, "{}");
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    private static JsonNode check(JsonNode report, String kind) {
        for (JsonNode check : report.path("checks")) {
            if (check.path("check").asText().equals(kind)) {
                return check;
            }
        }
        throw new AssertionError(kind + " is missing in " + report);
    }

    private static String status(JsonNode report, String kind) {
        return check(report, kind).at("/status/code").asText();
    }

    private static byte[] sample(String name) throws Exception {
        return Files.readAllBytes(SampleCredentials.FOLDER.resolve(name));
    }

    @Test
    void aDryRunMakesAllSixAndStoresNothing() throws Exception {
        byte[] badge = sample("fi-competence-badge.jsonld");
        JsonNode report = sandbox.post("/v1/validations?checks=true", badge);
        List<String> kinds = new ArrayList<>();
        report.path("checks").forEach(check -> kinds.add(check.path("check").asText()));
        assertEquals(List.of("format", "seal", "owner", "revocation", "accreditation", "expiry"), kinds);
        assertEquals("OK", status(report, "format"));
        assertEquals("SKIPPED", status(report, "seal"));
        assertFalse(sandbox.post("/v1/validations", badge).has("checks"));
    }

    @Test
    void aRevokedCredentialIsAnErrorUntilItIsPushedAgain() throws Exception {
        byte[] badge = sample("fi-competence-badge.jsonld");
        String submission = sandbox.push(badge);
        String path = "/v1/submissions/" + submission + "/report?checks=true";
        assertEquals("SKIPPED", status(sandbox.get(path), "revocation"));
        String credential = sandbox.get("/v1/submissions/" + submission)
                .at("/deliveries/0/credential")
                .asText();
        String revocation = "{\"credential\": \"" + credential + "\", \"reason\": \"issued twice\"}";
        sandbox.post("/v1/revocations", revocation.getBytes(UTF_8));
        JsonNode revoked = check(sandbox.get(path), "revocation");
        assertEquals("ERROR", revoked.at("/status/code").asText());
        assertTrue(revoked.path("reason").asText().endsWith(": issued twice"), revoked::toString);
        assertEquals("ERROR", status(sandbox.post("/v1/validations?checks=true", badge), "revocation"));
        sandbox.push(badge);
        assertEquals("SKIPPED", status(sandbox.get(path), "revocation"));
    }

    @Test
    void aPresentationThatCallsGoodWhatIsNotIsContradicted() {
        JsonNode report = sandbox.post("/v1/validations?checks=true", PRESENTATION.getBytes(UTF_8));
        JsonNode expiry = check(report, "expiry");
        assertEquals("ERROR", expiry.at("/status/code").asText());
        assertEquals("OK", expiry.at("/stated/code").asText());
        assertFalse(check(report, "seal").has("stated"));
        assertTrue(report.path("findings").toString().contains("europass:expiry-differs"), report::toString);
    }
}

package eu.elmgateway.endtoend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import eu.elmgateway.Patience;
import eu.elmgateway.api.soap.SoapMessages;
import eu.elmgateway.cli.CommandRun;
import eu.elmgateway.registry.SampleCredentials;
import eu.elmgateway.standin.Answer;
import eu.elmgateway.standin.KoskiStandIn;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A registry names a field of its own record; the sender reads which field of the document that it pushed lies behind it. */
@Timeout(Patience.HANGS)
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

    private static Sandbox sandbox;

    @BeforeAll
    static void start() throws Exception {
        sandbox = new Sandbox(folder, "{}");
    }

    @AfterAll
    static void stop() {
        sandbox.close();
    }

    @Test
    void ofElmItIsTheFieldOfTheCredential() throws Exception {
        byte[] elm = Files.readAllBytes(SampleCredentials.FOLDER.resolve(SAMPLE));
        assertEquals("/credentialSubject/familyName", placeOfRejection(elm));
    }

    @Test
    void ofElmoItIsTheElementOfTheReport() throws Exception {
        assertEquals("/elmo/learner/familyName", placeOfRejection(Sandbox.elmo(SAMPLE)));
    }

    /** The only place told, without the numbers and prefixes of its steps. */
    private String placeOfRejection(byte[] document) {
        assertInstanceOf(KoskiStandIn.class, sandbox.standIn("fi-koski")).answerNext(NO);
        String submission = sandbox.push(document);
        JsonNode delivery =
                sandbox.await(submission, "fi-koski", at -> !at.path("receipts").isEmpty());
        JsonNode receipt = delivery.path("receipts").get(0);
        assertEquals("rejected", receipt.path("kind").asText(), receipt::toString);
        assertEquals(1, receipt.path("places").size(), receipt::toString);
        String place = receipt.path("places").get(0).asText();
        assertTrue(shown(delivery.path("id").asText()).contains(place), place);
        assertTrue(sandbox.soap(STATUS.formatted(submission)).contains("place>" + place + "</"), place);
        return place.replaceAll("\\[[^]]*]|(?<=/)[a-z]+:", "");
    }

    /** What the operator reads. */
    private static String shown(String delivery) {
        var run = CommandRun.of(
                "deliveries", "show", delivery, "--home", HOME.toString(), "--set", "data=" + folder.resolve("data"));
        assertEquals(0, run.exitCode(), run::err);
        return run.out();
    }
}

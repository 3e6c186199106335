package eu.elmgateway.soap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import eu.elmgateway.equality.Xsd;
import eu.elmgateway.equality.XsdError;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a message of the gateway's own SOAP service may look like. */
class GatewayMessagesTest {
    private static final Xsd MESSAGES = Xsd.of(Map.of(), Path.of("schemas/gateway/gateway.xsd"));
    private static final String ID = "6f1e6b0a-8f0e-4a55-9a4e-0e7a4f6f0b11";
    private static final String NOW = "2026-11-23T10:15:30.123Z";
    private static final String REPORT = """
            <report><verdict>invalid</verdict><format>elm-json:3.1</format><profile>edc-generic-full</profile>
              <layer><name>syntax</name><verdict>valid</verdict></layer>
              <layer><name>shapes</name><verdict>invalid</verdict><note>as published</note></layer>
              <layer><name>seal</name><verdict>skipped</verdict></layer>
              <finding><rule>elm:Person/fullName/minCount</rule><layer>shapes</layer><severity>error</severity>
                <message>no name</message><advice>add one</advice><pointer/><line>3</line><column>7</column></finding>
              <finding><rule>r</rule><layer>vocabulary</layer><severity>warning</severity><message>m</message></finding>
            </report>""";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<document><c:credential xmlns:c='urn:x'><d xmlns=''/></c:credential></document>",
                "<text>{\"a\": \"é\"}</text>",
                "<text><![CDATA[{\"a\": \"<b>\"}]]></text>",
                "<base64>ey\n  J9</base64>",
                "<idempotencyKey>2026/07 no. 4711</idempotencyKey><text>{}</text>",
                "<mediaType>application/vc+ld+json; charset=utf-8</mediaType><text>{}</text>",
                "<idempotencyKey>k</idempotencyKey><mediaType>application/xml</mediaType><base64>PGEvPg==</base64>",
            })
    void submitTakesOneDocument(String content) {
        assertValid("<submit>" + content + "</submit>");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<idempotencyKey>k</idempotencyKey>",
                "<document/>",
                "<document>text</document>",
                "<document><a xmlns=''/></document>",
                "<document><submit/></document>",
                "<document><a xmlns='urn:x'/><b xmlns='urn:x'/></document>",
                "<text/>",
                "<base64></base64>",
                "<base64>not base64!</base64>",
                "<text>{}</text><base64>e30=</base64>",
                "<text>{}</text><text>{}</text>",
                "<text>{}</text><idempotencyKey>k</idempotencyKey>",
                "<idempotencyKey/><text>{}</text>",
                "<idempotencyKey> k</idempotencyKey><text>{}</text>",
                "<idempotencyKey>clé</idempotencyKey><text>{}</text>",
                "<mediaType>json</mediaType><text>{}</text>",
                "<mediaType>a/b\n</mediaType><other/><text>{}</text>",
            })
    void submitRefuses(String content) {
        assertInvalid("<submit>" + content + "</submit>");
    }

    @Test
    void anIdempotencyKeyHasAtMost255Characters() {
        String submit = "<submit><idempotencyKey>%s</idempotencyKey><text>{}</text></submit>";
        assertValid(submit.formatted("k".repeat(255)));
        assertInvalid(submit.formatted("k".repeat(256)));
    }

    @Test
    void theAcknowledgementNamesSubmissionAndCredentials() {
        assertValid(acknowledgement("accepted", "a".repeat(64), NOW));
        assertInvalid(acknowledgement("ACCEPTED", "a".repeat(64), NOW));
        assertInvalid(acknowledgement("accepted", "A".repeat(64), NOW));
        assertInvalid(acknowledgement("accepted", "a".repeat(63), NOW));
        assertInvalid(acknowledgement("accepted", "a".repeat(64), "2026-11-23T10:15:30"));
        assertInvalid(acknowledgement("accepted", "a".repeat(64), "2026-11-23T10:15:30+01:00"));
    }

    private static String acknowledgement(String state, String sha256, String receivedAt) {
        return """
               <submitResponse><acknowledgement>
                 <submission>%s</submission><state>%s</state><format>elm-json:3.1</format><sha256>%s</sha256>
                 <receivedAt>%s</receivedAt><statusUrl>http://localhost:8080/v1/submissions/6f1e6b0a</statusUrl>
                 <credential>urn:credential:1</credential><credential>urn:credential:2</credential>
                 <duplicate>false</duplicate>
                 <report><verdict>valid</verdict></report>
               </acknowledgement></submitResponse>""".formatted(ID, state, sha256, receivedAt);
    }

    @Test
    void statusAsksForOneSubmission() {
        assertValid("<status><submission>" + ID + "</submission></status>");
        assertInvalid("<status/>");
        assertInvalid("<status><submission>urn:uuid:" + ID + "</submission></status>");
        assertInvalid("<status><submission>" + ID + "</submission><submission>" + ID + "</submission></status>");
    }

    @Test
    void statusAnswersWithDeliveriesAndReceipts() {
        assertValid(submission("queued", "<nextAttemptAt>" + NOW + "</nextAttemptAt><reason>busy</reason>"));
        assertValid(submission("accepted", receipt("accepted") + receipt("alreadyKnown")));
        assertInvalid(submission("delivered", ""));
        assertInvalid(submission("accepted", receipt("already-known")));
        assertInvalid(submission("accepted", receipt("accepted") + "<reason>late</reason>"));
    }

    private static String submission(String state, String more) {
        return """
               <statusResponse><submission>
                 <id>%1$s</id><state>completed</state><sha256>%6$s</sha256><idempotencyKey>k 1</idempotencyKey>
                 <receivedAt>%2$s</receivedAt><credential>urn:c:1</credential>%3$s
                 <delivery><id>%1$s</id><registry>fi-koski</registry><credential>urn:c:1</credential>
                   <record>eg-1</record><state>%4$s</state><attempts>1</attempts>%5$s</delivery>
               </submission></statusResponse>""".formatted(ID, NOW, REPORT, state, more, "0".repeat(64));
    }

    private static String receipt(String kind) {
        return "<receipt><kind>" + kind + "</kind><code>200</code><text>kiitos</text><receivedAt>" + NOW
                + "</receivedAt><reference>1.2.246.562.15.1</reference></receipt>";
    }

    @Test
    void aFaultCarriesTheProblemWithItsReport() {
        assertValid(problem(422, "<submission>" + ID + "</submission>" + REPORT));
        assertValid(problem(503, ""));
        assertInvalid(problem(202, ""));
        assertInvalid(problem(422, REPORT.replace("shapes</layer>", "layout</layer>")));
        assertInvalid(problem(
                422, REPORT.replace("<verdict>invalid</verdict><format>", "<verdict>skipped</verdict><format>")));
        assertInvalid(problem(422, REPORT.replace("<line>3", "<line>0")));
    }

    private static String problem(int status, String more) {
        return "<problem><type>urn:elm-gateway:problem:invalid-document</type><title>The document has errors</title><status>"
                + status + "</status><detail>1 error</detail><accepts>application/xml</accepts>" + more + "</problem>";
    }

    private static void assertValid(String message) {
        assertEquals(List.of(), errors(message), message);
    }

    private static void assertInvalid(String message) {
        assertNotEquals(List.of(), errors(message), message);
    }

    private static List<XsdError> errors(String message) {
        String named = message.replaceFirst(">|/>", " xmlns='urn:elm-gateway:soap:1'$0");
        return MESSAGES.errors(named.getBytes(StandardCharsets.UTF_8));
    }
}

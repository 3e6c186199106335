package eu.elmgateway.soap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.elmgateway.equality.DomibusPublished;
import eu.elmgateway.equality.Published;
import eu.elmgateway.equality.Xsd;
import eu.elmgateway.equality.XsdEquality;
import eu.elmgateway.equality.XsdWords;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;

/** Our description of the Domibus WS plugin allows the messages that the published one allows, and no others. */
class DomibusEqualityTest {
    private static final Path OURS = Path.of("schemas/domibus-ws/1");
    private static final Path MESSAGES = Path.of("src/test/resources/eu/elmgateway/soap/domibus-messages.xml");
    private static final Path ENVELOPE = Path.of("src/test/resources/eu/elmgateway/soap/domibus-envelope.xml");
    private static final String PUBLISHED = "registries/eu-edelivery-domibus/wsplugin/";
    private static final String FIXTURES = "registries/eu-oots/spec/fixtures/";
    private static final String SOAP = "http://www.w3.org/2003/05/soap-envelope";
    private static final Xsd SCHEMA =
            Xsd.of(Map.of(), OURS.resolve("wsplugin-body.xsd"), OURS.resolve("ebms-header.xsd"));

    private static final Xsd ENVELOPES = Xsd.of(Map.of(), OURS.resolve("message.xsd"));

    /** Declared by the published schema, but part of no operation; ours leaves them out. */
    private static final Set<String> WITHOUT_OPERATION = Set.of(
            "messageErrorsRequest",
            "messageErrorsRequestWithAccessPointRole",
            "messageStatusRequest",
            "getStatusRequest");

    @Test
    void oneMessageOfEachKindIsValid() {
        for (Element message : Xml.children(Xml.read(MESSAGES).getDocumentElement())) {
            assertEquals(List.of(), SCHEMA.errors(Xml.alone(message)), message.getLocalName());
        }
    }

    @Test
    void operationsMessagesAndActionsAreThePublishedOnes() {
        Set<String> facts = WsdlFacts.of(OURS.resolve("wsplugin.wsdl"));
        assertEquals(WsdlFacts.of(Published.path(PUBLISHED + "WebServicePlugin.wsdl")), facts);
        assertTrue(facts.size() > 100, facts::toString);
    }

    @Test
    void agreesWithThePublishedSchemasOnEveryMutant() {
        XsdEquality equality = equality();
        for (Element message : Xml.children(Xml.read(MESSAGES).getDocumentElement())) {
            byte[] alone = Xml.alone(message);
            assertEquals(List.of(), equality.assertAgree(alone));
            equality.assertAgreeOnSweep(alone);
            equality.assertAgreeOnMutants(alone, message.hasChildNodes() ? 60 : 20, 1);
        }
    }

    @Test
    void agreesWithThePublishedSchemasOnMessagesOfARealNetwork() throws IOException {
        XsdEquality equality = equality();
        List<Element> recorded = recorded("reference/soap", "incoming", "incoming/reel");
        for (Path envelope : envelopes("incoming/reel")) {
            assertEquals(List.of(), ENVELOPES.errors(Files.readAllBytes(envelope)), envelope.toString());
        }
        recorded.removeIf(message -> message.getLocalName().equals("submitResponse"));
        recorded.forEach(message -> equality.assertAgree(Xml.alone(message)));
        assertEquals(39, recorded.size());
    }

    @Test
    void takesTheAnswerOfANewerDomibusThatThePublishedSchemaRefuses() {
        Element answer = body(Published.path(FIXTURES + "incoming/reel/soumissionMessage.xml"));
        assertFalse(DomibusPublished.messages().errors(Xml.alone(answer)).isEmpty());
        assertEquals(List.of(), SCHEMA.errors(Xml.alone(answer)));
    }

    @Test
    void aWholeEnvelopeIsCheckedAtOnce() throws IOException {
        String text = Files.readString(ENVELOPE);
        assertEquals(List.of(), ENVELOPES.errors(text.getBytes(StandardCharsets.UTF_8)));
        for (String wrong : List.of("value>", "Action>", "PartyInfo>", "submitRequest", "Body>")) {
            String broken = text.replace(wrong, "x" + wrong);
            assertFalse(
                    ENVELOPES.errors(broken.getBytes(StandardCharsets.UTF_8)).isEmpty(), wrong);
        }
    }

    private static List<Element> recorded(String... folders) throws IOException {
        var messages = new ArrayList<Element>();
        for (String folder : folders) {
            envelopes(folder).forEach(file -> messages.addAll(messages(file)));
        }
        return messages;
    }

    private static List<Path> envelopes(String folder) throws IOException {
        try (var files = Files.list(Published.path(FIXTURES + folder))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static List<Element> messages(Path envelope) {
        var found = new ArrayList<Element>();
        for (Element part : Xml.children(Xml.read(envelope).getDocumentElement())) {
            found.addAll(Xml.children(part));
        }
        return found;
    }

    private static Element body(Path envelope) {
        Element body =
                Xml.all(Xml.read(envelope).getDocumentElement(), SOAP, "Body").get(0);
        return Xml.children(body).get(0);
    }

    private static XsdEquality equality() {
        List<String> words = XsdWords.of(
                        Published.path(PUBLISHED + "webservicePlugin-body.xsd"),
                        Published.path(PUBLISHED + "webservicePlugin-header.xsd"))
                .stream()
                .filter(word -> !WITHOUT_OPERATION.contains(word))
                .toList();
        return new XsdEquality(DomibusPublished.messages(), SCHEMA, words);
    }
}

package eu.elmgateway.oots;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.elmgateway.equality.Published;
import eu.elmgateway.equality.RegRepShape;
import eu.elmgateway.equality.Xsd;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;

/** What the gateway answers is built as the messages that a member state has published, slot for slot. */
class PublishedExchangeTest {
    private static final String FIXTURES = "registries/eu-oots/spec/fixtures/";
    private static final Path CASES = Path.of("mappings");
    private static final Xsd OURS = Xsd.of(Map.of(), Path.of("schemas/oots-edm/2.0/query.xsd"));

    @ParameterizedTest
    @CsvSource({"evidence, reponse", "nobody, erreur"})
    void anAnswerIsBuiltAsThePublishedOne(String ours, String published) throws Exception {
        assertEquals(
                RegRepShape.of(Published.path(FIXTURES + "reference/messages/" + published + ".xml")),
                RegRepShape.of(CASES.resolve("oots-answer_to_oots-edm/cases/" + ours + "/expected.xml")));
    }

    /** The id of the message that it answers is ours to add: it lets the asker's access point find the two together. */
    @Test
    void itsHeaderIsBuiltAsThePublishedOneAndNamesTheRequestBeside() throws Exception {
        Set<String> ours = new TreeSet<>();
        for (String way : RegRepShape.of(CASES.resolve("oots-message_to_domibus-ws/cases/evidence/expected.xml"))) {
            int header = way.indexOf("/{http://docs.oasis-open.org/ebxml-msg/ebms/v3.0/ns/core/200704/}Messaging");
            if (header >= 0) {
                ours.add(way.substring(header));
            }
        }
        assertTrue(ours.removeIf(way -> way.contains("RefToMessageId")));
        assertEquals(RegRepShape.of(Published.path(FIXTURES + "reference/messages/reponse.entete.xml")), ours);
    }

    /** One of a real network has a comma between two titles, where no text may stand. */
    @Test
    void ourSchemaTakesEveryPublishedResponseButForACommaInOne() throws Exception {
        int commas = 0;
        List<byte[]> responses = responses();
        for (byte[] response : responses) {
            String text = new String(response, StandardCharsets.UTF_8);
            String mended = text.replace("</sdg:Title>,<sdg:Title", "</sdg:Title><sdg:Title");
            commas += text.equals(mended) ? 0 : 1;
            assertEquals(text.equals(mended), OURS.errors(response).isEmpty(), text);
            assertEquals(List.of(), OURS.errors(mended.getBytes(StandardCharsets.UTF_8)), text);
        }
        assertEquals(1, commas);
        assertTrue(responses.size() >= 7, () -> responses.size() + " responses");
    }

    @Test
    void ourSchemaTakesNoResponseThatLacksWhatOneNeeds() throws IOException {
        String good = Files.readString(CASES.resolve("oots-answer_to_oots-edm/cases/evidence/expected.xml"));
        assertEquals(List.of(), OURS.errors(good.getBytes(StandardCharsets.UTF_8)));
        for (String wrong : List.of(
                "requestId=\"urn:uuid:5a0f1b1e-8a34-4f0c-9b51-0d9a1f9f2b01\"",
                "<sdg:DateOfBirth>2003-03-15</sdg:DateOfBirth>",
                "xsi:type=\"rim:ExtrinsicObjectType\"",
                "<sdg:Format>application/ld+json</sdg:Format>",
                ":Success")) {
            byte[] broken = good.replace(wrong, "").getBytes(StandardCharsets.UTF_8);
            assertFalse(OURS.errors(broken).isEmpty(), wrong);
        }
    }

    /** Whole ones, and those in messages that came in over a real network. */
    private static List<byte[]> responses() throws Exception {
        List<byte[]> found = new ArrayList<>();
        for (String folder : List.of("reference/messages", "incoming/reel")) {
            try (Stream<Path> files = Files.list(Published.path(FIXTURES + folder))) {
                for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                    add(Files.readAllBytes(file), found);
                }
            }
        }
        return found;
    }

    private static void add(byte[] message, List<byte[]> found) throws Exception {
        Document document = parsed(message);
        if (document.getDocumentElement().getLocalName().equals("QueryResponse")) {
            found.add(message);
        }
        NodeList values = document.getElementsByTagName("value");
        for (int at = 0; at < values.getLength(); at++) {
            byte[] payload = Base64.getMimeDecoder()
                    .decode(values.item(at).getTextContent().strip());
            if (new String(payload, StandardCharsets.UTF_8).contains("QueryResponse")) {
                add(payload, found);
            }
        }
    }

    private static Document parsed(byte[] message) throws Exception {
        return DocumentBuilderFactory.newDefaultNSInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(message));
    }
}

package eu.elmgateway.elm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.StringReader;
import java.util.LinkedHashMap;
import javax.xml.transform.stream.StreamSource;
import net.sf.saxon.s9api.Processor;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmNode;
import org.junit.jupiter.api.Test;

class CredentialXmlTest {
    private static final String OPEN =
            "{\"@context\": [\"https://www.w3.org/2018/credentials/v1\", \"http://data.europa.eu/snb/model/context/edc-ap\"], "
                    + "\"id\": \"urn:c\", \"type\": [\"VerifiableCredential\", \"EuropeanDigitalCredential\"], ";

    private final ElmModel model = Shared.model();
    private final Processor saxon = new Processor(false);
    private final CredentialXml xml = new CredentialXml(model, saxon);
    private final CredentialXmlReader reader = new CredentialXmlReader(model);

    private Credential credential(String members) {
        return credential(Shared.parse(OPEN + members + "}"));
    }

    private Credential credential(com.fasterxml.jackson.databind.JsonNode document) {
        return Credential.canonical(
                new ElmReader(model.contexts()).read(document).nodes(), "urn:c");
    }

    private String xpath(XdmNode view, String path) throws SaxonApiException {
        var compiler = saxon.newXPathCompiler();
        compiler.declareNamespace("elm", CredentialXml.NAMESPACE);
        return compiler.evaluate("string-join(" + path + ", '|')", view).toString();
    }

    @Test
    void aStylesheetNeedsOnlyTheTermsOfTheContext() throws SaxonApiException {
        var view = xml.view(
                credential(
                        "\"issued\": \"2024-01-01T00:00:00Z\", \"credentialSubject\": {\"type\": \"Person\","
                                + " \"hasClaim\": {\"type\": \"LearningAchievement\", \"title\": {\"en\": \"One\", \"fr\": \"Un\"}}}"));
        assertEquals(
                "Un",
                xpath(
                        view,
                        "/elm:EuropeanDigitalCredential/elm:credentialSubject/elm:hasClaim/elm:title[@xml:lang='fr']"));
        assertEquals("LearningAchievement", xpath(view, "//elm:hasClaim/@type"));
        assertEquals("urn:c", xpath(view, "/*/@id"));
        assertEquals("", xpath(view, "//elm:hasClaim/@id"));
        assertEquals("2024-01-01T00:00:00Z", xpath(view, "/*/elm:issued"));
    }

    @Test
    void aNodeThatIsItsOwnAncestorStandsAsReference() throws SaxonApiException {
        var credential = credential(
                "\"credentialSubject\": {\"hasClaim\": {\"id\": \"urn:a\", \"influences\": {\"influencedBy\":"
                        + " {\"id\": \"urn:a\", \"title\": {\"en\": \"A\"}}}}}");
        var view = xml.view(credential);
        assertEquals("urn:a", xpath(view, "//elm:influencedBy/@ref"));
        assertEquals(credential, reader.read(view));
    }

    @Test
    void blankNodesThatAreSharedStayOne() throws SaxonApiException {
        var credential = credential(
                "\"issuer\": {\"id\": \"_:i\", \"legalName\": {\"en\": \"I\"}, \"location\": {\"type\": \"Location\"}},"
                        + " \"credentialSubject\": {\"hasClaim\": {\"awardedBy\": {\"awardingBody\": {\"id\": \"_:i\"}}}}");
        var view = xml.view(credential);
        assertEquals("I|I", xpath(view, "//elm:legalName"));
        assertEquals(credential, reader.read(view));
    }

    @Test
    void keepsValuesThatATermDoesNotImply() {
        var credential = credential(
                "\"notation\": [\"x\", 5, {\"@value\": \"y\", \"@language\": \"en\"}, {\"id\": \"urn:n\"}, \"\"],"
                        + " \"title\": [{\"@value\": \"plain\"}, {\"@value\": \"t\", \"@language\": \"en\"}], \"urn:own\": [\"z\", {}],"
                        + " \"homepage\": {\"@value\": \"not a node\"}");
        assertEquals(credential, reader.read(xml.view(credential)));
        assertEquals(credential, credential(Shared.json(new CredentialJson(model).bytes(credential))));
    }

    @Test
    void charactersThatXmlCannotHoldAreReplaced() throws SaxonApiException {
        var view = xml.view(credential("\"title\": {\"en\": \"a\\u0000b\\u000bc\\ud800d\\ud83d\\ude00\\t\"}"));
        assertEquals("a\uFFFDb\uFFFDc\uFFFDd\uD83D\uDE00\t", xpath(view, "/*/elm:title"));
    }

    @Test
    void aBatchHoldsSeveralCredentialsWithTheirRecordIds() throws SaxonApiException {
        var credentials = new LinkedHashMap<String, Credential>();
        credentials.put("r1", credential("\"title\": {\"en\": \"A\"}"));
        credentials.put("r2", credential("\"title\": {\"en\": \"B\"}"));
        var batch = xml.batch(credentials);
        assertEquals("r1|r2", xpath(batch, "/elm:credentials/elm:EuropeanDigitalCredential/@record"));
        assertEquals("B", xpath(batch, "//elm:EuropeanDigitalCredential[@record='r2']/elm:title"));
    }

    @Test
    void refusesToWriteNodesOutWithoutEnd() {
        var graph = (ObjectNode) Shared.parse(OPEN + "\"hasPart\": [\"urn:0\"]}");
        var document = Shared.JSON.createObjectNode();
        document.set("@context", graph.get("@context"));
        ArrayNode nodes = document.putArray("@graph");
        nodes.add(graph.without("@context"));
        for (int i = 0; i < 60; i++) {
            nodes.add(Shared.parse("{\"id\": \"urn:%d\", \"hasPart\": \"urn:%d\", \"isPartOf\": \"urn:%d\"}"
                    .formatted(i, i + 1, i + 1)));
        }
        var credential = credential(document);
        var refusal = assertThrows(UnreadableElmException.class, () -> xml.view(credential));
        assertEquals("elm:embedding", refusal.rule());
    }

    @Test
    void refusesNodesNestedWithoutEnd() {
        var document = Shared.JSON.createObjectNode();
        document.set("@context", Shared.parse(OPEN + "\"title\": {}}").get("@context"));
        ArrayNode nodes = document.putArray("@graph");
        nodes.add(Shared.parse("{\"id\": \"urn:c\", \"hasPart\": \"urn:0\"}"));
        for (int i = 0; i < 5000; i++) {
            nodes.add(Shared.parse("{\"id\": \"urn:%d\", \"hasPart\": \"urn:%d\"}".formatted(i, i + 1)));
        }
        assertEquals(
                "elm:depth",
                assertThrows(UnreadableElmException.class, () -> credential(document))
                        .rule());
    }

    @Test
    void refusesElementsThatAreNoTermsBecauseTheyWouldBeLost() {
        var refusal = assertThrows(UnreadableElmException.class, () -> read("<elm:titel xml:lang='en'>A</elm:titel>"));
        assertEquals("elm-xml:unknown-element", refusal.rule());
        assertTrue(String.valueOf(refusal.getMessage()).contains("titel"), refusal.getMessage());
    }

    @Test
    void aStylesheetNeedNotSayTheClassesOfTheCredentialNorAvoidWhitespace() throws SaxonApiException {
        var credential = read(
                "\n  <elm:credentialSubject type='Person'>\n  <elm:fullName xml:lang='en'>A B</elm:fullName>\n </elm:credentialSubject>\n");
        assertEquals(2, credential.rootNode().types().size());
        assertEquals(2, credential.nodes().nodes().size());
    }

    @Test
    void aStylesheetMaySayANodeOnceAndReferToItOften() throws SaxonApiException {
        var credential = read(
                "<elm:issuer ref='_:i'/><elm:credentialSubject><elm:hasClaim><elm:awardedBy><elm:awardingBody ref='_:i'/>"
                        + "</elm:awardedBy></elm:hasClaim></elm:credentialSubject><elm:node id='_:i'><elm:legalName xml:lang='en'>I</elm:legalName>"
                        + "</elm:node><elm:node id='urn:unused' type='Person'/>");
        assertEquals("I|I", xpath(xml.view(credential), "//elm:legalName"));
        assertEquals(5, credential.nodes().nodes().size());
    }

    private Credential read(String content) throws SaxonApiException {
        var text = "<elm:EuropeanDigitalCredential xmlns:elm='" + CredentialXml.NAMESPACE + "'>" + content
                + "</elm:EuropeanDigitalCredential>";
        return reader.read(saxon.newDocumentBuilder().build(new StreamSource(new StringReader(text))));
    }
}

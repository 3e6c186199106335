package eu.elmgateway.intake;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.elmgateway.safe.Limits;
import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.store.Submission;
import jakarta.xml.ws.Dispatch;
import jakarta.xml.ws.Service;
import jakarta.xml.ws.handler.MessageContext;
import jakarta.xml.ws.soap.SOAPFaultException;
import java.io.StringReader;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.xml.namespace.QName;
import javax.xml.transform.Source;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import org.apache.cxf.staxutils.StaxUtils;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What senders get from the SOAP service, in both versions of SOAP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SoapIntakeTest {
    private static final String NAMESPACE = "urn:elm-gateway:soap:1";
    private static final String SUBMIT =
            "<submit xmlns='" + NAMESPACE + "'><text>" + FakeValidating.VALID + "</text></submit>";
    private final SafeReaders readers = new SafeReaders(Limits.standard());
    private final Schema contract =
            readers.xmlSchema(Path.of("schemas/gateway"), Path.of("schemas/gateway/gateway.xsd"), Map.of());
    private RunningGateway running;

    /** The two versions, each with its address, port, media type and fault words. */
    enum Soap {
        V11(
                "/soap/gateway",
                "GatewaySoap11",
                "text/xml",
                "http://schemas.xmlsoap.org/soap/envelope/",
                "Client",
                "Server"),
        V12(
                "/soap/gateway12",
                "GatewaySoap12",
                "application/soap+xml",
                "http://www.w3.org/2003/05/soap-envelope",
                "Sender",
                "Receiver");

        final String path;
        final String port;
        final String mediaType;
        final String namespace;
        final String theirs;
        final String ours;

        Soap(String path, String port, String mediaType, String namespace, String theirs, String ours) {
            this.path = path;
            this.port = port;
            this.mediaType = mediaType;
            this.namespace = namespace;
            this.theirs = theirs;
            this.ours = ours;
        }
    }

    @BeforeAll
    void start(@TempDir Path data) throws Exception {
        running = new RunningGateway(data);
    }

    @AfterAll
    void stop() {
        running.close();
    }

    @ParameterizedTest
    @EnumSource
    void aValidDocumentIsAcknowledgedAsTheContractHasIt(Soap soap) throws Exception {
        HttpResponse<String> answer = call(soap, SUBMIT);
        assertEquals(200, answer.statusCode());
        assertTrue(answer.headers().firstValue("Content-Type").orElseThrow().startsWith(soap.mediaType));
        Element message = message(soap, answer);
        assertEquals("submitResponse", message.getLocalName());
        Submission stored =
                running.store.submission(text(message, "submission")).orElseThrow();
        assertEquals(stored.document(), text(message, "sha256"));
        assertEquals("false", text(message, "duplicate"));
        assertEquals(stored.acknowledgement(), text(message, "signed"));
    }

    @ParameterizedTest
    @EnumSource
    void theStatusShowsDeliveriesAndReceiptsAsTheContractHasIt(Soap soap) throws Exception {
        String id = text(message(soap, call(soap, SUBMIT)), "submission");
        Element message = message(soap, call(soap, status(id)));
        assertEquals("statusResponse", message.getLocalName());
        assertEquals(id, text(message, "id"));
        assertEquals("fi-koski", text(message, "registry"));
        assertEquals("alreadyKnown", text(message, "kind"));
    }

    @ParameterizedTest
    @EnumSource
    void aFaultCarriesTheSameFindings(Soap soap) throws Exception {
        HttpResponse<String> answer = call(soap, SUBMIT.replace("valid", "wrong"));
        assertEquals(500, answer.statusCode());
        assertTrue(answer.body().contains("soap:" + soap.theirs), answer.body());
        Element problem = problem(answer);
        assertEquals("422", text(problem, "status"));
        assertEquals("fake/wrong", text(problem, "rule"));
        assertEquals("/is", text(problem, "pointer"));
        assertEquals("write \"valid\"", text(problem, "advice"));
        assertTrue(running.store.submission(text(problem, "submission")).isPresent());
        assertEquals("/v1/submissions/" + text(problem, "submission") + "/report", text(problem, "reportUrl"));
    }

    @ParameterizedTest
    @EnumSource
    void aFaultIsToldInTheSendersLanguage(Soap soap) throws Exception {
        String body = envelope(soap, SUBMIT.replace("valid", "wrong in French"));
        HttpResponse<String> answer = running.send(running.to(soap.path)
                .header("Content-Type", soap.mediaType)
                .header("Accept-Language", "fr")
                .POST(BodyPublishers.ofString(body)));
        Element problem = problem(answer);
        assertEquals("Le document contient des erreurs", text(problem, "title"));
        assertEquals("c'est faux", text(problem, "advice"));
    }

    @ParameterizedTest
    @EnumSource
    void aDefectOfOursIsToldWithoutItsInside(Soap soap) throws Exception {
        HttpResponse<String> answer = call(soap, SUBMIT.replace("valid", "a defect"));
        assertTrue(answer.body().contains("soap:" + soap.ours), answer.body());
        assertEquals("500", text(problem(answer), "status"));
        assertFalse(answer.body().contains("made by the test"));
    }

    @ParameterizedTest
    @EnumSource
    void aSubmissionOfNobodyIsNotFound(Soap soap) throws Exception {
        HttpResponse<String> answer = call(soap, status(UUID.randomUUID().toString()));
        assertEquals("404", text(problem(answer), "status"));
    }

    @ParameterizedTest
    @EnumSource
    void theKeyMakesAPushOnce(Soap soap) throws Exception {
        String keyed = SUBMIT.replace("<text>", "<idempotencyKey>" + soap + "</idempotencyKey><text>");
        String first = text(message(soap, call(soap, keyed)), "submission");
        Element second = message(soap, call(soap, keyed));
        assertEquals(first, text(second, "submission"));
        assertEquals("true", text(second, "duplicate"));
        HttpResponse<String> other = call(soap, keyed.replace("{", "{ "));
        assertEquals("409", text(problem(other), "status"));
    }

    @Test
    void base64ArrivesByteForByte() throws Exception {
        byte[] bytes = ("\uFEFF" + FakeValidating.VALID + "\r\n\t\u0000\u00e9").getBytes(StandardCharsets.UTF_16BE);
        byte[] text = "valid".getBytes(StandardCharsets.UTF_8);
        byte[] all = new byte[bytes.length + text.length];
        System.arraycopy(bytes, 0, all, 0, bytes.length);
        System.arraycopy(text, 0, all, bytes.length, text.length);
        Element message = message(
                Soap.V11,
                call(
                        Soap.V11,
                        "<submit xmlns='" + NAMESPACE + "'><base64>"
                                + Base64.getMimeEncoder().encodeToString(all) + "</base64></submit>"));
        assertArrayEquals(
                all,
                running.store.document(text(message, "sha256")).orElseThrow().bytes());
    }

    @Test
    void anInlineDocumentKeepsTheNamespacesThatItsValuesNeed() throws Exception {
        String inline = "<submit xmlns='" + NAMESPACE + "' xmlns:t='urn:types' xmlns:xsi='http://www.w3.org/2001/"
                + "XMLSchema-instance'><document><a xmlns='urn:a' xsi:type='t:valid'>é &amp; €</a></document></submit>";
        Element message = message(Soap.V12, call(Soap.V12, inline));
        var stored = running.store.document(text(message, "sha256")).orElseThrow();
        assertEquals("application/xml", stored.mediaType());
        Element root = readers.dom(stored.bytes()).getDocumentElement();
        assertEquals("urn:types", root.lookupNamespaceURI("t"));
        assertEquals("é & €", root.getTextContent());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<submit xmlns='urn:elm-gateway:soap:1'/>",
                "<submit xmlns='urn:elm-gateway:soap:1'><txt>{}</txt></submit>",
                "<submit xmlns='urn:elm-gateway:soap:1'><text/></submit>",
                "<submit xmlns='urn:elm-gateway:soap:1'><base64>!</base64></submit>",
                "<submit xmlns='urn:elm-gateway:soap:1'><idempotencyKey>é</idempotencyKey><text>{}</text></submit>",
                "<status xmlns='urn:elm-gateway:soap:1'><submission>1</submission></status>",
                "<submit xmlns='urn:other'><text>{}</text></submit>",
                "<x/>",
                "",
                "text",
                "<submit xmlns='urn:elm-gateway:soap:1'><text>{}</text></submit><x/>"
            })
    void whatBreaksTheContractIsTheSendersFault(String body) throws Exception {
        int before = running.store.submissions(Integer.MAX_VALUE).size();
        for (Soap soap : Soap.values()) {
            HttpResponse<String> answer = call(soap, body);
            assertEquals(500, answer.statusCode());
            assertTrue(answer.body().contains("soap:" + soap.theirs), answer.body());
        }
        assertEquals(before, running.store.submissions(Integer.MAX_VALUE).size());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<broken",
                "no xml",
                "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><x>&e;</x>",
                "<?xml version='1.0' encoding='no-such'?><x",
                "\u0000\u0001"
            })
    void whatIsNoEnvelopeIsTheSendersFault(String body) throws Exception {
        for (Soap soap : Soap.values()) {
            HttpResponse<String> answer = post(soap, body);
            assertEquals(500, answer.statusCode());
            assertTrue(answer.body().contains("soap:" + soap.theirs), answer.body());
            assertFalse(answer.body().contains("root:"));
        }
        assertEquals(200, call(Soap.V11, SUBMIT).statusCode());
    }

    @ParameterizedTest
    @EnumSource
    void theContractIsServedWithTheAddressesThatAreInForce(Soap soap) throws Exception {
        HttpRequest.Builder unauthenticated = HttpRequest.newBuilder(running.at(soap.path + "?wsdl"));
        HttpResponse<String> wsdl = running.send(unauthenticated);
        assertEquals(200, wsdl.statusCode());
        assertEquals(
                List.of(
                        running.at("/soap/gateway").toString(),
                        running.at("/soap/gateway12").toString()),
                found("address location=\"([^\"]+)\"", wsdl.body()).stream()
                        .sorted()
                        .toList());
        String schema = found("schemaLocation=\"([^\"]+)\"", wsdl.body()).get(0);
        HttpResponse<String> xsd = running.send(HttpRequest.newBuilder(java.net.URI.create(schema)));
        assertEquals(200, xsd.statusCode());
        assertTrue(xsd.body().contains("name=\"submitResponse\""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/soap/gateway", "/soap/gateway?x=1", "/soap/gateway12?wsdl=../x", "/soap/gateway?xsd=../../x"})
    void anotherGetIsRefused(String path) throws Exception {
        HttpResponse<String> answer = running.send(running.to(path).GET());
        assertEquals(405, answer.statusCode());
        assertEquals("POST, OPTIONS", answer.headers().firstValue("Allow").orElseThrow());
    }

    @Test
    void whatComesBeforeSoapIsToldByHttp() throws Exception {
        var unknown = HttpRequest.newBuilder(running.at("/soap/gateway")).header("Content-Type", "text/xml");
        assertEquals(
                401, running.send(unknown.POST(BodyPublishers.ofString("x"))).statusCode());
        var json = running.to("/soap/gateway").header("Content-Type", "application/json");
        assertEquals(415, running.send(json.POST(BodyPublishers.ofString("{}"))).statusCode());
        var nowhere = running.to("/soap/other").header("Content-Type", "text/xml");
        assertEquals(
                404, running.send(nowhere.POST(BodyPublishers.ofString("x"))).statusCode());
        assertEquals(404, running.send(running.to("/soap/other?wsdl").GET()).statusCode());
        assertEquals(400, post(Soap.V11, "").statusCode());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"operationName", "CamelHttpUri", "cAmElHttpUri", "CamelHttpMethod", "SOAPAction", "breadcrumbId"
            })
    void aHeaderDoesNotChooseTheOperation(String header) throws Exception {
        HttpResponse<String> answer = running.send(running.to("/soap/gateway?" + header + "=status")
                .header("Content-Type", "text/xml")
                .header(header, "status")
                .POST(BodyPublishers.ofString(envelope(Soap.V11, SUBMIT))));
        if (header.equals("SOAPAction")) {
            assertTrue(answer.body().contains("does not match an operation"), answer.body());
        } else {
            assertEquals("submitResponse", message(Soap.V11, answer).getLocalName());
        }
        assertTrue(answer.headers().firstValue(header).isEmpty());
    }

    @ParameterizedTest
    @EnumSource
    void aClientMadeFromTheServedContractSpeaksToIt(Soap soap) throws Exception {
        Service service =
                Service.create(running.at(soap.path + "?wsdl").toURL(), new QName(NAMESPACE, "GatewayService"));
        Dispatch<Source> client =
                service.createDispatch(new QName(NAMESPACE, soap.port), Source.class, Service.Mode.PAYLOAD);
        client.getRequestContext()
                .put(
                        MessageContext.HTTP_REQUEST_HEADERS,
                        new HashMap<>(Map.of("Authorization", List.of("Bearer " + running.key))));
        Source answer = client.invoke(new StreamSource(new StringReader(SUBMIT)));
        assertTrue(StaxUtils.toString(answer).contains("submitResponse"));
        var fault = assertThrows(
                SOAPFaultException.class,
                () -> client.invoke(new StreamSource(new StringReader(SUBMIT.replace("valid", "wrong")))));
        assertTrue(StaxUtils.toString(fault.getFault().getDetail()).contains("fake/wrong"));
    }

    private static String status(String id) {
        return "<status xmlns='" + NAMESPACE + "'><submission>" + id + "</submission></status>";
    }

    private static String envelope(Soap soap, String body) {
        return "<s:Envelope xmlns:s='" + soap.namespace + "'><s:Body>" + body + "</s:Body></s:Envelope>";
    }

    private HttpResponse<String> call(Soap soap, String body) throws Exception {
        return post(soap, envelope(soap, body));
    }

    private HttpResponse<String> post(Soap soap, String body) throws Exception {
        return running.send(
                running.to(soap.path).header("Content-Type", soap.mediaType).POST(BodyPublishers.ofString(body)));
    }

    /** The one message in the envelope, which must be as the contract has it. */
    private Element message(Soap soap, HttpResponse<String> answer) throws Exception {
        Document envelope = readers.dom(answer.body().getBytes(StandardCharsets.UTF_8));
        Element body = (Element)
                envelope.getElementsByTagNameNS(soap.namespace, "Body").item(0);
        Element message = (Element) body.getFirstChild();
        contract.newValidator().validate(new DOMSource(message));
        return message;
    }

    private Element problem(HttpResponse<String> answer) throws Exception {
        Document envelope = readers.dom(answer.body().getBytes(StandardCharsets.UTF_8));
        Element problem =
                (Element) envelope.getElementsByTagNameNS(NAMESPACE, "problem").item(0);
        contract.newValidator().validate(new DOMSource(problem));
        return problem;
    }

    private static String text(Element within, String name) {
        return within.getElementsByTagNameNS(NAMESPACE, name).item(0).getTextContent();
    }

    private static List<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(result -> result.group(1))
                .toList();
    }
}

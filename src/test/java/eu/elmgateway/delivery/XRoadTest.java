package eu.elmgateway.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.elmgateway.Patience;
import eu.elmgateway.safe.ConfigException;
import eu.elmgateway.standin.SecurityServerStandIn;
import eu.elmgateway.store.Attempt;
import eu.elmgateway.store.DeliveryState;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import net.sf.saxon.s9api.XPathCompiler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A registry behind X-Road, described by a WSDL and a file. */
@Timeout(Patience.HANGS)
class XRoadTest {
    private static final String TAKEN = "<r:submitResponse xmlns:r='urn:x'><r:number>7</r:number></r:submitResponse>";
    private static final String WSDL = """
            <definitions xmlns="http://schemas.xmlsoap.org/wsdl/" xmlns:soap="http://schemas.xmlsoap.org/wsdl/soap/"
                xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:r="urn:x" targetNamespace="urn:x">
              <types><xs:schema targetNamespace="urn:x">
                <xs:element name="submit" type="xs:anyType"/><xs:element name="submitResponse" type="xs:anyType"/>
              </xs:schema></types>
              <message name="in"><part name="body" element="r:submit"/></message>
              <message name="out"><part name="body" element="r:submitResponse"/></message>
              <portType name="Type"><operation name="submit"><input message="r:in"/><output message="r:out"/></operation></portType>
              <binding name="Binding" type="r:Type">
                <soap:binding style="document" transport="http://schemas.xmlsoap.org/soap/http"/>
                <operation name="submit"><soap:operation soapAction=""/>
                  <input><soap:body use="literal"/></input><output><soap:body use="literal"/></output></operation>
              </binding>
              <service name="Service"><port name="Port" binding="r:Binding"><soap:address location="http://x.invalid/"/></port></service>
            </definitions>
            """;
    private static final String YAML = """
            registry: xx-road
            title: A registry behind X-Road
            protocol: registry-wsdl
            format: original
            accept: {country: [FIN]}
            settings: {address: '%s', wsdl: x.wsdl, operation: submit}
            xroad:
              client: EE/COM/10000001/gateway
              provider: EE/GOV/70000001
              service: submit
              version: v1
              userId: EE12345678901
            answer:
              reference: "{//*:number}"
              code: "{//*:faultCode}"
              text: "{//*:faultString}"
              codes: {Server.ServerProxy.AccessDenied: held, "BAD*": rejected}
            """;

    @TempDir
    Path folder;

    private Bench bench;
    private SecurityServerStandIn server;

    @BeforeEach
    void start() throws Exception {
        bench = new Bench(folder);
        server = new SecurityServerStandIn(bench.readers(), 0, TAKEN);
        Files.createDirectories(folder.resolve("home"));
        Files.writeString(folder.resolve("home/x.wsdl"), WSDL);
        describe(YAML);
    }

    private void describe(String yaml) throws Exception {
        bench.registry("xx-road", "fi-koski", shipped -> yaml.formatted(server.address()))
                .start();
    }

    @AfterEach
    void stop() {
        bench.close();
        server.close();
    }

    private String push() throws Exception {
        byte[] document = "<badge xmlns='urn:badge'>Äö</badge>".getBytes(StandardCharsets.UTF_8);
        return bench.push(bench.samples.read("fi-competence-badge.jsonld"), document, "xx-road")
                .get(0);
    }

    private String sent(int message, String xpath) throws Exception {
        XPathCompiler compiler = bench.readers().processor().newXPathCompiler();
        compiler.declareNamespace("x", "http://x-road.eu/xsd/xroad.xsd");
        return compiler.evaluate("string((" + xpath + ")[1])", server.messages().get(message))
                .itemAt(0)
                .getStringValue();
    }

    @Test
    void aMessageSaysWhoAsksWhomAndTheRecordIsInTheOperationsElement() throws Exception {
        String delivery = push();
        bench.await(delivery, DeliveryState.ACCEPTED);
        assertEquals("7", bench.lastReceipt(delivery).reference());
        assertEquals("EECOM10000001gateway", sent(0, "//x:client"));
        assertEquals("EEGOV70000001submitv1", sent(0, "//x:service"));
        assertEquals("EE12345678901", sent(0, "//x:userId"));
        assertEquals("", sent(0, "//x:issue"));
        assertEquals("Äö", sent(0, "/*/*:Body/*[. instance of element(Q{urn:x}submit)]/Q{urn:badge}badge"));
    }

    @Test
    void anAnswerOfAnotherMessageIsNotBelievedAndTheRecordGoesAgainUnderANewMessageId() throws Exception {
        server.mixUp(true);
        String delivery = push();
        Attempt attempt = bench.awaitAttempt(delivery, 1);
        assertEquals(Attempt.Outcome.UNAVAILABLE, attempt.outcome(), attempt::toString);
        assertTrue(String.valueOf(attempt.detail()).contains("another X-Road id"), attempt::toString);
        assertEquals(List.of(), bench.store().receipts(delivery));
        server.mixUp(false);
        bench.pass(Duration.ofMinutes(1));
        bench.await(delivery, DeliveryState.ACCEPTED);
        assertNotEquals(sent(0, "//x:id"), sent(1, "//x:id"));
    }

    @Test
    void faultsOfTheSecurityServerMeanWhatTheFileSays() throws Exception {
        server.denyNext();
        bench.await(push(), DeliveryState.HELD);
    }

    @Test
    void aNetworkFaultIsTriedAgain() throws Exception {
        server.disconnectNext();
        Attempt attempt = bench.awaitAttempt(push(), 1);
        assertEquals(Attempt.Outcome.UNAVAILABLE, attempt.outcome(), attempt::toString);
    }

    @Test
    void aFaultOfTheSenderIsARejectionAlsoWithADottedCode() throws Exception {
        server.answer("<s:Fault xmlns:s='http://schemas.xmlsoap.org/soap/envelope/'><faultcode>Client.Bad</faultcode>"
                + "<faultstring>no such service</faultstring></s:Fault>");
        String delivery = push();
        bench.await(delivery, DeliveryState.REJECTED);
        assertEquals("Client.Bad", bench.lastReceipt(delivery).code());
    }

    @Test
    void aBusinessFaultInTheBodyIsTheRegistrysNo() throws Exception {
        server.answer(
                "<r:submitResponse xmlns:r='urn:x'><faultCode>BAD_DATE</faultCode><faultString>no such day</faultString>"
                        + "</r:submitResponse>");
        String delivery = push();
        bench.await(delivery, DeliveryState.REJECTED);
        assertEquals("no such day", bench.lastReceipt(delivery).text());
    }

    @Test
    void whatIsNoMemberIsToldWithItsLine() {
        var thrown =
                assertThrows(ConfigException.class, () -> describe(YAML.replace("EE/COM/10000001/gateway", "EE/COM")));
        assertTrue(thrown.getMessage().contains("xx-road.yaml:8:"), thrown::getMessage);
        assertTrue(thrown.getMessage().contains("EE/GOV/70000001/register"), thrown::getMessage);
    }
}

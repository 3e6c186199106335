package eu.elmgateway.soap;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import org.apache.camel.CamelExecutionException;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** CXF takes both contracts as they lie in the folder, without a network, and speaks them over HTTP. */
class ContractsInCxfTest {
    private static final String GATEWAY = "urn:elm-gateway:soap:1";
    private static final String DOMIBUS = "http://eu.domibus.wsplugin/";
    private static final String SOAP11 = "http://schemas.xmlsoap.org/soap/envelope/";
    private static final String SOAP12 = "http://www.w3.org/2003/05/soap-envelope";
    private static final String ID = "6f1e6b0a-8f0e-4a55-9a4e-0e7a4f6f0b11";
    private static final String ASK = "<status xmlns='" + GATEWAY + "'><submission>" + ID + "</submission></status>";
    private static final String ANSWER = "<statusResponse xmlns='" + GATEWAY + "'><submission><id>" + ID
            + "</id><state>completed</state><receivedAt>2026-11-23T10:15:30Z</receivedAt>"
            + "<report><verdict>valid</verdict></report></submission></statusResponse>";

    private final DefaultCamelContext camel = new DefaultCamelContext();

    @BeforeEach
    void start() {
        camel.start();
    }

    @AfterEach
    void stop() {
        camel.stop();
    }

    @ParameterizedTest
    @CsvSource({"GatewaySoap11, " + SOAP11 + ", text/xml", "GatewaySoap12, " + SOAP12 + ", application/soap+xml"})
    void bothPortsOfTheGatewayAskAndAnswer(String port, String soap, String contentType) throws Exception {
        try (var partner = new SoapPartner(new SoapPartner.Answer(200, contentType, envelope(soap, "", ANSWER)))) {
            String answer = call(gateway(partner, port, "PAYLOAD"), GATEWAY, "status", ASK);
            assertTrue(answer.contains("completed"), answer);
            assertTrue(partner.received().contentType().startsWith(contentType), partner.received()::toString);
            assertTrue(partner.received().body().contains(soap), partner.received()::toString);
            assertTrue(
                    (partner.received().contentType() + partner.received().soapAction())
                            .contains("urn:elm-gateway:soap:1:status"),
                    partner.received()::toString);
        }
    }

    @Test
    void aRequestThatBreaksTheContractIsNotSent() throws Exception {
        try (var partner = new SoapPartner(new SoapPartner.Answer(200, "text/xml", envelope(SOAP11, "", ANSWER)))) {
            String wrong = ASK.replace("6f1e6b0a", "six");
            var refusal = failure(gateway(partner, "GatewaySoap11", "PAYLOAD"), GATEWAY, "status", wrong);
            assertTrue(refusal.toString().contains("six"), refusal::toString);
        }
    }

    @Test
    void aFaultOfTheGatewayArrivesAsOne() throws Exception {
        String problem = "<problem xmlns='" + GATEWAY
                + "'><type>about:blank</type><title>Not found</title><status>404</status></problem>";
        String fault = "<s:Fault xmlns:s='" + SOAP12 + "'><s:Code><s:Value>s:Sender</s:Value></s:Code><s:Reason>"
                + "<s:Text xml:lang='en'>Not found</s:Text></s:Reason><s:Detail>" + problem + "</s:Detail></s:Fault>";
        try (var partner =
                new SoapPartner(new SoapPartner.Answer(500, "application/soap+xml", envelope(SOAP12, "", fault)))) {
            var refusal = failure(gateway(partner, "GatewaySoap12", "PAYLOAD"), GATEWAY, "status", ASK);
            assertEquals("SoapFault", refusal.getClass().getSimpleName());
            assertEquals("Not found", refusal.getMessage());
        }
    }

    @Test
    void domibusIsAskedForAStatusInSoap12() throws Exception {
        String ask = "<d:statusRequest xmlns:d='" + DOMIBUS + "'><messageID>m1</messageID></d:statusRequest>";
        String answer = "<d:getStatusResponse xmlns:d='" + DOMIBUS + "'>ACKNOWLEDGED</d:getStatusResponse>";
        try (var partner =
                new SoapPartner(new SoapPartner.Answer(200, "application/soap+xml", envelope(SOAP12, "", answer)))) {
            assertTrue(
                    call(domibus(partner, "PAYLOAD"), DOMIBUS, "getStatus", ask).contains("ACKNOWLEDGED"));
            assertTrue(partner.received().contentType().startsWith("application/soap+xml"));
            assertTrue(partner.received().body().contains(SOAP12), partner.received()::toString);
        }
    }

    @Test
    void domibusIsHandedAWholeEnvelopeUntouched() throws Exception {
        String header = "<e:Messaging xmlns:e='http://docs.oasis-open.org/ebxml-msg/ebms/v3.0/ns/core/200704/'/>";
        String ask = envelope(SOAP12, header, "<d:submitRequest xmlns:d='" + DOMIBUS + "'/>");
        String answer = "<d:submitResponse xmlns:d='" + DOMIBUS + "'><messageID>m1</messageID></d:submitResponse>";
        try (var partner =
                new SoapPartner(new SoapPartner.Answer(200, "application/soap+xml", envelope(SOAP12, "", answer)))) {
            assertTrue(
                    call(domibus(partner, "RAW"), DOMIBUS, "submitMessage", ask).contains("m1"));
            assertEquals(ask, partner.received().body());
        }
    }

    private static String envelope(String soap, String header, String body) {
        return "<s:Envelope xmlns:s='" + soap + "'><s:Header>" + header + "</s:Header><s:Body>" + body
                + "</s:Body></s:Envelope>";
    }

    private static String gateway(SoapPartner partner, String port, String dataFormat) {
        return endpoint(partner, "schemas/gateway/gateway.wsdl", GATEWAY, "GatewayService", port, dataFormat);
    }

    private static String domibus(SoapPartner partner, String dataFormat) {
        String wsdl = "schemas/domibus-ws/1/wsplugin.wsdl";
        return endpoint(partner, wsdl, DOMIBUS, "WebServicePlugin", "WEBSERVICEPLUGIN_PORT", dataFormat);
    }

    private static String endpoint(
            SoapPartner partner, String wsdl, String namespace, String service, String port, String dataFormat) {
        return "cxf:" + partner.address() + "?wsdlURL=" + Path.of(wsdl).toUri() + "&serviceName={" + namespace + "}"
                + service + "&portName={" + namespace + "}" + port + "&dataFormat=" + dataFormat
                + "&properties.schema-validation-enabled=true";
    }

    private String call(String endpoint, String namespace, String operation, String body) {
        try (var template = camel.createProducerTemplate()) {
            Map<String, Object> headers = Map.of("operationNamespace", namespace, "operationName", operation);
            return template.requestBodyAndHeaders(endpoint, body, headers, String.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Throwable failure(String endpoint, String namespace, String operation, String body) {
        try {
            call(endpoint, namespace, operation, body);
        } catch (CamelExecutionException e) {
            return assertInstanceOf(Throwable.class, e.getCause());
        }
        throw new AssertionError("the call went through");
    }
}

package eu.elmgateway.delivery;

import eu.elmgateway.registry.Registry;
import eu.elmgateway.registry.XRoad;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.xml.namespace.QName;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.component.cxf.common.CxfPayload;
import org.apache.cxf.binding.soap.SoapHeader;
import org.apache.cxf.helpers.DOMUtils;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * {@code elm:xroad}: gives a SOAP request the headers of X-Road's message protocol 4.0, if the registry is on X-Road; otherwise it
 * does nothing. Each message has an id of its own, also where it brings a record again. Thread-safe.
 */
final class XRoadStep implements Processor {
    static final String ID = "elmXRoadId";
    static final String XROAD = "http://x-road.eu/xsd/xroad.xsd";

    private static final String IDENTIFIERS = "http://x-road.eu/xsd/identifiers";

    private final @Nullable XRoad xroad;
    private final String registry;
    private final Clock clock;

    XRoadStep(Registry registry, Clock clock) {
        this.xroad = registry.xroad();
        this.registry = registry.name();
        this.clock = clock;
    }

    @Override
    public void process(Exchange exchange) throws Exception {
        if (xroad == null) {
            return;
        }
        String id = id(exchange);
        exchange.setProperty(ID, id);
        CxfPayload<?> payload = exchange.getMessage().getMandatoryBody(CxfPayload.class);
        List<SoapHeader> headers = new ArrayList<>();
        payload.getHeaders().forEach(header -> headers.add((SoapHeader) header));
        headers.addAll(headers(xroad, id));
        exchange.getMessage().setBody(new CxfPayload<>(headers, payload.getBodySources(), Map.of()));
    }

    private String id(Exchange exchange) {
        String what = registry + " " + exchange.getExchangeId() + " " + clock.instant();
        return UUID.nameUUIDFromBytes(what.getBytes(StandardCharsets.UTF_8)).toString();
    }

    private static List<SoapHeader> headers(XRoad xroad, String id) {
        Document document = DOMUtils.createDocument();
        List<SoapHeader> headers = new ArrayList<>();
        headers.add(header(member(document, "client", xroad.client(), null)));
        headers.add(header(service(document, xroad)));
        headers.add(header(text(document, "id", id)));
        headers.add(header(text(document, "protocolVersion", "4.0")));
        if (xroad.userId() != null) {
            headers.add(header(text(document, "userId", xroad.userId())));
        }
        if (xroad.issue() != null) {
            headers.add(header(text(document, "issue", xroad.issue())));
        }
        return headers;
    }

    private static Element service(Document document, XRoad xroad) {
        Element service = member(document, "service", xroad.provider(), "SERVICE");
        part(service, "serviceCode", xroad.service());
        part(service, "serviceVersion", xroad.version());
        return service;
    }

    private static Element member(Document document, String name, XRoad.Member member, @Nullable String type) {
        Element element = document.createElementNS(XROAD, "xro:" + name);
        String own = member.subsystem() == null ? "MEMBER" : "SUBSYSTEM";
        element.setAttributeNS(IDENTIFIERS, "id:objectType", type == null ? own : type);
        part(element, "xRoadInstance", member.instance());
        part(element, "memberClass", member.memberClass());
        part(element, "memberCode", member.code());
        part(element, "subsystemCode", member.subsystem());
        return element;
    }

    private static void part(Element into, String name, @Nullable String value) {
        if (value != null) {
            Element part = into.getOwnerDocument().createElementNS(IDENTIFIERS, "id:" + name);
            part.setTextContent(value);
            into.appendChild(part);
        }
    }

    private static Element text(Document document, String name, String value) {
        Element element = document.createElementNS(XROAD, "xro:" + name);
        element.setTextContent(value);
        return element;
    }

    private static SoapHeader header(Element element) {
        return new SoapHeader(new QName(XROAD, element.getLocalName()), element);
    }
}

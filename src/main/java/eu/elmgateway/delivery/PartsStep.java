package eu.elmgateway.delivery;

import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.safe.UnreadableException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.transform.Source;
import javax.xml.transform.dom.DOMSource;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.component.cxf.common.CxfPayload;
import org.apache.cxf.binding.soap.SoapHeader;
import org.apache.cxf.helpers.DOMUtils;
import org.w3c.dom.Element;

/** {@code elm:parts}: takes a SOAP envelope apart into the headers and the body that CXF wants to have apart. Thread-safe. */
final class PartsStep implements Processor {
    private final SafeReaders readers;

    PartsStep(SafeReaders readers) {
        this.readers = readers;
    }

    @Override
    public void process(Exchange exchange) throws Exception {
        Element envelope = envelope(exchange.getMessage().getMandatoryBody(byte[].class));
        List<SoapHeader> headers = new ArrayList<>();
        for (Element header : children(envelope, "Header")) {
            headers.add(new SoapHeader(DOMUtils.getElementQName(header), header));
        }
        List<Source> body = new ArrayList<>();
        for (Element element : children(envelope, "Body")) {
            body.add(new DOMSource(element));
        }
        exchange.getMessage().setBody(new CxfPayload<>(headers, body, Map.of()));
    }

    private Element envelope(byte[] message) throws UnreadableException {
        return readers.dom(message).getDocumentElement();
    }

    private static List<Element> children(Element envelope, String part) {
        List<Element> children = new ArrayList<>();
        Element found = DOMUtils.getFirstChildWithName(envelope, envelope.getNamespaceURI(), part);
        Element child = found == null ? null : DOMUtils.getFirstElement(found);
        while (child != null) {
            children.add(child);
            child = DOMUtils.getNextElement(child);
        }
        return children;
    }
}

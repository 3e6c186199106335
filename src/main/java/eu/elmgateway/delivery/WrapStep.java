package eu.elmgateway.delivery;

import eu.elmgateway.safe.SafeReaders;
import java.util.List;
import java.util.Map;
import javax.xml.namespace.QName;
import javax.xml.transform.dom.DOMSource;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.component.cxf.common.CxfPayload;
import org.apache.cxf.binding.soap.SoapHeader;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/**
 * {@code elm:wrap}: makes the document the body of a SOAP request: as it is if it begins with the element that the operation
 * wants, otherwise within that element. Thread-safe.
 */
final class WrapStep implements Processor {
    private final SafeReaders readers;
    private final QName element;

    /** @param element what the operation's requests begin with */
    WrapStep(SafeReaders readers, QName element) {
        this.readers = readers;
        this.element = element;
    }

    @Override
    public void process(Exchange exchange) throws Exception {
        Document document = readers.dom(exchange.getMessage().getMandatoryBody(byte[].class));
        Element root = document.getDocumentElement();
        boolean wanted = element.getLocalPart().equals(root.getLocalName())
                && element.getNamespaceURI().equals(root.getNamespaceURI() == null ? "" : root.getNamespaceURI());
        Element body = wanted ? root : wrapped(document, root);
        exchange.getMessage().setBody(new CxfPayload<>(List.<SoapHeader>of(), List.of(new DOMSource(body)), Map.of()));
    }

    private Element wrapped(Document document, Element root) {
        String namespace = element.getNamespaceURI();
        Element wrapper = namespace.isEmpty()
                ? document.createElementNS(null, element.getLocalPart())
                : document.createElementNS(namespace, "request:" + element.getLocalPart());
        document.replaceChild(wrapper, root);
        wrapper.appendChild(root);
        return wrapper;
    }
}

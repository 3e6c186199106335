package eu.elmgateway.delivery;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.component.cxf.common.CxfPayload;
import org.apache.cxf.headers.Header;
import org.apache.cxf.staxutils.StaxUtils;
import org.w3c.dom.Element;

/**
 * {@code elm:whole-message}: what {@code elm:parts} takes apart, put together: headers and body of an answer that came over SOAP
 * 1.2 become one document, to be kept under the file name in the header {@value #FILE}, made of the property {@value #ID}.
 * Thread-safe.
 */
final class WholeMessageStep implements Processor {
    static final String ID = "elmMessage";
    static final String FILE = "elmFile";

    private static final String SOAP = "http://www.w3.org/2003/05/soap-envelope";

    @Override
    public void process(Exchange exchange) throws Exception {
        CxfPayload<?> answer = exchange.getMessage().getMandatoryBody(CxfPayload.class);
        String headers = answer.getHeaders().stream()
                .map(WholeMessageStep::content)
                .filter(Element.class::isInstance)
                .map(content -> XmlText.element(StaxUtils.toString((Element) content)))
                .collect(Collectors.joining());
        byte[] body = exchange.getMessage().getMandatoryBody(byte[].class);
        String whole = "<env:Envelope xmlns:env=\"" + SOAP + "\"><env:Header>" + headers + "</env:Header><env:Body>"
                + XmlText.element(new String(body, StandardCharsets.UTF_8)) + "</env:Body></env:Envelope>";
        exchange.getMessage().setBody(whole.getBytes(StandardCharsets.UTF_8));
        exchange.getMessage().setHeader(FILE, file(exchange.getProperty(ID, "", String.class)));
    }

    /** Others choose the id: it must not lead out of the folder. */
    private static String file(String id) {
        return id.replaceAll("[^A-Za-z0-9@.-]", "_").replaceFirst("\\A[.]", "_") + ".xml";
    }

    private static Object content(Object header) {
        return ((Header) header).getObject();
    }
}

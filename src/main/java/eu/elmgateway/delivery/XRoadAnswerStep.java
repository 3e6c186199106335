package eu.elmgateway.delivery;

import java.io.IOException;
import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.component.cxf.common.CxfPayload;
import org.apache.cxf.headers.Header;
import org.w3c.dom.Element;

/**
 * {@code elm:xroad-answer}: an answer over X-Road must repeat the id of its request, or it is of another one; then nothing in it is
 * believed and the record goes again. Does nothing where the request had no such id. Thread-safe.
 */
final class XRoadAnswerStep implements Processor {

    /** An answer that is not of our request; retried like a registry that is not there. */
    static final class StrangerException extends IOException {
        private static final long serialVersionUID = 1L;

        StrangerException(String message) {
            super(message);
        }

        @Override
        public String getMessage() {
            return String.valueOf(super.getMessage());
        }
    }

    @Override
    public void process(Exchange exchange) throws Exception {
        String asked = exchange.getProperty(XRoadStep.ID, String.class);
        if (asked == null) {
            return;
        }
        CxfPayload<?> answer = exchange.getMessage().getMandatoryBody(CxfPayload.class);
        List<String> ids = answer.getHeaders().stream()
                .filter(header -> header instanceof Header one && one.getObject() instanceof Element)
                .map(header -> (Element) ((Header) header).getObject())
                .filter(element ->
                        XRoadStep.XROAD.equals(element.getNamespaceURI()) && "id".equals(element.getLocalName()))
                .map(element -> element.getTextContent().strip())
                .toList();
        if (!ids.equals(List.of(asked))) {
            throw new StrangerException(
                    ids.isEmpty()
                            ? "the answer has no X-Road id, so nobody knows of which request it is"
                            : "the answer is of another request: it has another X-Road id");
        }
    }
}

package eu.elmgateway.intake;

import java.util.List;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;

/** {@code elm:envelope}: reads a SOAP envelope off the wire, bounded, and hands it to CXF as a POST. Thread-safe. */
final class EnvelopeStep implements Processor {
    /** SOAP 1.1 and SOAP 1.2. */
    static final List<String> TYPES = List.of("text/xml", "application/soap+xml");

    private final RequestBody body;

    EnvelopeStep(RequestBody body) {
        this.body = body;
    }

    @Override
    public void process(Exchange exchange) throws InterruptedException {
        Message message = exchange.getMessage();
        body.mediaType(exchange);
        message.setBody(body.read(exchange));
        message.setHeader(Exchange.HTTP_METHOD, "POST");
    }
}

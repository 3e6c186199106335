package eu.elmgateway.intake;

import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** {@code elm:body?types=a/b}: reads the body of an authenticated request, bounded; it becomes bytes. Thread-safe. */
final class BodyStep implements Processor {
    private final RequestBody body;

    BodyStep(RequestBody body) {
        this.body = body;
    }

    @Override
    public void process(Exchange exchange) throws InterruptedException {
        body.mediaType(exchange);
        exchange.getMessage().setBody(body.read(exchange));
    }
}

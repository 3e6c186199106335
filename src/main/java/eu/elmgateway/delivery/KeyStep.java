package eu.elmgateway.delivery;

import eu.elmgateway.registry.Registry;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;

/**
 * {@code elm:key}: gives a message for Kafka its key, the id of the record, so that all of one record stay in order and a compacted
 * topic has the last; of a document with many records, its hash. Headers are those of the registry's file and the media type.
 * Thread-safe.
 */
final class KeyStep implements Processor {
    private static final String KEY = "kafka.KEY";

    @Override
    public void process(Exchange exchange) {
        var batch = Batch.of(exchange);
        Registry registry = batch.registry();
        Places places = Places.of(batch);
        Message message = exchange.getMessage();
        message.removeHeaders("*");
        batch.document().ifPresent(document -> message.setHeader(Exchange.CONTENT_TYPE, document.mediaType()));
        registry.headers().forEach((name, value) -> message.setHeader(name, places.fill(value)));
        message.setHeader(KEY, places.fill(batch.open().size() == 1 ? "{record}" : "{sha256}"));
    }
}

package eu.elmgateway.delivery;

import eu.elmgateway.store.Document;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/**
 * {@code elm:name}: gives the file that is about to be written a name that no other has: registry, time, hash of the content. A
 * receipt refers to it. Thread-safe.
 */
final class NameStep implements Processor {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);
    private static final int HASH = 16;

    private final Clock clock;
    private final String extension;

    NameStep(Clock clock, String extension) {
        this.clock = clock;
        this.extension = extension;
    }

    @Override
    public void process(Exchange exchange) {
        var batch = Batch.of(exchange);
        String hash = batch.document()
                .map(Document::sha256)
                .orElseThrow(
                        () -> new IllegalStateException("there is no document to name; put elm:map before elm:name"));
        String name = batch.registry().name() + "-" + TIME.format(clock.instant()) + "-" + hash.substring(0, HASH);
        exchange.getMessage().removeHeaders("*");
        exchange.getMessage().setHeader(Exchange.FILE_NAME, name + "." + extension);
    }
}

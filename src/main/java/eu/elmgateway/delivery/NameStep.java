package eu.elmgateway.delivery;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/**
 * {@code elm:name}: gives the file that is about to be written a name that no other has: registry or prefix, time, hash of the content. A
 * receipt refers to it. Thread-safe.
 */
final class NameStep implements Processor {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);
    private static final int HASH = 16;

    private final Clock clock;
    private final Optional<String> prefix;
    private final String extension;

    /** Names begin with the prefix, or with the registry's name. */
    NameStep(Clock clock, Optional<String> prefix, String extension) {
        this.clock = clock;
        this.prefix = prefix;
        this.extension = extension;
    }

    @Override
    public void process(Exchange exchange) {
        var batch = Batch.of(exchange);
        String hash = batch.hash()
                .orElseThrow(
                        () -> new IllegalStateException("there is no document to name; put elm:map before elm:name"));
        String name = prefix.orElse(batch.registry().name()) + "-" + TIME.format(clock.instant()) + "-"
                + hash.substring(0, HASH);
        exchange.getMessage().removeHeaders("*");
        exchange.getMessage().setHeader(Exchange.FILE_NAME, name + "." + extension);
    }
}

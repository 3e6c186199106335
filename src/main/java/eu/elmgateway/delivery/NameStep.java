package eu.elmgateway.delivery;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/**
 * {@code elm:name}: gives the file that is about to be written a name that no other has: as
 * {@code settings.fileName} wants it, otherwise prefix, time, hash of the content. A receipt refers to it. Thread-safe.
 */
final class NameStep implements Processor {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);
    private static final int HASH = 16;
    private static final String USUAL = "{prefix}-{time}-{sha256}.{extension}";

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
        String name = Places.of(batch)
                .and("sha256", hash.substring(0, HASH))
                .and("registry", batch.registry().name())
                .and("prefix", prefix.orElse(batch.registry().name()))
                .and("time", TIME.format(clock.instant()))
                .and("extension", extension)
                .fill(batch.registry().setting("fileName").orElse(USUAL));
        exchange.getMessage().removeHeaders("*");
        exchange.getMessage().setHeader(Exchange.FILE_NAME, name);
    }
}

package eu.elmgateway.store;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An event in its place in the chain.
 *
 * @param number in the order of arrival; of several gateways' events not always the order of the chain
 * @param position in the chain, counted from 1; 0 while the event waits to be chained
 * @param hash over the hash before and all that stands here; null while it waits
 */
public record AuditEntry(
        long number,
        AuditEvent event,
        long position,
        @Nullable String hash) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSSX", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    /** The same, chained after a head. */
    AuditEntry after(AuditHead head) {
        long next = head.position() + 1;
        return new AuditEntry(number, event, next, hash(head.hash(), next));
    }

    /** Whether it is what was chained after this head. */
    boolean follows(AuditHead head) {
        return position == head.position() + 1 && hash(head.hash(), position).equals(hash);
    }

    AuditHead head() {
        return new AuditHead(position, hash == null ? "" : hash);
    }

    /** Of eleven lines; what is absent is an empty one. No value has an end of line in it, so none can pass for two. */
    private String hash(String before, long place) {
        String lines = Stream.of(
                        before,
                        Long.toString(place),
                        Long.toString(number),
                        time(event.at()),
                        event.by(),
                        event.act(),
                        line(event.submission()),
                        line(event.delivery()),
                        line(event.registry()),
                        line(event.state()),
                        event.factsText())
                .collect(Collectors.joining("\n", "", "\n"));
        return Document.of("text/plain", lines.getBytes(StandardCharsets.UTF_8)).sha256();
    }

    /** As it is hashed: UTC, to the microsecond. */
    public static String time(Instant at) {
        return TIME.format(at);
    }

    private static String line(@Nullable String value) {
        return value == null ? "" : value;
    }
}

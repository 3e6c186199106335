package eu.elmgateway.delivery;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.apache.camel.Message;

/** Reads {@code Retry-After} (RFC 9110, 10.2.3), seconds or a date. Thread-safe. */
final class RetryAfter {
    /** A registry that asks for more is asked again anyway. */
    private static final Duration LONGEST = Duration.ofDays(1);

    private final Clock clock;

    RetryAfter(Clock clock) {
        this.clock = clock;
    }

    /** How long to wait; zero if the answer does not say. */
    Duration of(Message answer) {
        return of(answer.getHeader("Retry-After", "", String.class));
    }

    /** How long a header's value says to wait; zero if it does not say. */
    Duration of(String header) {
        String value = header.strip();
        Duration wait = value.matches("\\d{1,9}") ? Duration.ofSeconds(Long.parseLong(value)) : until(value);
        return wait.compareTo(LONGEST) > 0 ? LONGEST : wait;
    }

    private Duration until(String date) {
        try {
            var then = DateTimeFormatter.RFC_1123_DATE_TIME.parse(date, Instant::from);
            var wait = Duration.between(clock.instant(), then);
            return wait.isNegative() ? Duration.ZERO : wait;
        } catch (DateTimeException none) {
            return Duration.ZERO;
        }
    }
}

package eu.elmgateway.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultMessage;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryAfterTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "none",
            value = {
                "none                          | PT0S",
                "''                            | PT0S",
                "soon                          | PT0S",
                "120                           | PT2M",
                "-5                            | PT0S",
                "999999999999                  | PT0S",
                "999999999                     | PT24H",
                "Wed, 01 Jul 2026 08:10:00 GMT | PT10M",
                "Wed, 01 Jul 2026 07:00:00 GMT | PT0S",
            })
    void secondsAndDatesAreReadAndNothingElse(String value, Duration wait) throws Exception {
        try (var context = new DefaultCamelContext()) {
            var message = new DefaultMessage(context);
            message.setHeader("Retry-After", value);
            assertEquals(wait, new RetryAfter(new MovableTime()).of(message));
        }
    }
}

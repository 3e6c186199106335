package eu.elmgateway.asking;

import eu.elmgateway.api.Problem;
import eu.elmgateway.api.ProblemException;
import eu.elmgateway.api.ProblemKind;
import eu.elmgateway.wording.Message;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/**
 * {@code elm:pace?perMinute=…}: how many questions an asker may put a minute, told in the headers {@code X-RateLimit-*}; one more
 * is 429 with {@code Retry-After}. Counted in this process, in minutes of the clock. Thread-safe.
 */
final class PaceStep implements Processor {
    private static final long SECONDS = 60;

    private final Clock clock;
    private final int perMinute;
    private final Map<String, Integer> asked = new HashMap<>();
    private long minute;

    PaceStep(Clock clock, int perMinute) {
        this.clock = clock;
        this.perMinute = perMinute;
    }

    @Override
    public void process(Exchange exchange) {
        long now = clock.instant().getEpochSecond();
        int count = count(Asked.asker(exchange), Math.floorDiv(now, SECONDS));
        Map<String, String> headers = headers(count, SECONDS - Math.floorMod(now, SECONDS));
        if (count > perMinute) {
            throw tooMany(headers);
        }
        headers.forEach(exchange.getMessage()::setHeader);
    }

    private synchronized int count(String asker, long now) {
        if (now != minute) {
            minute = now;
            asked.clear();
        }
        return asked.merge(asker, 1, Integer::sum);
    }

    private Map<String, String> headers(int count, long left) {
        return Map.of(
                "X-RateLimit-Limit",
                Integer.toString(perMinute),
                "X-RateLimit-Remaining",
                Integer.toString(Math.max(0, perMinute - count)),
                "X-RateLimit-Reset",
                Long.toString(left));
    }

    private ProblemException tooMany(Map<String, String> headers) {
        Map<String, String> all = new HashMap<>(headers);
        all.put("Retry-After", String.valueOf(headers.get("X-RateLimit-Reset")));
        return new ProblemException(
                Problem.of(ProblemKind.TOO_MANY_REQUESTS, Message.of("asking.too-many", perMinute)), all);
    }
}

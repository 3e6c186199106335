package eu.elmgateway.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Deliveries as a person reads them. */
final class DeliveryTable {
    private static final int REASON_SHOWN = 100;

    private final Clock clock;

    DeliveryTable(Clock clock) {
        this.clock = clock;
    }

    void print(Iterable<JsonNode> deliveries, PrintWriter out) {
        var table = new Table();
        table.row(List.of("delivery", "age", "state", "registry", "sender", "tries", "next try", "reason"));
        deliveries.forEach(one -> table.row(List.of(
                one.path("id").asText(),
                age(Instant.parse(one.path("receivedAt").asText())),
                one.path("state").asText(),
                one.path("registry").asText(),
                one.path("sender").asText(),
                one.path("attempts").asText(),
                next(one.path("nextAttemptAt")),
                shortened(one.path("reason").asText("")))));
        table.print(out);
    }

    /** How long ago, in the largest unit that says enough. */
    String age(Instant since) {
        Duration age = Duration.between(since, clock.instant());
        return age(age.toSeconds());
    }

    static String age(long seconds) {
        if (seconds < 120) {
            return seconds + " s";
        }
        if (seconds < 7200) {
            return seconds / 60 + " min";
        }
        return seconds < 172_800 ? seconds / 3600 + " h" : seconds / 86_400 + " d";
    }

    private String next(JsonNode time) {
        if (!time.isTextual()) {
            return "-";
        }
        long seconds =
                Duration.between(clock.instant(), Instant.parse(time.asText())).toSeconds();
        return seconds <= 0 ? "now" : "in " + age(seconds);
    }

    private static String shortened(String reason) {
        String line = reason.replaceAll("\\s+", " ");
        if (line.isEmpty()) {
            return "-";
        }
        return line.length() <= REASON_SHOWN ? line : line.substring(0, REASON_SHOWN) + "…";
    }
}

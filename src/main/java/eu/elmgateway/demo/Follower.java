package eu.elmgateway.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Follows a taken sample until each of its deliveries is final or as expected, and says what became of them. */
final class Follower {
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private final RestIntake rest;

    Follower(RestIntake rest) {
        this.rest = rest;
    }

    Outcome follow(Sample sample, Answer.Taken taken) throws IOException, InterruptedException {
        JsonNode status = rest.status(taken.submission());
        for (long end = System.nanoTime() + PATIENCE.toNanos();
                !ended(sample, status) && System.nanoTime() < end;
                Thread.sleep(100)) {
            status = rest.status(taken.submission());
        }
        return outcome(sample, status.path("deliveries"));
    }

    /** Some deliveries are never final in a demo: what lies ready for a registry that asks. */
    private static boolean ended(Sample sample, JsonNode status) {
        Map<String, String> states = new HashMap<>();
        status.path("deliveries")
                .forEach(delivery -> states.put(
                        delivery.path("registry").asText(),
                        delivery.path("state").asText()));
        return status.path("state").asText().equals("completed") || states.equals(sample.deliveries());
    }

    private static Outcome outcome(Sample sample, JsonNode deliveries) {
        List<Outcome.Line> lines = new ArrayList<>();
        Map<String, String> states = new HashMap<>();
        for (JsonNode delivery : deliveries) {
            String registry = delivery.path("registry").asText();
            String state = delivery.path("state").asText();
            states.put(registry, state);
            lines.add(new Outcome.Line(registry, state, receipt(delivery)));
        }
        if (lines.isEmpty()) {
            lines.add(new Outcome.Line("-", "accepted", "no registry wants it"));
        }
        return new Outcome(sample, lines, sample.accepted() && states.equals(sample.deliveries()));
    }

    private static String receipt(JsonNode delivery) {
        JsonNode receipts = delivery.path("receipts");
        if (receipts.isEmpty()) {
            return delivery.path("reason").asText("");
        }
        JsonNode last = receipts.get(receipts.size() - 1);
        return Stream.of("reference", "code", "text")
                .map(name -> last.path(name).asText(""))
                .filter(said -> !said.isEmpty())
                .collect(Collectors.joining(" "));
    }
}

package eu.elmgateway.store;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes submissions for tests: ids are fresh, everything else as asked. */
record Pushed(String id, String sender, @Nullable String key, String text, boolean refused, List<String> registries) {
    static final Instant NOW = Instant.parse("2026-11-23T10:00:00.123456Z");

    static Pushed text(String text) {
        return new Pushed(fresh(), "university", null, text, false, List.of());
    }

    Pushed by(String sender, @Nullable String key) {
        return new Pushed(id, sender, key, text, refused, registries);
    }

    Pushed refusedAsInvalid() {
        return new Pushed(id, sender, key, text, true, registries);
    }

    Pushed to(String... registries) {
        return new Pushed(id, sender, key, text, refused, List.of(registries));
    }

    NewSubmission submission() {
        return submission(NOW);
    }

    NewSubmission submission(Instant receivedAt) {
        String credential = "urn:credential:" + id;
        List<NewSubmission.NewDelivery> deliveries = new ArrayList<>();
        registries.forEach(registry -> deliveries.add(
                new NewSubmission.NewDelivery(fresh(), credential, registry, "record-" + id + "-" + registry)));
        return new NewSubmission(
                id,
                sender,
                key,
                document(text),
                refused ? null : "elm-json:3.1",
                refused,
                "{\"verdict\":\"" + (refused ? "invalid" : "valid") + "\"}",
                refused ? null : document("lost of " + text),
                refused
                        ? List.of()
                        : List.of(new NewSubmission.NewCredential(credential, document("canonical " + text))),
                deliveries,
                receivedAt,
                null,
                Binding.SENDER);
    }

    static Document document(String text) {
        return Document.of("application/json", text.getBytes(StandardCharsets.UTF_8));
    }

    static String fresh() {
        return UUID.randomUUID().toString();
    }
}

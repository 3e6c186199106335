package eu.elmgateway.desk;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.elmgateway.api.Word;
import eu.elmgateway.store.Attempt;
import eu.elmgateway.store.AuditEntry;
import eu.elmgateway.store.AuditEvent;
import eu.elmgateway.store.Delivery;
import eu.elmgateway.store.DeliveryState;
import eu.elmgateway.store.ListedDelivery;
import eu.elmgateway.store.Receipt;
import eu.elmgateway.store.RegistryStanding;
import eu.elmgateway.store.UnmatchedReceipt;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Writes what operators see; what has no value has no member. */
final class DeskJson {
    /** What has not gone out, which is the gateway's business or its operator's. */
    private static final List<DeliveryState> WAITING = List.of(DeliveryState.QUEUED, DeliveryState.HELD);

    /** What the registry has or may fetch, and has not answered for. */
    private static final List<DeliveryState> UNANSWERED = List.of(DeliveryState.SENT);

    private DeskJson() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ObjectNode delivery(ListedDelivery listed) {
        Delivery delivery = listed.delivery();
        ObjectNode json = object().put("id", delivery.id())
                .put("state", Word.of(delivery.state()))
                .put("registry", delivery.registry())
                .put("sender", listed.sender())
                .put("receivedAt", listed.receivedAt().toString())
                .put("submission", delivery.submission())
                .put("credential", delivery.credential())
                .put("record", delivery.record())
                .put("kind", Word.of(delivery.kind()))
                .put("attempts", delivery.attempts());
        put(json, "nextAttemptAt", delivery.dueAt());
        put(json, "reason", delivery.reason());
        return json;
    }

    static void attempt(Attempt attempt, ObjectNode json) {
        json.put("number", attempt.number())
                .put("startedAt", attempt.startedAt().toString())
                .put("endedAt", attempt.endedAt().toString())
                .put("outcome", Word.of(attempt.outcome()));
        put(json, "detail", attempt.detail());
        put(json, "sent", attempt.sent());
    }

    static void receipt(Receipt receipt, ObjectNode json) {
        json.put("receivedAt", receipt.receivedAt().toString()).put("kind", Word.of(receipt.kind()));
        put(json, "code", receipt.code());
        put(json, "text", receipt.text());
        put(json, "reference", receipt.reference());
        put(json, "document", receipt.document());
    }

    static void unmatched(UnmatchedReceipt unmatched, ObjectNode json) {
        json.put("registry", unmatched.registry());
        put(json, "record", unmatched.record());
        receipt(unmatched.receipt(), json);
    }

    static void registry(RegistryStanding standing, Instant now, ObjectNode json) {
        json.put("registry", standing.registry());
        ObjectNode counts = json.putObject("counts");
        standing.counts().forEach((state, count) -> counts.put(Word.of(state), count));
        oldest("oldestWaiting", WAITING, standing, now, json);
        oldest("oldestUnanswered", UNANSWERED, standing, now, json);
        RegistryStanding.Hold hold = standing.hold();
        if (hold != null) {
            json.putObject("held")
                    .put("since", hold.since().toString())
                    .put("by", hold.by())
                    .put("reason", hold.reason());
        }
    }

    private static void oldest(
            String name, List<DeliveryState> states, RegistryStanding standing, Instant now, ObjectNode json) {
        states.stream()
                .map(standing.oldest()::get)
                .filter(Objects::nonNull)
                .min(Instant::compareTo)
                .ifPresent(oldest -> json.put(name + "Since", oldest.toString())
                        .put(name + "Seconds", Duration.between(oldest, now).toSeconds()));
    }

    static void entry(AuditEntry entry, ObjectNode json) {
        AuditEvent event = entry.event();
        json.put("position", entry.position())
                .put("number", entry.number())
                .put("at", AuditEntry.time(event.at()))
                .put("by", event.by())
                .put("act", event.act());
        put(json, "submission", event.submission());
        put(json, "delivery", event.delivery());
        put(json, "registry", event.registry());
        put(json, "state", event.state());
        ObjectNode facts = json.putObject("facts");
        event.facts().forEach(facts::put);
        put(json, "hash", entry.hash());
    }

    static ObjectNode list(String name, ArrayNode all) {
        ObjectNode json = object();
        json.set(name, all);
        return json;
    }

    private static void put(ObjectNode json, String name, @Nullable Object value) {
        if (value != null) {
            json.put(name, value.toString());
        }
    }
}

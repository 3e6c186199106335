package eu.elmgateway.store;

import static eu.elmgateway.store.Pushed.NOW;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Makes ends of tries for tests. */
final class Ends {
    private Ends() {}

    static AttemptEnd accepted(Delivery delivery) {
        Receipt receipt = receipt(Receipt.Kind.ACCEPTED, "200", "taken");
        return end(delivery, Attempt.Outcome.ACCEPTED, DeliveryState.ACCEPTED, null, receipt);
    }

    static AttemptEnd sent(Delivery delivery) {
        return end(delivery, Attempt.Outcome.SENT, DeliveryState.SENT, null, null);
    }

    static AttemptEnd unavailable(Delivery delivery, Instant dueAt) {
        return end(delivery, Attempt.Outcome.UNAVAILABLE, DeliveryState.QUEUED, dueAt, null);
    }

    static AttemptEnd of(Delivery delivery, Attempt.Outcome outcome, DeliveryState state) {
        return end(delivery, outcome, state, null, null);
    }

    static Receipt receipt(Receipt.Kind kind, String code, String text) {
        Document answer = Pushed.document("answer " + text);
        return new Receipt(kind, code, text, "reference-1", answer.sha256(), NOW.plusSeconds(2));
    }

    private static AttemptEnd end(
            Delivery delivery,
            Attempt.Outcome outcome,
            DeliveryState state,
            @Nullable Instant dueAt,
            @Nullable Receipt receipt) {
        Document sent = Pushed.document("mapped for " + delivery.record());
        Document loss = Pushed.document("lost for " + delivery.record());
        List<Document> documents = receipt == null || receipt.text() == null
                ? List.of(sent, loss)
                : List.of(sent, loss, Pushed.document("answer " + receipt.text()));
        return new AttemptEnd(
                delivery.id(),
                delivery.claim(),
                NOW,
                NOW.plusSeconds(1),
                outcome,
                state == DeliveryState.ACCEPTED ? null : "because " + outcome,
                sent.sha256(),
                loss.sha256(),
                "elm_to_test@1",
                state,
                null,
                dueAt,
                receipt,
                documents);
    }
}

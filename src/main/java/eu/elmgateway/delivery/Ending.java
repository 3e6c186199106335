package eu.elmgateway.delivery;

import eu.elmgateway.store.Attempt;
import eu.elmgateway.store.DeliveryState;
import eu.elmgateway.store.Receipt;
import org.jspecify.annotations.Nullable;

/**
 * What the store is to keep of an outcome.
 *
 * @param detail why, null if all went well
 * @param kind what the registry said, meaningful only with an answer
 */
record Ending(
        Attempt.Outcome outcome,
        DeliveryState state,
        @Nullable String detail,
        @Nullable Answer answer,
        Receipt.Kind kind) {

    static Ending good(Attempt.Outcome outcome, DeliveryState state, Receipt.Kind kind, Answer answer) {
        return new Ending(outcome, state, null, answer, kind);
    }

    static Ending silent(Attempt.Outcome outcome, DeliveryState state, String detail) {
        return new Ending(outcome, state, detail, null, Receipt.Kind.UNKNOWN);
    }
}

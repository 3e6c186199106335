package eu.elmgateway.delivery;

import eu.elmgateway.store.Attempt;
import eu.elmgateway.store.DeliveryState;
import eu.elmgateway.store.Receipt;
import eu.elmgateway.store.WaitsFor;
import org.jspecify.annotations.Nullable;

/**
 * What the store is to keep of an outcome.
 *
 * @param detail why, null if all went well
 * @param waitsFor what it is held for, if it goes on by itself once that may be there; else null
 * @param kind what the registry said, meaningful only with an answer
 */
record Ending(
        Attempt.Outcome outcome,
        DeliveryState state,
        @Nullable String detail,
        @Nullable WaitsFor waitsFor,
        @Nullable Answer answer,
        Receipt.Kind kind) {

    static Ending good(Attempt.Outcome outcome, DeliveryState state, Receipt.Kind kind, Answer answer) {
        return new Ending(outcome, state, null, null, answer, kind);
    }

    static Ending silent(Attempt.Outcome outcome, DeliveryState state, String detail) {
        return new Ending(outcome, state, detail, null, null, Receipt.Kind.UNKNOWN);
    }

    static Ending held(String detail, @Nullable WaitsFor waitsFor) {
        return new Ending(Attempt.Outcome.HELD, DeliveryState.HELD, detail, waitsFor, null, Receipt.Kind.UNKNOWN);
    }
}

package eu.elmgateway.store;

import static eu.elmgateway.store.DeliveryState.ACCEPTED;
import static eu.elmgateway.store.DeliveryState.FAILED;
import static eu.elmgateway.store.DeliveryState.HELD;
import static eu.elmgateway.store.DeliveryState.QUEUED;
import static eu.elmgateway.store.DeliveryState.REJECTED;
import static eu.elmgateway.store.DeliveryState.SENT;

import java.util.EnumSet;
import java.util.Set;

/**
 * The moves that deliveries may make; {@code src/site/markdown/states.md} draws them, and a test holds both together. What a
 * registry has said stays until the registry says otherwise: a receipt may overtake the end of the very try that caused it.
 * And a try that ends when others went on with its delivery may bring the registry's word, but change nothing that is known.
 */
public final class Moves {
    private static final Set<DeliveryState> WORDS = Set.of(ACCEPTED, REJECTED);
    private static final Set<DeliveryState> ARRIVED = Set.of(SENT, ACCEPTED, REJECTED);

    private Moves() {}

    /** Where a new delivery may stand. */
    static Set<DeliveryState> begin() {
        return Set.of(QUEUED);
    }

    /** Where a delivery may stand next; the same state again means that only its due time or reason changes. */
    public static Set<DeliveryState> from(DeliveryState state, Cause cause) {
        return switch (cause) {
            case PLAN -> Set.of();
            case TRY -> ofTry(state);
            case LATE_TRY -> WORDS.contains(state) ? Set.of() : WORDS;
            case RECEIPT -> WORDS.contains(state) ? WORDS : EnumSet.allOf(DeliveryState.class);
            case SETTING -> state == HELD ? Set.of(QUEUED) : Set.of();
            case OPERATOR -> ofOperator(state);
        };
    }

    /** Where a delivery stands after news of it: where the news says if it may go there, else where it stood. */
    static DeliveryState after(DeliveryState state, DeliveryState news, Cause cause) {
        return allowed(state, news, cause) ? news : state;
    }

    /** Whether a delivery may go from one state to another. */
    public static boolean allowed(DeliveryState from, DeliveryState to, Cause cause) {
        return from(from, cause).contains(to);
    }

    private static Set<DeliveryState> ofTry(DeliveryState state) {
        return switch (state) {
            case QUEUED -> EnumSet.allOf(DeliveryState.class);
            case SENT, HELD, FAILED -> ARRIVED;
            case ACCEPTED, REJECTED -> WORDS;
        };
    }

    private static Set<DeliveryState> ofOperator(DeliveryState state) {
        return switch (state) {
            case HELD, FAILED -> EnumSet.of(QUEUED, ACCEPTED, REJECTED);
            case SENT -> WORDS;
            case REJECTED -> Set.of(QUEUED);
            case QUEUED, ACCEPTED -> Set.of();
        };
    }
}

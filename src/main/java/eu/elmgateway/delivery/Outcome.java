package eu.elmgateway.delivery;

import eu.elmgateway.store.Attempt;
import eu.elmgateway.store.DeliveryState;
import eu.elmgateway.store.Receipt;
import eu.elmgateway.store.WaitsFor;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What a try came to. */
sealed interface Outcome {
    /** What the store is to keep of it. */
    Ending ending();

    /** Whether other records would fare no better now. */
    default boolean concernsEveryone() {
        return (this instanceof Unavailable unavailable && unavailable.everyone())
                || (this instanceof Held held && held.everyone());
    }

    /** The registry has the record. */
    record Accepted(Answer answer) implements Outcome {
        @Override
        public Ending ending() {
            return Ending.good(Attempt.Outcome.ACCEPTED, DeliveryState.ACCEPTED, Receipt.Kind.ACCEPTED, answer);
        }
    }

    /** The registry had the record before. */
    record AlreadyKnown(Answer answer) implements Outcome {
        @Override
        public Ending ending() {
            return Ending.good(Attempt.Outcome.ACCEPTED, DeliveryState.ACCEPTED, Receipt.Kind.ALREADY_KNOWN, answer);
        }
    }

    /** The registry took the message; what it thinks of the record comes later. */
    record Sent(Answer answer) implements Outcome {
        @Override
        public Ending ending() {
            return Ending.good(Attempt.Outcome.SENT, DeliveryState.SENT, Receipt.Kind.UNKNOWN, answer);
        }
    }

    /**
     * The record is wrong.
     *
     * @param answer what the registry said, null if the record never got there
     */
    record Rejected(String reason, @Nullable Answer answer) implements Outcome {
        @Override
        public Ending ending() {
            return new Ending(
                    Attempt.Outcome.REJECTED, DeliveryState.REJECTED, reason, null, answer, Receipt.Kind.REJECTED);
        }
    }

    /** There is nothing to do at the registry. */
    record Needless(String reason) implements Outcome {
        @Override
        public Ending ending() {
            return Ending.silent(Attempt.Outcome.ACCEPTED, DeliveryState.ACCEPTED, reason);
        }
    }

    /**
     * Not now.
     *
     * @param retryAfter what the registry asked for, zero if it did not
     * @param everyone whether other records would fare no better, so that the registry is best left alone for a while
     */
    record Unavailable(String reason, Duration retryAfter, boolean everyone) implements Outcome {
        @Override
        public Ending ending() {
            return Ending.silent(Attempt.Outcome.UNAVAILABLE, DeliveryState.QUEUED, reason);
        }
    }

    /**
     * The operator must act.
     *
     * @param everyone whether other records would fare no better
     * @param waitsFor what it waits for, if it goes on by itself once that may be there; else null
     */
    record Held(String reason, boolean everyone, @Nullable WaitsFor waitsFor) implements Outcome {
        Held(String reason, boolean everyone) {
            this(reason, everyone, null);
        }

        @Override
        public Ending ending() {
            return Ending.held(reason, waitsFor);
        }
    }

    /** A defect of ours. */
    record Failed(String reason) implements Outcome {
        @Override
        public Ending ending() {
            return Ending.silent(Attempt.Outcome.FAILED, DeliveryState.FAILED, reason);
        }
    }
}

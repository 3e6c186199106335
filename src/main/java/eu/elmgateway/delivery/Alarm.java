package eu.elmgateway.delivery;

import java.time.Instant;

/** Runs things at a point in time. Thread-safe. */
@FunctionalInterface
public interface Alarm {
    /** Runs the task once, at that instant or at once if it has passed; the task must return soon. */
    Cancel at(Instant instant, Runnable task);

    /** Calls an alarm off; does nothing if it has rung. */
    @FunctionalInterface
    interface Cancel {
        void cancel();
    }
}

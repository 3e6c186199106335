package eu.elmgateway.store;

/** Where a delivery stands; {@link Moves} says what may come next. */
public enum DeliveryState {
    /** Waits for its due time, or is being tried right now. */
    QUEUED(false),
    /** Handed over; the registry's receipt comes later. */
    SENT(false),
    /** The registry has the record, now or from before. */
    ACCEPTED(true),
    /** The record is wrong; the sender must mend it. Never retried. */
    REJECTED(true),
    /** Configuration is missing; the operator must act. */
    HELD(false),
    /** A defect of ours; parked for the operator. */
    FAILED(true);

    private final boolean last;

    DeliveryState(boolean last) {
        this.last = last;
    }

    /** Whether nothing more will happen by itself or by an operator's missing setting. */
    public boolean isFinal() {
        return last;
    }
}

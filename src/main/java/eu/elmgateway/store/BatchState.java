package eu.elmgateway.store;

/** How far a batch has come. */
public enum BatchState {
    /** Its bytes are not all there yet. */
    RECEIVING,
    /** All or nothing: its items are looked at before any is taken. */
    CHECKING,
    /** Its items are taken, one by one. */
    TAKING,
    /** Every item that could be read has its verdict. */
    COMPLETED,
    /** Nothing of it was taken. */
    REFUSED;

    /** Whether there is work to do on it. */
    public boolean open() {
        return this == CHECKING || this == TAKING;
    }
}

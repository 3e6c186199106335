package eu.elmgateway.batch;

/** The items of a batch that are being looked at, and whether one has to be looked at again later. Thread-safe. */
final class Flight {
    private int under;
    private boolean again;

    synchronized void begin() {
        under++;
    }

    synchronized void end(boolean settled) {
        under--;
        again |= !settled;
        notifyAll();
    }

    /** Waits for the last of them. */
    synchronized void await() throws InterruptedException {
        while (under > 0) {
            wait();
        }
    }

    /** Whether one was left without a verdict. */
    synchronized boolean again() {
        return again;
    }
}

package eu.elmgateway.delivery;

import java.util.concurrent.Executor;

/**
 * Runs one piece of work over and over, on as many threads as allowed, as long as it finds something to do; then rests until
 * woken. No wake-up is lost. Thread-safe.
 */
final class Workers {
    /** One piece of work. */
    @FunctionalInterface
    interface Work {
        /** Does what there is to do; tells whether there may be more. */
        boolean work();
    }

    private final int atMost;
    private final Executor executor;
    private final Work work;
    private final Runnable rest;
    private int active;
    private boolean woken;
    private boolean stopped;

    /**
     * Makes them, at rest.
     *
     * @param rest called each time the last of them has gone to rest
     */
    Workers(int atMost, Executor executor, Work work, Runnable rest) {
        this.atMost = atMost;
        this.executor = executor;
        this.work = work;
        this.rest = rest;
    }

    /** There may be something to do. Returns at once. */
    synchronized void wake() {
        woken = true;
        if (!stopped && active < atMost) {
            active++;
            executor.execute(this::run);
        }
    }

    /** Begins nothing more; what is under way goes on. */
    synchronized void stop() {
        stopped = true;
    }

    synchronized boolean stopped() {
        return stopped;
    }

    synchronized int active() {
        return active;
    }

    private void run() {
        boolean ended = false;
        try {
            boolean go = true;
            while (go) {
                go = goOn(once());
            }
            ended = true;
        } finally {
            leave(ended);
        }
    }

    private boolean once() {
        look();
        boolean more = work.work();
        if (more) {
            wake();
        }
        return more;
    }

    private synchronized void look() {
        woken = false;
    }

    /** Decides and leaves in one step, so that whoever wakes sees either a worker that will look again or none. */
    private synchronized boolean goOn(boolean more) {
        boolean go = !stopped && (more || woken);
        if (!go) {
            active--;
        }
        return go;
    }

    private void leave(boolean counted) {
        boolean resting;
        synchronized (this) {
            if (!counted) {
                active--;
            }
            resting = active == 0 && !stopped;
        }
        if (resting) {
            rest.run();
        }
    }
}

package eu.elmgateway.mapping;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Runs work on threads of its own and waits for it so long and no longer. A stylesheet cannot be interrupted: one that runs on
 * keeps its thread, and when too many do, new work is refused until one of them ends. Thread-safe; needs no closing.
 */
final class Deadline {
    private static final int MOST_THREADS = 64;
    private static final int IDLE_SECONDS = 30;

    /** Room for deeply nested documents, which stylesheets follow by recursion. */
    private static final int STACK_BYTES = 16 << 20;

    private final Duration longest;
    private final ThreadPoolExecutor threads;

    Deadline(Duration longest) {
        this.longest = longest;
        this.threads = new ThreadPoolExecutor(
                0, MOST_THREADS, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), Deadline::thread);
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(null, work, "mapping", STACK_BYTES);
        thread.setDaemon(true);
        return thread;
    }

    /**
     * The result of the work.
     *
     * @param what names the work in an error
     * @throws MappingFailedException if it takes too long, or too many others already do
     * @throws ExecutionException with what the work threw
     */
    <T> T within(String what, Callable<T> work) throws ExecutionException {
        try {
            var running = threads.submit(work);
            try {
                return running.get(longest.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException late) {
                running.cancel(true);
                throw MappingFailedException.late(what + " took longer than " + longest.toSeconds() + " s", late);
            } catch (InterruptedException stopped) {
                running.cancel(true);
                Thread.currentThread().interrupt();
                throw new MappingFailedException(what + " was stopped", stopped);
            }
        } catch (RejectedExecutionException full) {
            throw MappingFailedException.late(
                    what + " has to wait: " + MOST_THREADS + " mappings are running or have run away", full);
        }
    }
}

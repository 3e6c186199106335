package eu.elmgateway.delivery;

import eu.elmgateway.store.Delivery;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * Tries many credentials on as many threads as there are processors, a few ahead, and tells the results in the order of the
 * deliveries, so that memory holds a handful of them. For one thread.
 */
final class Trials implements AutoCloseable {
    private static final int PROCESSORS = Runtime.getRuntime().availableProcessors();
    private static final int AHEAD = 2 * PROCESSORS;

    private final Trial trial;
    private final ExecutorService threads = Executors.newFixedThreadPool(PROCESSORS, work -> {
        var thread = new Thread(work, "trial");
        thread.setDaemon(true);
        return thread;
    });

    Trials(Trial trial) {
        this.trial = trial;
    }

    /** Takes a result. */
    @FunctionalInterface
    interface Taking {
        void take(Delivery delivery, Trial.Result result) throws IOException;
    }

    /**
     * Tries all.
     *
     * @throws InterruptedIOException if the gateway is made to stop meanwhile; what was not told then is as it was before
     */
    void each(Rendering rendering, List<Delivery> deliveries, Taking taking) throws IOException {
        Queue<Future<Trial.Result>> running = new ArrayDeque<>();
        Iterator<Delivery> next = deliveries.iterator();
        for (Delivery delivery : deliveries) {
            while (running.size() < AHEAD && next.hasNext()) {
                Delivery ahead = next.next();
                running.add(threads.submit(() -> trial.of(rendering, ahead)));
            }
            taking.take(delivery, result(running.remove()));
        }
    }

    private static Trial.Result result(Future<Trial.Result> running) throws IOException {
        try {
            return running.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("the gateway stops; nothing was sent");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}

package eu.elmgateway.cli;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Works in several threads and hands the results on in the order of the tasks, on the thread that brings them. No more tasks
 * are held than there are threads, and one waiting for each: whoever brings more waits.
 */
final class InOrder<T, R> implements AutoCloseable {
    private final int most;
    private final Function<T, R> work;
    private final Consumer<R> results;
    private final ExecutorService threads;
    private final Queue<Future<R>> waiting = new ArrayDeque<>();

    InOrder(int threads, Function<T, R> work, Consumer<R> results) {
        this.most = threads * 2;
        this.work = work;
        this.results = results;
        this.threads = Executors.newFixedThreadPool(threads);
    }

    void take(T task) throws InterruptedException {
        while (waiting.size() >= most) {
            handOn();
        }
        waiting.add(threads.submit(() -> work.apply(task)));
        while (!waiting.isEmpty() && waiting.element().isDone()) {
            handOn();
        }
    }

    /** Waits for what is still at work. */
    void finish() throws InterruptedException {
        while (!waiting.isEmpty()) {
            handOn();
        }
    }

    private void handOn() throws InterruptedException {
        try {
            results.accept(waiting.remove().get());
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException failure) {
                throw failure;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}

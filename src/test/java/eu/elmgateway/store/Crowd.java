package eu.elmgateway.store;

import eu.elmgateway.Patience;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntFunction;

/** Several threads that begin at once. */
public record Crowd(int size) {

    /** What each of them came to; the first failure is thrown. */
    public <T> List<T> all(IntFunction<T> each) throws Exception {
        CountDownLatch start = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(size);
        try {
            List<Future<T>> futures = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                futures.add(threads.submit(waiting(start, each, i)));
            }
            start.countDown();
            return results(futures);
        } finally {
            threads.shutdownNow();
        }
    }

    private static <T> Callable<T> waiting(CountDownLatch start, IntFunction<T> each, int i) {
        return () -> {
            start.await();
            return each.apply(i);
        };
    }

    private static <T> List<T> results(List<Future<T>> futures) throws Exception {
        List<T> results = new ArrayList<>();
        for (Future<T> future : futures) {
            results.add(future.get(Patience.LONG.toSeconds(), TimeUnit.SECONDS));
        }
        return results;
    }
}

package eu.elmgateway.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.elmgateway.Patience;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WorkersTest {
    /** Runs nothing until told to. */
    private final Queue<Runnable> tasks = new ArrayDeque<>();

    private final AtomicInteger rests = new AtomicInteger();

    private void runAll() {
        for (Runnable task = tasks.poll(); task != null; task = tasks.poll()) {
            task.run();
        }
    }

    @Test
    void workGoesOnUntilThereIsNoneAndThenRests() {
        var left = new AtomicInteger(3);
        var workers = new Workers(1, tasks::add, () -> left.getAndDecrement() > 0, rests::incrementAndGet);
        workers.wake();
        runAll();
        assertEquals(-1, left.get());
        assertEquals(1, rests.get());
        assertEquals(0, workers.active());
    }

    @Test
    void aWakeUpDuringTheLastLookIsNotLost() {
        var looks = new AtomicInteger();
        Workers[] workers = new Workers[1];
        workers[0] = new Workers(
                1,
                tasks::add,
                () -> {
                    if (looks.incrementAndGet() == 1) {
                        workers[0].wake();
                    }
                    return false;
                },
                rests::incrementAndGet);
        workers[0].wake();
        runAll();
        assertEquals(2, looks.get());
    }

    @Test
    void noMoreAreActiveThanAllowed() {
        var workers = new Workers(2, tasks::add, () -> false, rests::incrementAndGet);
        workers.wake();
        workers.wake();
        workers.wake();
        assertEquals(2, tasks.size());
    }

    @Test
    void afterStopNothingNewBeginsAndNobodyRests() {
        var workers = new Workers(1, tasks::add, () -> true, rests::incrementAndGet);
        workers.wake();
        workers.stop();
        runAll();
        workers.wake();
        assertEquals(0, tasks.size());
        assertEquals(0, rests.get());
    }

    @Test
    void workThatBreaksLeavesItsPlaceToOthers() {
        var workers = new Workers(
                1,
                tasks::add,
                () -> {
                    throw new IllegalStateException("broken");
                },
                rests::incrementAndGet);
        workers.wake();
        assertThrows(IllegalStateException.class, this::runAll);
        assertEquals(0, workers.active());
        assertEquals(1, rests.get());
        workers.wake();
        assertEquals(1, tasks.size());
    }

    @Test
    void nothingIsForgottenHoweverThreadsMeet() throws InterruptedException {
        int items = 20_000;
        var waiting = new AtomicInteger();
        var done = new CountDownLatch(items);
        var pool = Executors.newFixedThreadPool(4);
        try {
            var workers = new Workers(4, pool, () -> take(waiting, done), () -> {});
            for (int i = 0; i < items; i++) {
                waiting.incrementAndGet();
                workers.wake();
            }
            assertTrue(done.await(Patience.LONG.toSeconds(), TimeUnit.SECONDS), () -> done.getCount() + " forgotten");
            workers.stop();
        } finally {
            pool.shutdownNow();
        }
    }

    private static boolean take(AtomicInteger waiting, CountDownLatch done) {
        boolean found = waiting.getAndUpdate(left -> left > 0 ? left - 1 : 0) > 0;
        if (found) {
            done.countDown();
        }
        return found;
    }
}

package eu.elmgateway.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class InOrderTest {
    @Test
    void handsOnInTheOrderOfTheTasksHoweverLongEachTakes() throws InterruptedException {
        var second = new CountDownLatch(1);
        List<Integer> results = new ArrayList<>();
        try (var order = new InOrder<Integer, Integer>(
                2,
                task -> {
                    if (task == 1) {
                        await(second);
                    } else {
                        second.countDown();
                    }
                    return task;
                },
                results::add)) {
            for (int task = 1; task <= 100; task++) {
                order.take(task);
            }
            order.finish();
        }
        assertEquals(IntStream.rangeClosed(1, 100).boxed().toList(), results);
    }

    @Test
    void holdsNoMoreTasksThanItHasRoomFor() throws InterruptedException {
        var held = new AtomicInteger();
        var most = new AtomicInteger();
        try (var order = new InOrder<Integer, Integer>(2, task -> task, result -> held.decrementAndGet())) {
            for (int task = 0; task < 20_000; task++) {
                most.accumulateAndGet(held.incrementAndGet(), Math::max);
                order.take(task);
            }
            order.finish();
        }
        assertEquals(0, held.get());
        assertTrue(most.get() <= 5, most + " were held");
    }

    @Test
    void aFailureReachesTheOneWhoBringsTheTasks() throws InterruptedException {
        try (var order = new InOrder<Integer, Integer>(2, task -> Integer.parseInt("none of " + task), result -> {})) {
            assertThrows(NumberFormatException.class, () -> {
                order.take(1);
                order.finish();
            });
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

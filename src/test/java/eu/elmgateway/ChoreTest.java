package eu.elmgateway;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ChoreTest {
    @Test
    void whatHasGoneWrongIsDoneAgain() throws Exception {
        var times = new CountDownLatch(3);
        var scheduler = Executors.newSingleThreadScheduledExecutor();
        try {
            var planned = scheduler.scheduleWithFixedDelay(
                    new Chore("what fails", () -> {
                        times.countDown();
                        if (times.getCount() == 2) {
                            throw new NoClassDefFoundError();
                        }
                        throw new IllegalStateException();
                    }),
                    0,
                    1,
                    TimeUnit.MILLISECONDS);
            assertTrue(times.await(Patience.LONG.toSeconds(), TimeUnit.SECONDS), planned::toString);
        } finally {
            scheduler.shutdownNow();
        }
    }
}

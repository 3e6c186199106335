package eu.elmgateway;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** How long tests wait for what must happen: no test is to fail because a machine is slow. */
public final class Patience {
    public static final Duration LONG = Duration.ofSeconds(Integer.getInteger("elm.patience", 180));

    /** For {@code @Timeout}, in seconds: by then a test hangs, for it has been patient several times. */
    public static final long HANGS = 900;

    private static final long BRIEFLY = Duration.ofNanos(100_000).toNanos();
    private static final long A_MOMENT = Duration.ofMillis(20).toNanos();

    private Patience() {}

    /** Waits until something holds of which nobody tells. */
    public static void until(BooleanSupplier wanted, Supplier<String> otherwise) {
        long end = System.nanoTime() + LONG.toNanos();
        for (long rest = BRIEFLY; !wanted.getAsBoolean(); rest = Math.min(2 * rest, A_MOMENT)) {
            assertTrue(System.nanoTime() < end, otherwise);
            LockSupport.parkNanos(rest);
        }
    }
}

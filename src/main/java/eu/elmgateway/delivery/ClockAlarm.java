package eu.elmgateway.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Rings by a clock, on a scheduler's threads. Thread-safe. */
public final class ClockAlarm implements Alarm {
    private final Clock clock;
    private final ScheduledExecutorService scheduler;

    public ClockAlarm(Clock clock, ScheduledExecutorService scheduler) {
        this.clock = clock;
        this.scheduler = scheduler;
    }

    @Override
    public Cancel at(Instant instant, Runnable task) {
        long wait = Math.max(0, Duration.between(clock.instant(), instant).toMillis());
        var planned = scheduler.schedule(task, wait, TimeUnit.MILLISECONDS);
        return () -> planned.cancel(false);
    }
}

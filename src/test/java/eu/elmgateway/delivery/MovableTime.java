package eu.elmgateway.delivery;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** A clock that moves when told to, and the alarm that rings by it. */
final class MovableTime extends Clock implements Alarm {
    private final List<Planned> planned = new ArrayList<>();
    private Instant now = Instant.parse("2026-07-01T08:00:00Z");

    private record Planned(Instant at, Runnable task) {}

    /** Moves on and rings what has come due, all at the new time. */
    void advance(Duration by) {
        List<Planned> ringing;
        synchronized (this) {
            now = now.plus(by);
            ringing = planned.stream().filter(one -> !one.at().isAfter(now)).toList();
            planned.removeAll(ringing);
        }
        ringing.forEach(one -> one.task().run());
    }

    @Override
    public Cancel at(Instant instant, Runnable task) {
        var one = new Planned(instant, task);
        synchronized (this) {
            if (instant.isAfter(now)) {
                planned.add(one);
                return () -> cancel(one);
            }
        }
        task.run();
        return () -> {};
    }

    private synchronized void cancel(Planned one) {
        planned.remove(one);
    }

    @Override
    public synchronized Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return this;
    }
}

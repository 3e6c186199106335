package eu.elmgateway.standin;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/** What a stand-in has been told to do wrong, each with one request, file or question that is to come. Thread-safe. */
public final class Mischief {
    private static final Duration USUAL = Duration.ofSeconds(2);

    private final Set<Misbehaviour> possible;
    private final Deque<Misbehaviour> told = new ArrayDeque<>();
    private Duration slowness = USUAL;

    /** @param possible what can go wrong here at all */
    Mischief(Set<Misbehaviour> possible) {
        this.possible = EnumSet.copyOf(possible);
    }

    /** What can go wrong here at all. */
    public Set<Misbehaviour> possible() {
        return EnumSet.copyOf(possible);
    }

    /**
     * Does it the next time.
     *
     * @throws IllegalArgumentException if that cannot go wrong here; says what can
     */
    public void next(Misbehaviour how) {
        next(how, 1);
    }

    /** Does it the next times. */
    public synchronized void next(Misbehaviour how, int times) {
        if (!possible.contains(how)) {
            throw new IllegalArgumentException(
                    how.word() + " cannot go wrong here; choose of " + words(List.copyOf(possible)));
        }
        for (int i = 0; i < times; i++) {
            told.add(how);
        }
    }

    /** How long SLOW takes from now on. */
    public synchronized void slowness(Duration time) {
        slowness = time;
    }

    /** Does nothing wrong any more. */
    public synchronized void behave() {
        told.clear();
    }

    /** What it will still do wrong, the next first. */
    public synchronized List<Misbehaviour> left() {
        return List.copyOf(told);
    }

    /** The first that was told of those that can go wrong at this moment, once; empty if all is to go well. */
    synchronized Optional<Misbehaviour> take(Set<Misbehaviour> now) {
        for (Iterator<Misbehaviour> next = told.iterator(); next.hasNext(); ) {
            Misbehaviour how = next.next();
            if (now.contains(how)) {
                next.remove();
                return Optional.of(how);
            }
        }
        return Optional.empty();
    }

    /** Whether this is to go wrong at this moment. */
    boolean takes(Misbehaviour how) {
        return take(EnumSet.of(how)).isPresent();
    }

    /** Takes its time. */
    void dawdle() {
        long end = System.nanoTime() + slowness().toNanos();
        for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    synchronized Duration slowness() {
        return slowness;
    }

    static String words(List<Misbehaviour> some) {
        return some.stream().map(Misbehaviour::word).collect(Collectors.joining(", "));
    }
}

package eu.elmgateway.ewp;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/**
 * Requests that came already, so that nobody sends one again that was overheard: by key and {@code X-Request-Id}, for as long as
 * their date could pass. Kept in this process. Thread-safe.
 */
final class UsedRequests {
    private final Clock clock;
    private final Duration kept;
    private final Set<String> used = new HashSet<>();
    private final Deque<Use> uses = new ArrayDeque<>();

    /** @param kept how long a request's date can pass, from the first to the last moment */
    UsedRequests(Clock clock, Duration kept) {
        this.clock = clock;
        this.kept = kept;
    }

    private record Use(String request, Instant at) {}

    /** Whether it is the first; from then on it is not. */
    synchronized boolean first(String keyId, String requestId) {
        Instant now = clock.instant();
        while (!uses.isEmpty() && uses.getFirst().at().plus(kept).isBefore(now)) {
            used.remove(uses.removeFirst().request());
        }
        String request = keyId + " " + requestId;
        if (!used.add(request)) {
            return false;
        }
        uses.addLast(new Use(request, now));
        return true;
    }
}

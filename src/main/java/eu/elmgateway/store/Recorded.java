package eu.elmgateway.store;

import java.util.ArrayList;
import java.util.List;

/** The audit's events of a transaction, written as its last act. As little thread-safe as the transaction. */
final class Recorded {
    private final List<AuditEvent> events = new ArrayList<>();

    void add(AuditEvent event) {
        events.add(event);
    }

    int size() {
        return events.size();
    }

    /** Forgets what came after there were so many. */
    void backTo(int size) {
        events.subList(size, events.size()).clear();
    }

    /** Hands out what there is, and begins anew. */
    List<AuditEvent> take() {
        List<AuditEvent> taken = List.copyOf(events);
        events.clear();
        return taken;
    }
}

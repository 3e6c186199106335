package eu.elmgateway.store;

import java.sql.SQLException;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Goes along the chain from its begin, a page at a time, and stops at the first event that is not what was chained. */
final class AuditReading {
    private static final int PAGE = 1000;

    private final @Nullable AuditHead kept;
    private AuditHead head = AuditHead.NONE;
    private AuditVerdict.@Nullable Broken broken;

    AuditReading(@Nullable AuditHead kept) {
        this.kept = kept;
    }

    /** The first break, null if there is none. */
    AuditVerdict.@Nullable Broken read(Database database, LongConsumer progress) {
        AuditHead before;
        do {
            before = head;
            AuditHead from = before;
            database.read(session -> page(session, from));
            progress.accept(head.position());
        } while (broken == null && head.position() > before.position());
        return broken;
    }

    /** The last event that was what was chained. */
    AuditHead head() {
        return head;
    }

    private boolean page(Session session, AuditHead from) throws SQLException {
        // Read first: what is chained while we look comes after it.
        AuditHead recorded = new AuditEvents(session).head();
        session.each(
                AuditEvents.SELECT + "where position > ? order by position, seq limit ?",
                this::takes,
                from.position(),
                PAGE);
        if (broken == null && head.position() == from.position()) {
            broken = end(recorded);
        }
        return true;
    }

    /** Whether what is recorded as the last event is where the chain ended, or lies before because events came since. */
    private AuditVerdict.@Nullable Broken end(AuditHead recorded) {
        if (recorded.position() > head.position()) {
            return new AuditVerdict.Broken(
                    head.position() + 1, "it is missing, and all after it to " + recorded.position());
        }
        if (kept != null && kept.position() > head.position()) {
            return new AuditVerdict.Broken(head.position() + 1, "it is missing: the head that was kept comes later");
        }
        return recorded.equals(head)
                ? null
                : new AuditVerdict.Broken(
                        recorded.position(), "the head recorded in the database is not the last event of the chain");
    }

    private boolean takes(Row row) throws SQLException {
        long expected = head.position() + 1;
        try {
            AuditEntry entry = AuditEvents.read(row);
            if (entry.position() > expected) {
                broken = new AuditVerdict.Broken(expected, "it is missing; the next one is " + entry.position());
            } else if (!entry.follows(head)) {
                broken = new AuditVerdict.Broken(
                        expected, "it is not what was chained here: it was changed, moved or put in");
            } else {
                head = entry.head();
                broken = rewritten();
            }
        } catch (RuntimeException unreadable) {
            broken = new AuditVerdict.Broken(expected, "it cannot be read: " + unreadable.getMessage());
        }
        return broken == null;
    }

    private AuditVerdict.@Nullable Broken rewritten() {
        return kept == null || kept.position() != head.position() || kept.equals(head)
                ? null
                : new AuditVerdict.Broken(
                        head.position(),
                        "the chain was written anew since the head was kept: hashes fit, but are others");
    }
}

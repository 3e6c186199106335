package eu.elmgateway.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * What somebody with the database's password could do to it; done in a transaction that is taken back.
 *
 * @param firstBroken the event that does not fit afterwards
 */
record Tampering(String what, long firstBroken, List<String> statements, boolean chainsAnew) {
    private static final String[] TEXTS = {
        "actor", "act", "submission", "delivery", "registry", "state", "facts", "hash"
    };

    Tampering(String what, long firstBroken, String... statements) {
        this(what, firstBroken, List.of(statements), false);
    }

    static Tampering any(Random random, long events) {
        long one = 1 + random.nextLong(events);
        return switch (random.nextInt(6)) {
            case 0 -> edited(TEXTS[random.nextInt(TEXTS.length)], one, random);
            case 1 ->
                new Tampering(
                        "another time at " + one,
                        one,
                        "update audit_event set at = '"
                                + AuditEntry.time(Pushed.NOW.minusSeconds(1 + random.nextInt(99)))
                                + "' where position = " + one);
            case 2 -> new Tampering("removed " + one, one, "delete from audit_event where position = " + one);
            case 3 -> closedUp(one);
            case 4 -> moved(one, events, random);
            default -> putIn(one);
        };
    }

    private static Tampering edited(String column, long one, Random random) {
        String value = List.of("'x'", "'sender:x'", "'a=1'", "''").get(random.nextInt(4));
        return new Tampering(
                "another " + column + " at " + one,
                one,
                "update audit_event set " + column + " = " + value + " where position = " + one);
    }

    private static Tampering closedUp(long one) {
        return new Tampering(
                "removed without a gap " + one,
                one,
                "delete from audit_event where position = " + one,
                "update audit_event set position = -position + 1 where position > " + one,
                "update audit_event set position = -position where position < 0");
    }

    private static Tampering moved(long one, long events, Random random) {
        long other = 1 + (one + random.nextLong(events - 1)) % events;
        return new Tampering(
                "changed places " + one + " and " + other,
                Math.min(one, other),
                "update audit_event set position = 0 where position = " + one,
                "update audit_event set position = " + one + " where position = " + other,
                "update audit_event set position = " + other + " where position = 0");
    }

    private static Tampering putIn(long before) {
        return new Tampering(
                "put in at " + before,
                before,
                "update audit_event set position = -position - 1 where position >= " + before,
                "update audit_event set position = -position where position < 0",
                "insert into audit_event (at, actor, act, facts, position, hash) values ('2026-11-23T10:00:00.000000Z',"
                        + " 'gateway', 'delivery.tried', '', " + before + ", 'x')");
    }

    /** An event changed and all hashes from there on made to fit. */
    static Tampering anew(long from) {
        return new Tampering(
                "written anew from " + from,
                from,
                List.of(
                        "update audit_event set actor = 'sender:x', position = null, hash = null where position = "
                                + from,
                        "update audit_event set position = null, hash = null where position > " + from,
                        "update audit_head set position = " + (from - 1)
                                + ", hash = coalesce((select hash from audit_event where position = " + (from - 1)
                                + "), hash)"),
                true);
    }

    /** The last events gone and the head moved back. */
    static Tampering shorter(long last) {
        return new Tampering(
                "cut off after " + last,
                last + 1,
                "delete from audit_event where position > " + last,
                "update audit_head set position = " + last + ", hash = (select hash from audit_event where position = "
                        + last + ")");
    }

    AuditVerdict verdict(Database database, @Nullable AuditHead kept) {
        List<AuditVerdict> found = new ArrayList<>();
        try {
            database.write(session -> {
                for (String statement : statements) {
                    session.update(statement);
                }
                if (chainsAnew) {
                    new AuditEvents(session).chain(10_000);
                }
                found.add(new SqlAudit(new Within(session)).verify(kept, position -> {}));
                throw new UndoneException();
            });
        } catch (UndoneException asMeant) {
            return found.get(0);
        }
        throw new IllegalStateException("it was not undone");
    }

    private static final class UndoneException extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private record Within(Session session) implements Database {
        @Override
        public <T> T read(Work<T> work) {
            try {
                return work.in(session);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        }

        @Override
        public <T> T write(Work<T> work) {
            return read(work);
        }

        @Override
        public int chain() {
            return 0;
        }

        @Override
        public Store.Version version() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void scrub() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void close() {
            // The transaction ends where it began.
        }
    }
}

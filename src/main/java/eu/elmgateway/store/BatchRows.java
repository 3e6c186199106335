package eu.elmgateway.store;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The table {@code batch}. */
record BatchRows(Session session) {
    private static final String COLUMNS = """
            id, sender, key, media_type, name, element, whole, state, length, bytes, sha256, items, report,
            received_at, started_at, completed_at
            """;

    static final String SELECT = "select " + COLUMNS + " from batch ";

    void add(NewBatch batch) throws SQLException {
        session.update(
                """
                insert into batch (id, sender, key, media_type, name, element, whole, state, length, received_at, touched_at)
                values (?, ?, ?, ?, ?, ?, ?, 'RECEIVING', ?, ?, ?)
                """,
                batch.id(),
                batch.sender(),
                batch.key(),
                batch.mediaType(),
                batch.name(),
                batch.element(),
                batch.whole(),
                batch.length(),
                batch.receivedAt(),
                batch.receivedAt());
    }

    /** Moves the end of what was received; false if it is elsewhere. */
    boolean grow(String id, long start, int by, Instant now) throws SQLException {
        return session.update("""
                        update batch set bytes = bytes + ?, touched_at = ?
                         where id = ? and state = 'RECEIVING' and bytes = ?
                        """, by, now, id, start) == 1;
    }

    boolean discard(String id) throws SQLException {
        return session.update("delete from batch where id = ? and state = 'RECEIVING'", id) == 1;
    }

    /** False if its sender has used its key for another; that one is found then by {@link #find(String, String)}. */
    boolean received(String id, String sha256, Instant now) throws SQLException {
        return session.update("""
                        update batch set sha256 = ?, received_at = ?, due_at = ?,
                               state = case when whole then 'CHECKING' else 'TAKING' end
                         where id = ? and state = 'RECEIVING'
                           and not exists (select 1 from batch b where b.sender = batch.sender and b.key = batch.key
                                              and b.state in ('CHECKING', 'TAKING', 'COMPLETED'))
                        """, sha256, now, now, id) == 1;
    }

    Optional<Batch> find(String id) throws SQLException {
        return session.first(SELECT + "where id = ?", BatchRows::read, id);
    }

    Optional<Batch> find(String sender, String key) throws SQLException {
        return session.first(
                SELECT + "where sender = ? and key = ? and state in ('CHECKING', 'TAKING', 'COMPLETED')",
                BatchRows::read,
                sender,
                key);
    }

    List<Batch> newest(int atMost) throws SQLException {
        return session.list(SELECT + "order by seq desc limit ?", BatchRows::read, atMost);
    }

    /** @param passingOver how rows that others are just taking are passed over, where there are others */
    Optional<Batch> claim(String by, Instant now, Duration lease, String passingOver) throws SQLException {
        return session.first("""
                update batch set claimed_by = ?, claimed_until = ?, started_at = coalesce(started_at, ?)
                 where seq = (select seq from batch
                               where due_at <= ? and (claimed_until is null or claimed_until <= ?)
                               order by due_at, seq limit 1 %s)
                returning %s
                """.formatted(passingOver, COLUMNS), BatchRows::read, by, now.plus(lease), now, now, now);
    }

    boolean extend(String id, String by, Instant until) throws SQLException {
        return session.update(
                        "update batch set claimed_until = ? where id = ? and claimed_by = ? and due_at is not null",
                        until,
                        id,
                        by)
                == 1;
    }

    int release(String id, String by, Instant dueAt) throws SQLException {
        return session.update("""
                update batch set claimed_by = null, claimed_until = null, due_at = ?
                 where id = ? and claimed_by = ? and due_at is not null
                """, dueAt, id, by);
    }

    int releaseAll() throws SQLException {
        return session.update("update batch set claimed_by = null, claimed_until = null where claimed_by is not null");
    }

    Optional<Instant> nextDue() throws SQLException {
        return session.list("""
                        select min(case when claimed_until is not null and claimed_until > due_at
                                        then claimed_until else due_at end) as next
                          from batch where due_at is not null
                        """, row -> Optional.ofNullable(row.timeOrNull("next")))
                .get(0);
    }

    int count(String id, int items) throws SQLException {
        return session.update("update batch set items = ? where id = ?", items, id);
    }

    int take(String id) throws SQLException {
        return session.update("update batch set state = 'TAKING' where id = ? and state = 'CHECKING'", id);
    }

    /** False if it was ended before. */
    boolean end(String id, BatchState state, @Nullable String report, Instant now) throws SQLException {
        return session.update("""
                        update batch set state = ?, report = ?, completed_at = ?, due_at = null, claimed_by = null,
                               claimed_until = null
                         where id = ? and state in ('CHECKING', 'TAKING')
                        """, state, report, now, id) == 1;
    }

    static Batch read(Row row) throws SQLException {
        return new Batch(
                row.text("id"),
                row.text("sender"),
                row.textOrNull("key"),
                row.text("media_type"),
                row.textOrNull("name"),
                row.textOrNull("element"),
                row.flag("whole"),
                row.one(BatchState.class, "state"),
                row.numberOrNull("length"),
                row.number("bytes"),
                row.textOrNull("sha256"),
                row.countOrNull("items"),
                row.textOrNull("report"),
                row.time("received_at"),
                row.timeOrNull("started_at"),
                row.timeOrNull("completed_at"));
    }
}

package eu.elmgateway.store;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The table {@code batch_part}. */
record BatchParts(Session session) {
    /** So many go at once that nobody else waits long for it. */
    private static final int SLICE = 16;

    void add(String batch, long start, byte[] bytes) throws SQLException {
        session.update("insert into batch_part (batch, start, bytes) values (?, ?, ?)", batch, start, bytes);
    }

    Optional<byte[]> find(String batch, long start) throws SQLException {
        return session.first(
                "select bytes from batch_part where batch = ? and start = ?", row -> row.bytes("bytes"), batch, start);
    }

    int dropAll(String batch) throws SQLException {
        return session.update("delete from batch_part where batch = ?", batch);
    }

    /** Drops some that nobody needs any more. */
    boolean dropSome(Instant untouchedSince) throws SQLException {
        int dropped = 0;
        for (Part part : needless(untouchedSince)) {
            dropped +=
                    session.update("delete from batch_part where batch = ? and start = ?", part.batch(), part.start());
        }
        dropped += session.update("""
                        delete from batch
                         where state = 'RECEIVING' and touched_at < ?
                           and not exists (select 1 from batch_part p where p.batch = batch.id)
                        """, untouchedSince);
        return dropped >= SLICE;
    }

    private record Part(String batch, long start) {}

    private List<Part> needless(Instant untouchedSince) throws SQLException {
        return session.list("""
                select p.batch, p.start from batch b join batch_part p on p.batch = b.id
                 where b.state in ('COMPLETED', 'REFUSED') or (b.state = 'RECEIVING' and b.touched_at < ?)
                 order by p.batch, p.start limit ?
                """, row -> new Part(row.text("batch"), row.number("start")), untouchedSince, SLICE);
    }
}

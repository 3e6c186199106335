package eu.elmgateway.store;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What both databases do alike; where several gateways share one, they pass over what another is just taking. */
final class SqlBatches implements Batches {
    private final Database database;
    private final boolean shared;

    SqlBatches(Database database, boolean shared) {
        this.database = database;
        this.shared = shared;
    }

    @Override
    public void begin(NewBatch batch) {
        database.write(session -> {
            new BatchRows(session).add(batch);
            return true;
        });
    }

    @Override
    public boolean append(String id, long start, byte[] bytes, Instant now) {
        return database.write(session -> {
            boolean grown = new BatchRows(session).grow(id, start, bytes.length, now);
            if (grown && bytes.length > 0) {
                new BatchParts(session).add(id, start, bytes);
            }
            return grown;
        });
    }

    @Override
    public void discard(String id) {
        database.write(session -> drop(session, id));
    }

    private static boolean drop(Session session, String id) throws SQLException {
        boolean receiving = new BatchRows(session)
                .find(id)
                .filter(batch -> batch.state() == BatchState.RECEIVING)
                .isPresent();
        if (receiving) {
            new BatchParts(session).dropAll(id);
        }
        return receiving && new BatchRows(session).discard(id);
    }

    @Override
    public BatchReception received(String id, String sha256, Instant now) {
        return database.write(session -> received(session, id, sha256, now));
    }

    private BatchReception received(Session session, String id, String sha256, Instant now) throws SQLException {
        BatchRows rows = new BatchRows(session);
        Batch batch = rows.find(id)
                .filter(found -> found.state() == BatchState.RECEIVING)
                .orElseThrow(() -> new IllegalArgumentException("No batch is being received under the id " + id + "."));
        if (shared && batch.key() != null) {
            // Two gateways that end receiving under one key at the same moment do so one after the other.
            session.list("select pg_advisory_xact_lock(hashtext(?))::text as locked", row -> "", batch.key());
        }
        if (rows.received(id, sha256, now)) {
            session.record(AuditEvent.of(now, Actor.sender(batch.sender()), Act.BATCH_RECEIVED)
                    .with("batch", id)
                    .with("document", sha256)
                    .with("bytes", batch.bytes()));
            return new BatchReception.Taken(rows.find(id).orElseThrow());
        }
        Batch earlier = rows.find(batch.sender(), String.valueOf(batch.key())).orElseThrow();
        drop(session, id);
        return sha256.equals(earlier.sha256())
                ? new BatchReception.Duplicate(earlier)
                : new BatchReception.KeyReused(earlier);
    }

    @Override
    public Optional<Batch> find(String id) {
        return database.read(session -> new BatchRows(session).find(id));
    }

    @Override
    public List<Batch> newest(int atMost) {
        return database.read(session -> new BatchRows(session).newest(atMost));
    }

    @Override
    public List<Batch> list(BatchQuery query) {
        return database.read(session -> BatchListing.of(session, query));
    }

    @Override
    public Optional<byte[]> part(String id, long start) {
        return database.read(session -> new BatchParts(session).find(id, start));
    }

    @Override
    public Optional<Batch> claim(String by, Instant now, Duration lease) {
        String passingOver = shared ? "for update skip locked" : "";
        return database.write(session -> new BatchRows(session).claim(by, now, lease, passingOver));
    }

    @Override
    public boolean extend(String id, String by, Instant now, Duration lease) {
        return database.write(session -> new BatchRows(session).extend(id, by, now.plus(lease)));
    }

    @Override
    public void release(String id, String by, Instant dueAt) {
        database.write(session -> new BatchRows(session).release(id, by, dueAt));
    }

    @Override
    public void recover() {
        if (!shared) {
            database.write(session -> new BatchRows(session).releaseAll());
        }
    }

    @Override
    public Optional<Instant> nextDue() {
        return database.read(session -> new BatchRows(session).nextDue());
    }

    @Override
    public BitSet settled(String id) {
        return database.read(session -> {
            boolean checking = new BatchRows(session)
                    .find(id)
                    .filter(batch -> batch.state() == BatchState.CHECKING)
                    .isPresent();
            return new BatchItems(session).settled(id, checking);
        });
    }

    @Override
    public Acceptance accept(NewSubmission submission, ItemPlace place) {
        return database.write(new AcceptingItem(submission, place));
    }

    @Override
    public void note(
            ItemPlace place,
            ItemVerdict verdict,
            @Nullable String sha256,
            @Nullable String submission,
            @Nullable String report,
            Instant now) {
        database.write(session -> new BatchItems(session).settle(place, verdict, sha256, submission, report, now));
    }

    @Override
    public void count(String id, int items) {
        database.write(session -> new BatchRows(session).count(id, items));
    }

    @Override
    public void take(String id) {
        database.write(session -> new BatchRows(session).take(id));
    }

    @Override
    public void end(String id, BatchState state, @Nullable String report, Instant now) {
        database.write(session -> {
            boolean ended = new BatchRows(session).end(id, state, report, now);
            if (ended) {
                new BatchItems(session).withhold(id, now);
                session.record(AuditEvent.of(now, Actor.GATEWAY, Act.BATCH_ENDED)
                        .with("batch", id)
                        .with("state", state));
            }
            return ended;
        });
    }

    @Override
    public boolean forget(Instant untouchedSince) {
        return database.write(session -> new BatchParts(session).dropSome(untouchedSince));
    }

    @Override
    public List<BatchItem> items(String id, Set<ItemVerdict> verdicts, int after, int atMost) {
        return database.read(session -> new BatchItems(session).of(id, verdicts, after, atMost));
    }

    @Override
    public Optional<BatchItem> itemOf(String submission) {
        return database.read(session -> new BatchItems(session).ofSubmission(submission));
    }

    @Override
    public BatchCounts counts(String id) {
        return database.read(session -> {
            BatchItems items = new BatchItems(session);
            return new BatchCounts(
                    items.counts(id),
                    items.reached(id),
                    items.lastAt(id),
                    items.deliveries(id),
                    items.oldestWaiting(id));
        });
    }
}

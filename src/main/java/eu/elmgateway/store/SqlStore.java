package eu.elmgateway.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** What both databases do alike; they differ in how a delivery is claimed. */
abstract sealed class SqlStore implements Store permits SqliteStore, PostgresStore {
    final Database database;
    private final Sharing sharing;
    private final String node = UUID.randomUUID().toString();
    private final AtomicLong claims = new AtomicLong();
    private volatile boolean beating;
    private volatile @Nullable String refusal;

    SqlStore(Database database, Sharing sharing) {
        this.database = database;
        this.sharing = sharing;
    }

    @Override
    public Acceptance accept(NewSubmission submission) {
        String why = refusal;
        if (why != null) {
            throw new StoreUnavailableException(why);
        }
        return database.write(new Accepting(submission));
    }

    @Override
    public Optional<Submission> submission(String id) {
        return database.read(session -> new Submissions(session).find(id));
    }

    @Override
    public Optional<Submission> submission(String sender, String key) {
        return database.read(session -> new Submissions(session).find(sender, key));
    }

    @Override
    public List<Submission> submissions(int atMost) {
        return database.read(session -> new Submissions(session).newest(atMost));
    }

    @Override
    public Optional<Document> document(String sha256) {
        return database.read(session -> new Documents(session).find(sha256));
    }

    @Override
    public Optional<Delivery> delivery(String id) {
        return database.read(session -> new Deliveries(session).find(id));
    }

    @Override
    public List<Delivery> deliveries(String submission) {
        return database.read(session -> new Deliveries(session).of(submission));
    }

    @Override
    public Optional<Delivery> delivery(String registry, String record) {
        return database.read(session -> new Deliveries(session).newest(registry, record));
    }

    @Override
    public List<Delivery> versions(String credential) {
        return database.read(session -> new Deliveries(session).versions(credential));
    }

    @Override
    public List<Delivery> versions(String credential, String registry) {
        return database.read(session -> new Deliveries(session).versions(credential, registry));
    }

    @Override
    public List<Delivery> sent(String registry, String reference) {
        return database.read(session -> new Deliveries(session).sent(registry, reference));
    }

    @Override
    public List<Delivery> standing(String registry, Set<DeliveryState> states, String after, int atMost) {
        return database.read(session -> new Deliveries(session).standing(registry, states, after, atMost));
    }

    @Override
    public List<Attempt> attempts(String delivery) {
        return database.read(session -> new Attempts(session).of(delivery));
    }

    @Override
    public List<Receipt> receipts(String delivery) {
        return database.read(session -> new Receipts(session).of(delivery));
    }

    @Override
    public List<Delivery> claim(Taking taking) {
        String claim = node + "-" + claims.incrementAndGet();
        return database.write(session -> new Leases(session, sharing).take(taking, claim, new Claimant(node, beating)));
    }

    @Override
    public void end(List<AttemptEnd> ends) {
        database.write(new Ending(ends, sharing));
    }

    @Override
    public void release(List<Delivery> deliveries) {
        database.write(session -> new Leases(session, sharing).giveBack(deliveries));
    }

    @Override
    public void dropClaims(String registry, Set<String> but) {
        database.write(session -> new Leases(session, sharing).drop(registry, node, but));
    }

    @Override
    public Optional<Instant> nextDue(String registry, Manner manner) {
        return database.read(session -> new Leases(session, sharing).next(registry, manner));
    }

    @Override
    public void refuse(@Nullable String why) {
        refusal = why;
    }

    @Override
    public boolean refusing() {
        return refusal != null;
    }

    @Override
    public int correctTimes(Instant beyond, Instant now) {
        return database.write(session -> new Nodes(session).correctTimes(beyond, now));
    }

    @Override
    public void beat(Instant now) {
        database.write(session -> {
            new Nodes(session).alive(node, now, ALIVE);
            new Begun(session).cutOffOfTheDead(now);
            return true;
        });
        beating = true;
    }

    @Override
    public boolean onDuty(String duty, Instant now, Duration lease) {
        return database.write(session -> new Nodes(session).onDuty(duty, node, now, lease));
    }

    @Override
    public void receive(String delivery, Receipt receipt, DeliveryState state, List<Document> documents) {
        database.write(new Receiving(delivery, receipt, state, documents));
    }

    @Override
    public boolean keepUnmatched(UnmatchedReceipt receipt, List<Document> documents) {
        return database.write(session -> {
            new Documents(session).keep(documents);
            return new UnmatchedReceipts(session).add(receipt);
        });
    }

    @Override
    public List<UnmatchedReceipt> unmatched(int atMost) {
        return database.read(session -> new UnmatchedReceipts(session).newest(atMost));
    }

    @Override
    public int resend(List<String> deliveries, Actor by, Instant now) {
        return database.write(session -> new Requeuing(session, by, now).resend(deliveries));
    }

    @Override
    public int resume(String registry, WaitsFor what, Instant now) {
        return database.write(session -> new Requeuing(session, Actor.GATEWAY, now).resume(registry, what));
    }

    @Override
    public Map<String, Map<DeliveryState, Long>> counts() {
        return database.read(session -> new Deliveries(session).counts());
    }

    @Override
    public Batches batches() {
        return new SqlBatches(database, this instanceof PostgresStore);
    }

    @Override
    public Shelf shelf() {
        return new SqlShelf(database);
    }

    @Override
    public Desk desk() {
        return new SqlDesk(database);
    }

    @Override
    public Version version() {
        return database.version();
    }

    @Override
    public Keeping keeping() {
        return new SqlKeeping(database);
    }

    @Override
    public Audit audit() {
        return new SqlAudit(database);
    }

    /** Tells the others, if there are any, that nobody need wait for this gateway. */
    @Override
    public Statements statements() {
        return new SqlStatements(database);
    }

    @Override
    public void close() {
        if (beating) {
            beating = false;
            leave();
        }
        database.close();
    }

    private void leave() {
        try {
            database.write(session -> {
                new Nodes(session).gone(node);
                return true;
            });
        } catch (StoreUnavailableException unreachable) {
            // Then they find out when its time is over.
        }
    }
}

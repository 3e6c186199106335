package eu.elmgateway.store;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What both databases do alike; they differ in how a delivery is claimed. */
abstract sealed class SqlStore implements Store permits SqliteStore, PostgresStore {
    final Database database;

    SqlStore(Database database) {
        this.database = database;
    }

    @Override
    public Acceptance accept(NewSubmission submission) {
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
    public int resume(String registry, String reason, Instant now) {
        return database.write(session -> new Requeuing(session, Actor.GATEWAY, now).resume(registry, reason));
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
    public Audit audit() {
        return new SqlAudit(database);
    }

    @Override
    public Statements statements() {
        return new SqlStatements(database);
    }

    @Override
    public void close() {
        database.close();
    }
}

package eu.elmgateway.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that survives a crash. Every method that writes returns only when what it wrote is durable. Thread-safe.
 *
 * <p>Methods throw {@link StoreUnavailableException} when the database cannot be reached or cannot write (disk full): the
 * caller then acknowledges nothing. Times are kept to the microsecond.
 */
public interface Store extends AutoCloseable {

    /**
     * Makes a submission durable with all that belongs to it, unless an accepted submission of the sender has its key.
     * Its deliveries are due at the time it was received.
     */
    Acceptance accept(NewSubmission submission);

    /** A submission by id. */
    Optional<Submission> submission(String id);

    /** The accepted submission for which a sender used this key. */
    Optional<Submission> submission(String sender, String key);

    /** The submissions stored last, the last first. */
    List<Submission> submissions(int atMost);

    /** Kept bytes by their hash. */
    Optional<Document> document(String sha256);

    /**
     * The bytes that the sender pushed for a delivery; if they hold several credentials, the canonical JSON-LD of this one instead.
     * Empty if they are kept no more.
     */
    default Optional<Document> original(Delivery delivery) {
        boolean alone = submission(delivery.submission())
                .map(submission -> submission.credentials().size() <= 1)
                .orElse(true);
        return document(alone ? delivery.sourceDocument() : delivery.credentialDocument());
    }

    /** A delivery by id. */
    Optional<Delivery> delivery(String id);

    /** The deliveries of a submission, in the order in which they were planned. */
    List<Delivery> deliveries(String submission);

    /**
     * The delivery of a record that a late receipt of a registry is about: one that waits for it before one that was sent, and
     * that before all others; of several the newest.
     */
    Optional<Delivery> delivery(String registry, String record);

    /** All deliveries of all versions of a credential, in the order in which they were planned. */
    List<Delivery> versions(String credential);

    /** The deliveries of all versions of a credential to a registry, in the order in which they were planned. */
    List<Delivery> versions(String credential, String registry);

    /** The deliveries that stand as sent under a reference, such as those in one file: how a receipt for all of them finds them. */
    List<Delivery> sent(String registry, String reference);

    /** The ended tries of a delivery, first first. */
    List<Attempt> attempts(String delivery);

    /** What the registry answered for a delivery, first first. */
    List<Receipt> receipts(String delivery);

    /**
     * Takes due deliveries of a registry, the oldest first, so that nobody else gets them until {@link #end} or until the lease
     * has passed. A process that dies gives its claims back: at once on the embedded store; on a shared one after the lease, or,
     * if it says that it is alive, soon after it stops saying so. That a try has begun is durable when this returns.
     */
    List<Delivery> claim(Taking taking);

    /** Takes due deliveries as {@link #claim(Taking)} does, freely. */
    default List<Delivery> claim(String registry, int atMost, Instant now, Duration lease) {
        return claim(new Taking(registry, atMost, now, lease, Manner.FREELY));
    }

    /**
     * Deliveries of a registry in certain states, the newest of each record, in the order of their record ids.
     *
     * @param after only records whose id comes after this one; empty text for all
     */
    List<Delivery> standing(String registry, Set<DeliveryState> states, String after, int atMost);

    /**
     * Ends tries: records attempts, receipts and the deliveries' new states, all in one transaction, claimed or not. Where a
     * delivery may go, {@link Moves} says: one that a registry has accepted or rejected meanwhile stays so unless the end says
     * accepted or rejected too, and a try whose claim has passed to another does not undo what that one found out.
     *
     * @throws IllegalArgumentException if a delivery is unknown; nothing is recorded then
     */
    void end(List<AttemptEnd> ends);

    /** Gives deliveries back untried, due as before, as far as they are still claimed as they were handed out. */
    void release(List<Delivery> deliveries);

    /**
     * Records a receipt that came later, with the delivery's new state, in one transaction; due at once if that is
     * {@link DeliveryState#QUEUED}. A delivery accepted or rejected before is moved only to accepted or rejected. If a
     * receipt says the contrary of an earlier one, both are kept, the later counts, and the delivery's reason tells.
     *
     * @throws IllegalArgumentException if the delivery is unknown
     */
    void receive(String delivery, Receipt receipt, DeliveryState state, List<Document> documents);

    /** Keeps a receipt that found no delivery, with the documents it names; false if the same one is kept already. */
    boolean keepUnmatched(UnmatchedReceipt receipt, List<Document> documents);

    /** Receipts that found no delivery, the last first. */
    List<UnmatchedReceipt> unmatched(int atMost);

    /** Puts deliveries that are held, failed or rejected back into the queue, due at once; returns how many it did. */
    int resend(List<String> deliveries, Actor by, Instant now);

    /** Puts deliveries of a registry back into the queue, due at once, that wait for this; returns how many it did. */
    int resume(String registry, WaitsFor what, Instant now);

    /** How many deliveries stand in which state, per registry. */
    Map<String, Map<DeliveryState, Long>> counts();

    /** Gives up what this gateway has claimed of a registry but for these claims: those of which it does not know. */
    void dropClaims(String registry, Set<String> but);

    /** When {@link #claim} can next hand out a delivery of a registry: when one is due or a lease has passed; empty if none is planned. */
    Optional<Instant> nextDue(String registry, Manner manner);

    /** As {@link #nextDue(String, Manner)}, freely. */
    default Optional<Instant> nextDue(String registry) {
        return nextDue(registry, Manner.FREELY);
    }

    /** How long a gateway counts as alive that does not {@link #beat} again. */
    Duration ALIVE = Duration.ofSeconds(30);

    /** Says durably that this gateway is alive; unless it says so again within {@link #ALIVE}, its claims go to others. */
    void beat(Instant now);

    /**
     * Takes no submissions, as if it could not be written to, until told otherwise.
     *
     * @param why for a log, null to take them again
     */
    void refuse(@Nullable String why);

    /** Whether it was told to take none. */
    boolean refusing();

    /**
     * Puts right what an earlier, wrong clock has written: what would be due, claimed or on duty beyond any time that is meant is
     * due, free or up for taking now. Returns how many deliveries that concerned.
     *
     * @param beyond no time that is meant comes after it
     */
    int correctTimes(Instant beyond, Instant now);

    /**
     * Whether this gateway is to do something that only one may do at a time; it then has the duty until the lease has passed,
     * and keeps it by asking again.
     *
     * @param duty a name, the same on every gateway
     */
    boolean onDuty(String duty, Instant now, Duration lease);

    /** What came as one and is taken item by item. */
    Batches batches();

    /** What lies ready for registries that ask. */
    Shelf shelf();

    /** What operators see and do. */
    Desk desk();

    /** The database's clock, where it has one of its own. */
    Optional<Instant> time();

    /** Which version the tables are of, and which this gateway knows. */
    Version version();

    /** Versions of tables, by the number of the last migration. */
    record Version(int tables, int known) {}

    /** How documents go. */
    Keeping keeping();

    /** What was done, by whom and when. */
    Audit audit();

    /** What was signed, and the keys to verify it by. */
    Statements statements();

    @Override
    void close();
}

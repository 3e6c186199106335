package eu.elmgateway.store;

import java.time.Duration;
import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Batches: their bytes, in parts, until they are worked through, and the verdicts on their items, for good. Whoever works on a
 * batch claims it; an item gets its verdict once, whoever says it, together with its submission. Thread-safe; what is written
 * is durable on return. Throws as {@link Store} does.
 */
public interface Batches {

    /** Begins to receive. */
    void begin(NewBatch batch);

    /**
     * Keeps more bytes of a batch that is being received.
     *
     * @param start how many bytes come before them
     * @return false if there are not exactly so many bytes yet, or the batch is not being received; nothing is kept then
     */
    boolean append(String id, long start, byte[] bytes, Instant now);

    /** Drops a batch that is being received. */
    void discard(String id);

    /**
     * Ends receiving: the batch is due at once, unless its sender used its key before.
     *
     * @param sha256 hash of all bytes
     * @throws IllegalArgumentException if it is not being received
     */
    BatchReception received(String id, String sha256, Instant now);

    /** A batch by id. */
    Optional<Batch> find(String id);

    /** Batches, the last first. */
    List<Batch> newest(int atMost);

    /** Batches that are asked for, the last first. */
    List<Batch> list(BatchQuery query);

    /** The bytes that begin at this place, some or all; empty if there are none. */
    Optional<byte[]> part(String id, long start);

    /**
     * Takes the batch that is due longest, so that nobody else gets it until {@link #release}, {@link #end} or until the lease
     * has passed.
     *
     * @param by who takes it
     */
    Optional<Batch> claim(String by, Instant now, Duration lease);

    /** Claims on for as long again; false if it has been taken by somebody else or is done. */
    boolean extend(String id, String by, Instant now, Duration lease);

    /** Gives a batch back that is not done, to be gone on with from this time on. */
    void release(String id, String by, Instant dueAt);

    /** On a store that only one gateway has: gives back what a gateway had that is gone. */
    void recover();

    /** When {@link #claim} can next find something, if no more comes; empty if nothing is planned. */
    Optional<Instant> nextDue();

    /** The numbers of the items that have a verdict. */
    BitSet settled(String id);

    /**
     * Makes an item durable as a submission with its verdict, in one transaction. If the item has a verdict already, nothing is
     * written, and the answer is its submission as a duplicate. An item with another sender's credential is left without a
     * verdict.
     */
    Acceptance accept(NewSubmission submission, ItemPlace place);

    /**
     * Notes the verdict on an item that becomes no submission now; does nothing if it has one.
     *
     * @param sha256 hash of its bytes, null if they could not be read
     * @param submission the submission of which it is a duplicate, null if it is none
     * @param report as a report is kept, null if nothing is to be said
     */
    void note(
            ItemPlace place,
            ItemVerdict verdict,
            @Nullable String sha256,
            @Nullable String submission,
            @Nullable String report,
            Instant now);

    /** Notes how many items there are. */
    void count(String id, int items);

    /** Begins to take the items of a batch in which no item is at fault. */
    void take(String id);

    /**
     * Ends the work on a batch. Items that were only checked are withheld. Its bytes are gone soon after; see {@link #forget}.
     *
     * @param state {@link BatchState#COMPLETED} or {@link BatchState#REFUSED}
     * @param report what is to be said of it as a whole, as a report is kept; null if nothing
     */
    void end(String id, BatchState state, @Nullable String report, Instant now);

    /**
     * Removes some of the bytes of batches that are done, and of batches that nobody has gone on sending for long.
     *
     * @param untouchedSince before when the last bytes of the latter came
     * @return whether there may be more to remove
     */
    boolean forget(Instant untouchedSince);

    /** Items that have a verdict, by number. */
    List<BatchItem> items(String id, Set<ItemVerdict> verdicts, int after, int atMost);

    /** The item that a submission was, or is the first of. */
    Optional<BatchItem> itemOf(String submission);

    /** How the items stand. */
    BatchCounts counts(String id);
}

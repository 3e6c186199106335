package eu.elmgateway.store;

import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What was done, by whom and when: an event for every transition, written in the transaction that makes it, each event hashing
 * the one before. Thread-safe; throws {@link StoreUnavailableException} as the {@link Store} does.
 *
 * <p>On the embedded store an event is chained in its own transaction. Where several gateways write at once that would make
 * each wait for the other, so there events are written unchained, and {@link #chain} brings them into one order; gateways that
 * call it at once do so one after the other.
 */
public interface Audit {
    /** Chains events that wait, unless another gateway does so just now; returns how many it did. */
    int chain();

    /** The last event of the chain. */
    AuditHead head();

    /** The events of a submission and of its deliveries, first first. */
    List<AuditEntry> of(String submission);

    /** Events in the order of the chain, those that wait last. */
    List<AuditEntry> after(long position, int atMost);

    /**
     * Reads the whole chain, in bounded memory, and compares it with where submissions and deliveries stand.
     *
     * @param kept a head that was kept elsewhere, which the chain must pass through; null if there is none
     * @param progress told the position reached, now and then
     */
    AuditVerdict verify(@Nullable AuditHead kept, LongConsumer progress);

    /** The event at a position of the chain. */
    Optional<AuditEntry> at(long position);
}

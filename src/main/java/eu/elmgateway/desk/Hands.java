package eu.elmgateway.desk;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;

/**
 * What an operator sees and does. What was asked for wrongly, or cannot be done, is an {@link eu.elmgateway.api.ProblemException}.
 * Thread-safe.
 */
public interface Hands extends AutoCloseable {
    /**
     * Deliveries, those that wait longest first, a page at a time: {@code deliveries}, and {@code next} if there are more.
     *
     * @param query what is asked for, by the names in {@link Queries#NAMES}
     */
    JsonNode deliveries(Map<String, String> query);

    /** A delivery with its tries and receipts. */
    JsonNode delivery(String id);

    /**
     * Validates and maps anew with what is in force now, and puts back into the queue: {@code resent}, and {@code notResent} each
     * with the reason. Record ids stay.
     */
    JsonNode resend(List<String> deliveries);

    /**
     * Ends a delivery that was seen to by hand.
     *
     * @param as {@code accepted} or {@code rejected}
     */
    JsonNode close(String delivery, String as, String reason);

    /**
     * Batches, the last first, a page at a time: {@code batches}, each with its items by verdict, percent, rate and deliveries by
     * state, and {@code next} if there are more.
     */
    JsonNode batches(Map<String, String> query);

    /** A batch, with a page of its items in {@code itemList}: those at fault unless others are asked for. */
    JsonNode batch(String id, Map<String, String> query);

    /** How it stands with every registry: counts, the oldest that waits, whether it is held. */
    JsonNode registries();

    /** Lets nothing be sent to a registry until {@link #release}. */
    JsonNode hold(String registry, String reason);

    /** Lets a registry be sent to again. */
    JsonNode release(String registry);

    /** Receipts that found no delivery, the last first. */
    JsonNode unmatched(int atMost);

    /** Tells what is kept of a person or submission and what speaks against erasing it; erases it if that is confirmed. */
    JsonNode erase(Erasure.Wanted wanted);

    /** What the audit has of a submission. */
    JsonNode audit(String submission);

    /** The last event of the audit's chain. */
    JsonNode auditHead();

    @Override
    void close();
}

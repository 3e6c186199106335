package eu.elmgateway.intake;

import eu.elmgateway.store.Document;
import eu.elmgateway.store.ItemPlace;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a sender pushed, as it came off the wire.
 *
 * @param sender who was authenticated
 * @param key the sender's idempotency key, null if it gave none
 * @param document the bytes, untouched, under their hash, with the media type that the sender stated
 * @param item where it stands in a batch, null if it was pushed alone
 */
public record Push(
        String sender,
        @Nullable String key,
        Document document,
        Instant receivedAt,
        @Nullable Item item) {

    /**
     * An item of a batch.
     *
     * @param trial whether it is not taken yet if it is valid, because all or nothing is
     */
    public record Item(ItemPlace place, boolean trial) {}

    /** What was pushed alone. */
    public Push(String sender, @Nullable String key, Document document, Instant receivedAt) {
        this(sender, key, document, receivedAt, null);
    }
}

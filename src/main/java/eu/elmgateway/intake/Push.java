package eu.elmgateway.intake;

import eu.elmgateway.store.Document;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a sender pushed, as it came off the wire.
 *
 * @param sender who was authenticated
 * @param key the sender's idempotency key, null if it gave none
 * @param document the bytes, untouched, under their hash, with the media type that the sender stated
 */
public record Push(String sender, @Nullable String key, Document document, Instant receivedAt) {}

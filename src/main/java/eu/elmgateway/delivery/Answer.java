package eu.elmgateway.delivery;

import eu.elmgateway.store.Document;
import eu.elmgateway.store.Receipt;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a registry answered, in its own words; these may hold personal data and go to the store, never to a log.
 *
 * @param code its code, null if it gave none
 * @param text its words, null if it gave none
 * @param reference its id for the record or message, null if it gave none
 * @param document the answer's bytes, null if there were none
 */
record Answer(
        @Nullable String code,
        @Nullable String text,
        @Nullable String reference,
        @Nullable Document document) {

    Receipt receipt(Receipt.Kind kind, Instant receivedAt) {
        return new Receipt(kind, code, text, reference, document == null ? null : document.sha256(), receivedAt);
    }
}

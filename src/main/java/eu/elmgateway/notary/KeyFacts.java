package eu.elmgateway.notary;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What may be told of a key.
 *
 * @param id its thumbprint (RFC 7638)
 * @param algorithm such as {@code ES256} (RFC 7518)
 * @param since null if it does not say
 * @param signs false if it only verifies what it has signed once
 */
public record KeyFacts(
        String id, String algorithm, @Nullable Instant since, boolean signs) {
    static KeyFacts of(NotaryKey key) {
        return new KeyFacts(key.id(), key.algorithm().getName(), key.since().orElse(null), key.signs());
    }
}

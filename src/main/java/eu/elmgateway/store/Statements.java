package eu.elmgateway.store;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What the gateway signed of deliveries, and the public keys to verify it by; the acknowledgement of a submission is kept with the
 * submission. Thread-safe; throws {@link StoreUnavailableException} as the {@link Store} does.
 */
public interface Statements {
    /**
     * Makes a public key known; a key that is known stays as it is.
     *
     * @param kid the key's id (RFC 7517)
     * @param jwk the key as JSON, without its private part
     */
    void publish(String kid, String jwk, Instant since);

    /** All public keys ever made known, as JSON, the newest first. */
    List<String> publicKeys();

    /** What was signed of a delivery when it stood so. */
    Optional<String> statement(String delivery, String facts);

    /**
     * Keeps what was signed of a delivery; if somebody was faster, theirs.
     *
     * @param facts hash of what is stated
     * @return what is kept
     */
    String keep(String delivery, String facts, String jws);
}

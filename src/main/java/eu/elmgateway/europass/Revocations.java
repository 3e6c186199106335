package eu.elmgateway.europass;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Credentials that were taken back here. Thread-safe. */
@FunctionalInterface
public interface Revocations {
    /** Where nothing is known of any. */
    Revocations NONE = credential -> Optional.empty();

    /** That a credential, by its id, was taken back; empty if it was not, or was pushed again since. */
    Optional<Revoked> of(String credential);

    /**
     * A credential that was taken back.
     *
     * @param when its sender said so
     * @param reason in its sender's words; null if it gave none, or they are not kept any more
     */
    record Revoked(Instant when, @Nullable String reason) {}
}

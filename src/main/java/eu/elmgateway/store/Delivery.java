package eu.elmgateway.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One credential on its way to one registry.
 *
 * @param id UUID text
 * @param submission id of the submission it came with
 * @param credential id of the credential
 * @param credentialDocument SHA-256 of its canonical JSON-LD
 * @param sourceDocument SHA-256 of the bytes the sender pushed
 * @param registry name of the destination
 * @param record the id under which the registry knows the record; stable over resends
 * @param attempts how many tries ended so far, those that were cut off included
 * @param dueAt when the next try may begin; null when none is planned
 * @param reason why it stands where it stands, for people; null while all is well
 * @param kind what it tells the registry
 * @param version when this version of the credential was issued; null if it does not say
 * @param claim under which somebody has it now, null if nobody has; what {@link AttemptEnd} must give
 */
public record Delivery(
        String id,
        String submission,
        String credential,
        String credentialDocument,
        String sourceDocument,
        String registry,
        String record,
        DeliveryState state,
        int attempts,
        @Nullable Instant dueAt,
        @Nullable String reason,
        DeliveryKind kind,
        @Nullable Instant version,
        @Nullable String claim) {}

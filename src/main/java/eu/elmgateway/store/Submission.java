package eu.elmgateway.store;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The bytes a sender pushed once.
 *
 * @param id UUID text
 * @param key the sender's idempotency key, null if it gave none
 * @param document SHA-256 of the bytes as received
 * @param format coordinates such as {@code elm-json:3.1}, null if not recognised
 * @param report the report as JSON
 * @param loss SHA-256 of the report on what was lost on the way to the credentials, null if nothing was mapped
 * @param credentials ids of the credentials taken from it
 * @param acknowledgement what the gateway signed when it took it, a JWS; null if it was refused, or taken before anything was signed
 */
public record Submission(
        String id,
        String sender,
        @Nullable String key,
        String document,
        @Nullable String format,
        SubmissionState state,
        String report,
        @Nullable String loss,
        List<String> credentials,
        Instant receivedAt,
        @Nullable String acknowledgement) {}

package eu.elmgateway.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonRawValue;
import eu.elmgateway.store.Submission;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the gateway answers a sender whose document is valid and durable.
 *
 * @param id the submission's id
 * @param state the submission's state, such as {@code accepted}
 * @param format coordinates such as {@code elm-json:3.1}
 * @param sha256 hash of the bytes that are kept
 * @param status path under which the submission's status is found
 * @param credentials ids of the credentials taken from the document
 * @param duplicate true if the same key and bytes were accepted before and nothing new was stored
 * @param report the report as JSON; it may hold warnings
 * @param signed the gateway's signed statement of it, a compact JWS, to be shown to others; null for what was accepted before
 *     anything was signed
 */
@JsonPropertyOrder({
    "id",
    "state",
    "format",
    "sha256",
    "receivedAt",
    "status",
    "credentials",
    "duplicate",
    "report",
    "signed"
})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Acknowledgement(
        String id,
        String state,
        @Nullable String format,
        String sha256,
        Instant receivedAt,
        String status,
        List<String> credentials,
        boolean duplicate,
        @JsonRawValue String report,
        @Nullable String signed) {

    /** The acknowledgement of an accepted submission; the same every time but for state and {@code duplicate}. */
    public static Acknowledgement of(Submission submission, boolean duplicate, String report) {
        return new Acknowledgement(
                submission.id(),
                Word.of(submission.state()),
                submission.format(),
                submission.document(),
                submission.receivedAt(),
                SubmissionStatus.path(submission.id()),
                submission.credentials(),
                duplicate,
                report,
                submission.acknowledgement());
    }
}

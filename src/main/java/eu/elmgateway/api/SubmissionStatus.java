package eu.elmgateway.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.databind.JsonNode;
import eu.elmgateway.store.ItemPlace;
import eu.elmgateway.store.Submission;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a sender may know of its submission.
 *
 * @param state {@code refused}, {@code accepted} or {@code completed}
 * @param format coordinates, null if the document was of no known format
 * @param sha256 hash of the bytes that are kept
 * @param key the sender's idempotency key, null if it gave none
 * @param batch where it stood in a batch, null if it was pushed alone
 * @param loss figures on what was lost on the way to ELM, null if the document was ELM; {@link #lossPath} has the paths
 * @param report the report as JSON
 */
@JsonPropertyOrder({
    "id",
    "state",
    "format",
    "sha256",
    "key",
    "receivedAt",
    "batch",
    "credentials",
    "loss",
    "deliveries",
    "report"
})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SubmissionStatus(
        String id,
        String state,
        @Nullable String format,
        String sha256,
        @Nullable String key,
        Instant receivedAt,
        @Nullable InBatch batch,
        List<String> credentials,
        @Nullable JsonNode loss,
        List<DeliveryStatus> deliveries,
        @JsonRawValue String report) {

    /**
     * Where a submission stood in a batch.
     *
     * @param status where the status of the batch is found
     * @param item its number, counted from 1
     * @param name of its entry or part, null if it has none
     * @param line on which it begins, null where lines mean nothing
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record InBatch(
            String status,
            int item,
            @Nullable String name,
            @Nullable Long line) {
        static InBatch of(ItemPlace place) {
            return new InBatch(
                    "/v1/batches/" + place.batch(),
                    place.number(),
                    place.name(),
                    place.line() == 0 ? null : place.line());
        }
    }

    /** Where the status of a submission is found. */
    public static String path(String id) {
        return "/v1/submissions/" + id;
    }

    /** Where the report on a submission is found, in every face. */
    public static String reportPath(String id) {
        return path(id) + "/report";
    }

    /** Where it is told which values were lost on the way to ELM and to the registries. */
    public static String lossPath(String id) {
        return path(id) + "/loss";
    }

    static SubmissionStatus of(
            Submission submission,
            @Nullable ItemPlace place,
            @Nullable JsonNode loss,
            List<DeliveryStatus> deliveries,
            String report) {
        return new SubmissionStatus(
                submission.id(),
                Word.of(submission.state()),
                submission.format(),
                submission.document(),
                submission.key(),
                submission.receivedAt(),
                place == null ? null : InBatch.of(place),
                submission.credentials(),
                loss,
                List.copyOf(deliveries),
                report);
    }
}

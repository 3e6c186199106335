package eu.elmgateway.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why a request was not taken, as RFC 9457 has it. Immutable.
 *
 * @param type URI of the kind, see {@link ProblemKind}
 * @param status the HTTP status
 * @param detail what was wrong with this request and what to write instead
 * @param accepts what is taken instead (media types); null where that is not the problem
 * @param submission id under which a refused document is kept, null if nothing was kept
 * @param report the report as JSON, null if no document was looked at
 */
@JsonPropertyOrder({"type", "title", "status", "detail", "accepts", "submission", "report"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type,
        String title,
        int status,
        String detail,
        @Nullable List<String> accepts,
        @Nullable String submission,
        @JsonRawValue @Nullable String report) {

    /** The media type of a problem as JSON. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** A problem that is told by its detail alone. */
    public static Problem of(ProblemKind kind, String detail) {
        return new Problem(kind.type(), kind.title(), kind.status(), detail, null, null, null);
    }

    /** The same with what is taken instead. */
    public Problem accepting(List<String> instead) {
        return new Problem(type, title, status, detail, List.copyOf(instead), submission, report);
    }

    /** The same with the report on a document that was kept. */
    public Problem reporting(String keptAs, String reportJson) {
        return new Problem(type, title, status, detail, accepts, keptAs, reportJson);
    }
}

package eu.elmgateway.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A {@link Problem} in one language, as RFC 9457 has it.
 *
 * @param type URI of the kind, see {@link ProblemKind}
 * @param status the HTTP status
 * @param reportUrl path of the report in every face; null if nothing was kept
 */
@JsonPropertyOrder({"type", "title", "status", "detail", "accepts", "submission", "reportUrl", "report"})
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ToldProblem(
        String type,
        String title,
        int status,
        String detail,
        @Nullable List<String> accepts,
        @Nullable String submission,
        @Nullable String reportUrl,
        @JsonRawValue @Nullable String report) {}

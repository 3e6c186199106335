package eu.elmgateway.api;

import eu.elmgateway.wording.Message;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Why a request was not taken. Immutable.
 *
 * @param detail what was wrong with this request and what to write instead
 * @param accepts what is taken instead (media types); null where that is not the problem
 * @param submission id under which a refused document is kept, null if nothing was kept
 * @param report the report as JSON, null if no document was looked at
 */
public record Problem(
        ProblemKind kind,
        Message detail,
        @Nullable List<String> accepts,
        @Nullable String submission,
        @Nullable String report) {
    /** The media type of a problem as JSON. */
    public static final String MEDIA_TYPE = "application/problem+json";

    /** A problem that is told by its detail alone. */
    public static Problem of(ProblemKind kind, Message detail) {
        return new Problem(kind, detail, null, null, null);
    }

    /** The same with what is taken instead. */
    public Problem accepting(List<String> instead) {
        return new Problem(kind, detail, List.copyOf(instead), submission, report);
    }

    /** The same with the report on a document that was kept. */
    public Problem reporting(String keptAs, String reportJson) {
        return new Problem(kind, detail, accepts, keptAs, reportJson);
    }

    /** The HTTP status. */
    public int status() {
        return kind.status();
    }

    /** As it is told in a language. */
    public ToldProblem in(Locale language) {
        return new ToldProblem(
                kind.type(),
                kind.title().in(language),
                kind.status(),
                detail.in(language),
                accepts,
                submission,
                submission == null ? null : SubmissionStatus.reportPath(submission),
                report);
    }
}

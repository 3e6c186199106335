package eu.elmgateway.api;

import eu.elmgateway.wording.Message;
import java.util.Map;

/** Ends the handling of a request with a problem for its sender. */
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;
    private final transient Map<String, String> headers;

    /**
     * Makes the exception.
     *
     * @param headers HTTP headers that belong to the answer, such as {@code Retry-After}
     */
    public ProblemException(Problem problem, Map<String, String> headers) {
        // Expected and answered: a stack trace would tell nobody anything, and costs time under attack.
        super(problem.kind().title() + ": " + problem.detail(), null, false, false);
        this.problem = problem;
        this.headers = Map.copyOf(headers);
    }

    /** Makes the exception without further headers. */
    public ProblemException(ProblemKind kind, Message detail) {
        this(Problem.of(kind, detail), Map.of());
    }

    /** What to tell the sender. */
    public Problem problem() {
        return problem;
    }

    /** HTTP headers that belong to the answer. */
    public Map<String, String> headers() {
        return headers;
    }
}

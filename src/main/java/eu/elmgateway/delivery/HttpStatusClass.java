package eu.elmgateway.delivery;

import java.time.Duration;
import java.util.Set;

/** What a status that says no means (RFC 9110, 6585) when the registry's file says nothing of it. */
enum HttpStatusClass {
    /** The record. */
    RECORD,
    /** Our address, our password, our rights. */
    CONFIGURATION,
    /** This request at this moment. */
    CONFLICT,
    /** The registry as a whole at this moment. */
    DOWN;

    private static final Set<Integer> SETTINGS = Set.of(401, 403, 404, 405, 407, 410, 421, 501);
    private static final Set<Integer> LATER = Set.of(408, 409, 423, 425, 500);
    private static final Set<Integer> CLOSED = Set.of(429, 502, 503, 504);

    static HttpStatusClass of(int status) {
        if (status < 400 || SETTINGS.contains(status)) {
            return CONFIGURATION;
        }
        if (CLOSED.contains(status)) {
            return DOWN;
        }
        return LATER.contains(status) || status >= 500 ? CONFLICT : RECORD;
    }

    Outcome outcome(int status, Answer answer, Duration retryAfter) {
        String said = "the registry answered " + status + ", " + Verdicts.words(answer);
        return switch (this) {
            case RECORD -> Verdicts.rejected(answer.code() == null ? coded(answer, status) : answer);
            case CONFIGURATION -> new Outcome.Held(said + "; " + cure(status) + ", then resend", true);
            case CONFLICT -> new Outcome.Unavailable(said, retryAfter, false);
            case DOWN -> new Outcome.Unavailable(said, retryAfter, true);
        };
    }

    private static Answer coded(Answer answer, int status) {
        return new Answer(Integer.toString(status), answer.text(), answer.reference(), answer.document());
    }

    private static String cure(int status) {
        if (status < 400) {
            return "the gateway follows no redirects: set settings.address to where it points";
        }
        return status == 401 || status == 403 || status == 407
                ? "check settings.user and settings.password and what the user may do"
                : "check settings.address and settings.method";
    }
}

package eu.elmgateway.api;

import eu.elmgateway.wording.Message;
import java.util.Locale;

/** The kinds of problems the gateway tells of; programs decide by {@link #type()}. */
public enum ProblemKind {
    EMPTY_BODY(400),
    TRUNCATED_BODY(400),
    BAD_REQUEST(400),
    UNAUTHORIZED(401),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    BODY_TIMEOUT(408),
    KEY_REUSED(409),
    UPLOAD_CONFLICT(409),
    NOT_YET(409),
    FOREIGN_CREDENTIAL(409),
    NOT_NOW(409),
    BODY_TOO_LARGE(413),
    URI_TOO_LONG(414),
    UNSUPPORTED_MEDIA_TYPE(415),
    INVALID_DOCUMENT(422),
    TOO_MANY_REQUESTS(429),
    HEADERS_TOO_LARGE(431),
    INTERNAL_ERROR(500),
    UNAVAILABLE(503);

    private final int status;

    ProblemKind(int status) {
        this.status = status;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** One sentence that is the same every time. */
    public Message title() {
        return Message.of("problem.title." + label());
    }

    /** The URI that names the kind, such as {@code urn:elm-gateway:problem:invalid-document}. */
    public String type() {
        return "urn:elm-gateway:problem:" + label();
    }

    private String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

package eu.elmgateway.api;

import java.util.Locale;

/** The kinds of problems the gateway tells of; programs decide by {@link #type()}. */
public enum ProblemKind {
    EMPTY_BODY(400, "The body is empty"),
    TRUNCATED_BODY(400, "The body ended too early"),
    BAD_REQUEST(400, "The request cannot be understood"),
    UNAUTHORIZED(401, "An API key is needed"),
    NOT_FOUND(404, "There is nothing here"),
    METHOD_NOT_ALLOWED(405, "This address does not take this method"),
    BODY_TIMEOUT(408, "The body did not arrive in time"),
    KEY_REUSED(409, "The idempotency key was used for other bytes"),
    BODY_TOO_LARGE(413, "The body is too large"),
    URI_TOO_LONG(414, "The request line is too long"),
    UNSUPPORTED_MEDIA_TYPE(415, "The media type is not taken here"),
    INVALID_DOCUMENT(422, "The document has errors"),
    HEADERS_TOO_LARGE(431, "The headers are too large"),
    INTERNAL_ERROR(500, "The gateway failed"),
    UNAVAILABLE(503, "The gateway cannot take this now");

    private final int status;
    private final String title;

    ProblemKind(int status, String title) {
        this.status = status;
        this.title = title;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** One sentence that is the same every time. */
    public String title() {
        return title;
    }

    /** The URI that names the kind, such as {@code urn:elm-gateway:problem:invalid-document}. */
    public String type() {
        return "urn:elm-gateway:problem:" + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}

package eu.elmgateway.safe;

/** A document that the JSON-LD 1.1 expansion algorithm refuses; the message says which of its rules was broken. */
public final class JsonLdException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String code;

    JsonLdException(String code, String message) {
        super(message);
        this.code = code;
    }

    /** The error code of JSON-LD 1.1 API, section 9.6, in lower case with hyphens, such as {@code invalid-id-value}. */
    public String code() {
        return code;
    }
}

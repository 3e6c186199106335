package eu.elmgateway.safe;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A document that the JSON-LD 1.1 expansion algorithm refuses; the message says which of its rules was broken. */
public final class JsonLdException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String code;

    private JsonLdException(String code, String message) {
        super(message);
        this.code = code;
    }

    /** @param code as the processor names it, such as {@code INVALID_ID_VALUE} */
    static JsonLdException of(Enum<?> code, @Nullable String message) {
        return new JsonLdException(code.name().toLowerCase(Locale.ROOT).replace('_', '-'), String.valueOf(message));
    }

    static JsonLdException unprocessable() {
        return new JsonLdException("unprocessable", "a keyword has a value that it must not have");
    }

    /** The error code of JSON-LD 1.1 API, section 9.6, in lower case with hyphens, such as {@code invalid-id-value}; {@code unprocessable} if it has none. */
    public String code() {
        return code;
    }
}

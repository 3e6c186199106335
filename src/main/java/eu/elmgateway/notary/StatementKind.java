package eu.elmgateway.notary;

import java.util.Arrays;
import java.util.Optional;

/** What the gateway states. */
public enum StatementKind {
    /** That it took a document and will deliver it. */
    ACKNOWLEDGEMENT("elm-acknowledgement+jwt"),
    /** What became of a delivery in the end. */
    RECEIPT("elm-receipt+jwt");

    private final String type;

    StatementKind(String type) {
        this.type = type;
    }

    /** The {@code typ} of its header, so that none is taken for another, nor for a token (RFC 8725, 3.11). */
    public String type() {
        return type;
    }

    static Optional<StatementKind> of(String type) {
        return Arrays.stream(values()).filter(kind -> kind.type.equals(type)).findFirst();
    }
}

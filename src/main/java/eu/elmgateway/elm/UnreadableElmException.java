package eu.elmgateway.elm;

import org.jspecify.annotations.Nullable;

/** A document that cannot become nodes, or nodes that cannot become a credential. The message says what to write instead. */
public final class UnreadableElmException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String rule;
    private final @Nullable String pointer;

    UnreadableElmException(String rule, String message, @Nullable String pointer) {
        super(message);
        this.rule = rule;
        this.pointer = pointer;
    }

    /** A stable id of the rule that was broken, such as {@code json-ld:invalid-id-value} or {@code elm:depth}. */
    public String rule() {
        return rule;
    }

    /** JSON Pointer of the place, null if it is not known. */
    public @Nullable String pointer() {
        return pointer;
    }
}

package eu.elmgateway.elm;

import eu.elmgateway.wording.Message;
import org.jspecify.annotations.Nullable;

/** A document that cannot become nodes, or nodes that cannot become a credential. The message says what to write instead. */
public final class UnreadableElmException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String rule;
    private final transient Message what;
    private final @Nullable String pointer;

    UnreadableElmException(String rule, Message what, @Nullable String pointer) {
        super(what.toString());
        this.what = what;
        this.rule = rule;
        this.pointer = pointer;
    }

    /** A stable id of the rule that was broken, such as {@code json-ld:invalid-id-value} or {@code elm:depth}. */
    public String rule() {
        return rule;
    }

    /** What is wrong and what to write instead. */
    public Message what() {
        return what;
    }

    /** JSON Pointer of the place, null if it is not known. */
    public @Nullable String pointer() {
        return pointer;
    }
}

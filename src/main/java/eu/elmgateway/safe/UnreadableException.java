package eu.elmgateway.safe;

import org.jspecify.annotations.Nullable;

/**
 * A document that cannot be read, or that we refuse to read. Its parts are meant to be shown to the one who sent it: they
 * hold no body text beyond a name, and no class names.
 */
public final class UnreadableException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String rule;
    private final String advice;
    private final transient @Nullable TextPlace place;

    /**
     * @param rule stable id beginning with {@code syntax:}
     * @param message what is wrong
     * @param advice what to write instead
     * @param place where, null if it is the whole document
     */
    public UnreadableException(String rule, String message, String advice, @Nullable TextPlace place) {
        super(message);
        this.rule = rule;
        this.advice = advice;
        this.place = place;
    }

    /** Stable id beginning with {@code syntax:}. */
    public String rule() {
        return rule;
    }

    /** What is wrong; never null. */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }

    /** What to write instead. */
    public String advice() {
        return advice;
    }

    /** Where, null if it is the whole document. */
    public @Nullable TextPlace place() {
        return place;
    }
}

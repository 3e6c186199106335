package eu.elmgateway.safe;

import eu.elmgateway.wording.Message;
import org.jspecify.annotations.Nullable;

/**
 * A document that cannot be read, or that we refuse to read. Its parts are meant to be shown to the one who sent it: they
 * hold no body text beyond a name, and no class names.
 */
public final class UnreadableException extends Exception {
    private static final long serialVersionUID = 1L;

    private final String rule;
    private final transient Message what;
    private final transient Message cure;
    private final transient @Nullable TextPlace place;

    /**
     * @param rule stable id beginning with {@code syntax:}
     * @param what what is wrong
     * @param cure what to write instead
     * @param place where, null if it is the whole document
     */
    public UnreadableException(String rule, Message what, Message cure, @Nullable TextPlace place) {
        super(what.toString());
        this.rule = rule;
        this.what = what;
        this.cure = cure;
        this.place = place;
    }

    /** Stable id beginning with {@code syntax:}. */
    public String rule() {
        return rule;
    }

    /** What is wrong. */
    public Message what() {
        return what;
    }

    /** What to write instead. */
    public Message cure() {
        return cure;
    }

    /** What is wrong, in English; never null. */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }

    /** What to write instead, in English. */
    public String advice() {
        return cure.toString();
    }

    /** Where, null if it is the whole document. */
    public @Nullable TextPlace place() {
        return place;
    }
}

package eu.elmgateway.store;

import java.util.Objects;

/** Who did something, as the audit has it: a word for what kind of actor, and a name where there are several. */
public final class Actor {
    /** The gateway itself, such as when it tries a delivery again. */
    public static final Actor GATEWAY = new Actor("gateway");

    private final String text;

    private Actor(String text) {
        this.text = text;
    }

    public static Actor sender(String name) {
        return new Actor("sender:" + name);
    }

    public static Actor registry(String name) {
        return new Actor("registry:" + name);
    }

    /** A person with an operator's key, by the name of the key; or whoever may run the command line, by the name of the account. */
    public static Actor operator(String name) {
        return new Actor("operator:" + name);
    }

    /** As in {@code sender:aalto}. */
    @Override
    public String toString() {
        return text;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Actor actor && actor.text.equals(text);
    }

    @Override
    public int hashCode() {
        return Objects.hash(text);
    }
}

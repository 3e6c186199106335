package eu.elmgateway.seal;

import eu.elmgateway.wording.Message;

/**
 * A reason for what is said of a seal, in plain words.
 *
 * @param rule a stable id, such as {@code seal:changed}
 * @param weight how much it weighs
 * @param what what is so
 * @param cure what to do about it
 */
public record Remark(String rule, Weight weight, Message what, Message cure) {
    /** How much a remark weighs. */
    public enum Weight {
        /** The seal must not be believed. */
        ERROR,
        /** Somebody should look at it. */
        WARNING,
        /** Good to know. */
        INFO
    }

    /** A remark whose sentences are {@code seal.<rule>} and {@code seal.<rule>.advice}. */
    static Remark of(Weight weight, String rule, Object... arguments) {
        return new Remark(
                "seal:" + rule,
                weight,
                Message.of("seal." + rule, arguments),
                Message.of("seal." + rule + ".advice", arguments));
    }
}

package eu.elmgateway.europass;

import eu.elmgateway.wording.Message;

/** A check that was made here, and why it ended so. */
public record Check(CheckKind kind, CheckStatus status, Message why) {
    /** One whose reason is the sentence {@code europass.<kind>.<reason>}. */
    static Check of(CheckKind kind, CheckStatus status, String reason, Object... arguments) {
        return new Check(kind, status, Message.of("europass." + kind.word() + "." + reason, arguments));
    }
}

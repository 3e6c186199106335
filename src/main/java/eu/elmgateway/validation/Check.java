package eu.elmgateway.validation;

import eu.elmgateway.wording.Message;
import org.jspecify.annotations.Nullable;

/**
 * A check that Europass shows, as it was made here, and why it ended so. Immutable.
 *
 * @param stated how it ended by what a presentation states; null if none states it
 */
public record Check(
        CheckKind kind,
        CheckStatus status,
        Message why,
        @Nullable CheckStatus stated) {
    /** One that no presentation states. */
    public Check(CheckKind kind, CheckStatus status, Message why) {
        this(kind, status, why, null);
    }

    /** One whose reason is the sentence {@code europass.<kind>.<reason>}. */
    public static Check of(CheckKind kind, CheckStatus status, String reason, Object... arguments) {
        return new Check(kind, status, Message.of("europass." + kind.word() + "." + reason, arguments));
    }

    /** The same, as a presentation states it. */
    public Check stated(CheckStatus other) {
        return new Check(kind, status, why, other);
    }

    /** Whether a presentation states it otherwise. */
    public boolean differs() {
        return stated != null && stated != status;
    }

    /** Whether a reader ought to look: it ended badly. */
    boolean bad() {
        return status == CheckStatus.ERROR;
    }

    /** Whether a presentation calls good what was found bad here. */
    boolean glossedOver() {
        return bad() && stated == CheckStatus.OK;
    }
}

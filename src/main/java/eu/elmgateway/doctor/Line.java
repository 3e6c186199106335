package eu.elmgateway.doctor;

import org.jspecify.annotations.Nullable;

/**
 * What was seen of one thing.
 *
 * @param area what it belongs to, in one word
 * @param cure what to do; null if all is well
 */
public record Line(
        Status status, String area, String what, @Nullable String cure) {
    /** How it is. */
    public enum Status {
        OK,
        /** It works, and something is to be seen to. */
        WARN,
        /** It does not work. */
        ERROR
    }

    static Line ok(String area, String what) {
        return new Line(Status.OK, area, what, null);
    }

    static Line warn(String area, String what, String cure) {
        return new Line(Status.WARN, area, what, cure);
    }

    static Line error(String area, String what, String cure) {
        return new Line(Status.ERROR, area, what, cure);
    }
}

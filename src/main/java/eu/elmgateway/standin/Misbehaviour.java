package eu.elmgateway.standin;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a registry can do wrong, whatever its protocol; how it shows is the protocol's matter. */
public enum Misbehaviour {
    /** Takes its time, then does as usual. */
    SLOW,
    /** Fails before anything is done: status 500, a file that cannot be written. */
    ERROR,
    /** Too many at once: status 429 with Retry-After. */
    BUSY,
    /** The connection goes before anything is done: in the middle of a file, by a share that is not mounted. */
    CUT,
    /** Lets nobody in: status 401, a login refused, a voucher that has expired. */
    NO_ENTRY,
    /** A page for people where an answer was due. */
    HTML,
    /** Nothing at all where an answer was due. */
    EMPTY,
    /** Its no, under a status that says yes. */
    NO_IN_YES,
    /** Does what is asked, then the connection goes and nobody hears of it. */
    LOST_ANSWER,
    /** An answer or a receipt file that ends in the middle. */
    SHORT,
    /** A receipt twice. */
    DUPLICATE,
    /** A receipt that comes later than it could. */
    LATE,
    /** A receipt, and then another that says the opposite. */
    CONTRADICTION,
    /** A receipt for something that was never sent. */
    STRAY;

    /** What it is called outside: {@code lost-answer}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** That of this name. */
    public static Optional<Misbehaviour> of(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }
}

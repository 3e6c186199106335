package eu.elmgateway.store;

/** What was said of one item of a batch. */
public enum ItemVerdict {
    /** Valid, in a batch of which all or nothing is taken; not final. */
    CHECKED,
    /** It is a submission of its own. */
    ACCEPTED,
    /** Its bytes were accepted before. */
    DUPLICATE,
    /** It is invalid: kept with its report. */
    REFUSED,
    /** Its bytes could not be told from the rest, or are too many. */
    UNREADABLE,
    /** A defect of the gateway kept it from being looked at. */
    FAILED,
    /** Valid, but another item of a batch of which all or nothing is taken is not. */
    WITHHELD;

    /** Whether it is at fault where all or nothing is taken. */
    public boolean faulty() {
        return this == REFUSED || this == UNREADABLE || this == FAILED;
    }
}

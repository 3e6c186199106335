package eu.elmgateway.store;

/** Where a submission stands, seen from its sender. */
public enum SubmissionState {
    /** The document is invalid; kept with its report, never delivered. */
    REFUSED,
    /** Durable and acknowledged; at least one delivery is not final. */
    ACCEPTED,
    /** Every delivery is final, whatever its outcome; also when no registry wanted the credential. */
    COMPLETED
}

package eu.elmgateway.store;

/** What a delivery tells its registry. */
public enum DeliveryKind {
    /** A credential that the registry has not got before, or the same once more. */
    RECORD,
    /** Another version of a credential that was planned for the registry before. */
    CORRECTION,
    /** That a credential counts no more. */
    REVOCATION
}

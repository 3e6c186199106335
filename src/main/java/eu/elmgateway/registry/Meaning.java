package eu.elmgateway.registry;

/** What one of a registry's own codes means for a delivery. */
public enum Meaning {
    ACCEPTED,
    /** The registry had the record before; counts as success. */
    ALREADY_KNOWN,
    /** The registry took the record and says later what it thinks of it. */
    SENT,
    /** The record is wrong, or the registry will never take it: the sender must act. */
    REJECTED,
    /** The same record may be taken later. */
    UNAVAILABLE,
    /** The operator must act. */
    HELD
}

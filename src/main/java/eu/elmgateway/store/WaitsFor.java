package eu.elmgateway.store;

/** What a delivery that is held waits for, if it goes on by itself once that may be there. */
public enum WaitsFor {
    /** A setting. */
    SETTING,
    /** That the operator trusts others. */
    TRUST
}

package eu.elmgateway.store;

/** What moves a delivery from one state to the next. */
public enum Cause {
    /** A submission was accepted, and this delivery planned. */
    PLAN,
    /** A try ended. */
    TRY,
    /** A try ended whose delivery had been given to another meanwhile, because its gateway had died or hung. */
    LATE_TRY,
    /** The registry said something apart from any try. */
    RECEIPT,
    /** What the delivery was held for is there now. */
    SETTING,
    /** An operator asked for it. */
    OPERATOR
}

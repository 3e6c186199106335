package eu.elmgateway.seal;

/** How long a seal can be verified, by what it carries (ETSI EN 319 102-1, 4.3; TS 119 182-1, 6.1). Each includes those before it. */
public enum SealLevel {
    /** No signature of the ETSI baseline. */
    NONE,
    /** A certificate. */
    B,
    /** A time-stamp over the signature. */
    T,
    /** Certificates and revocation data. */
    LT,
    /** A time-stamp over all of these. */
    LTA
}

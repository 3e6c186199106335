package eu.elmgateway.seal;

/** Whether what was sealed is what we have. Says nothing of who sealed it. */
public enum Integrity {
    /** Every byte that the seal covers is as it was sealed, and the seal covers the whole document. */
    INTACT,
    /** Changed after it was sealed, or sealed by means that prove nothing: no algorithm, SHA-1, a key of somebody else. */
    BROKEN,
    /** We cannot say, for example because the seal selects what it covers in a way we do not know, or carries no certificate. */
    UNCLEAR,
    /** There is no seal. */
    ABSENT
}

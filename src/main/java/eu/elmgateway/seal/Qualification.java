package eu.elmgateway.seal;

/** Whether a seal is a qualified electronic seal (Regulation (EU) 910/2014, art. 3 (27)) by the trusted lists at hand. */
public enum Qualification {
    QUALIFIED,
    /** An advanced seal at most. */
    UNQUALIFIED,
    /** There are no trusted lists to ask, or the seal is not trusted. */
    UNCLEAR
}

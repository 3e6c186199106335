package eu.elmgateway.mapping;

/** What becomes of a document that lacks something that the target demands. */
public enum Incomplete {
    /** It is refused, with what is missing. */
    REFUSED,

    /** It is taken all the same: its sender's settings say so, or it goes nowhere. */
    TAKEN,

    /** Nobody has said whose document it is: it is looked at, and what is missing is told together with what a push would do. */
    TOLD
}

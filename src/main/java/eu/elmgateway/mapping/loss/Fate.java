package eu.elmgateway.mapping.loss;

/** What became of a value of the source. */
public enum Fate {
    /** It was read and stands in the output, in a place that no other value accounts for. */
    KEPT,
    /** It was read, and what stands in the output is a part of it, holds it among other words, or is what a code table gives for it. */
    DERIVED,
    /** It was read, for a condition, a choice or a calculation; nothing of it was found in the output. */
    CONSULTED,
    /** It was never read: whatever it says, the output is the same. */
    DROPPED
}

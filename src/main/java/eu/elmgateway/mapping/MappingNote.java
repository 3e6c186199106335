package eu.elmgateway.mapping;

/**
 * What a mapping did that the source does not say: nothing is invented or left out silently.
 *
 * @param kind what was done
 * @param text which, from what, or why
 */
public record MappingNote(Kind kind, String text) {
    /** What was done. */
    public enum Kind {
        /** The target demands it; it was concluded from something else by a rule that the text names. */
        DERIVED,
        /** The target has no place for it. */
        DROPPED,
        /** The target demands it; neither the source nor a setting has it. */
        MISSING
    }
}

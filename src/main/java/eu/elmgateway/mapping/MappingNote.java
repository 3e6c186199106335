package eu.elmgateway.mapping;

import eu.elmgateway.validation.Place;
import eu.elmgateway.wording.Message;

/**
 * What a mapping did that the source does not say: nothing is invented or left out silently.
 *
 * @param kind what was done
 * @param what which, from what, or why
 * @param place where in the document that was mapped; nowhere if it is about the document as a whole
 */
public record MappingNote(Kind kind, Message what, Place place) {
    /** What was done. */
    public enum Kind {
        /** The target demands it; it was concluded from something else by a rule that the text names. */
        DERIVED,
        /** The target has no place for it. */
        DROPPED,
        /** The target demands it; neither the source nor a setting has it. */
        MISSING
    }

    /** A note in words that nobody translates, of no place. */
    MappingNote(Kind kind, String text) {
        this(kind, Message.verbatim(text), Place.NOWHERE);
    }

    /** The note in English. */
    public String text() {
        return what.toString();
    }
}

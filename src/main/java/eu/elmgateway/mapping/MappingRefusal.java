package eu.elmgateway.mapping;

import eu.elmgateway.validation.Place;
import eu.elmgateway.wording.Message;

/**
 * The source cannot become a record of the target: its sender must mend it.
 *
 * @param code the stylesheet's own word for the reason, stable
 * @param what what is wrong and what to write instead
 * @param place where in the document that was mapped; nowhere if it is about the document as a whole
 */
public record MappingRefusal(String code, Message what, Place place) implements MappingResult {
    /** A refusal in words that nobody translates, of no place. */
    MappingRefusal(String code, String text) {
        this(code, Message.verbatim(text), Place.NOWHERE);
    }

    /** The reason in English. */
    public String text() {
        return what.toString();
    }
}

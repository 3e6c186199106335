package eu.elmgateway.mapping;

import eu.elmgateway.wording.Message;

/**
 * The source cannot become a record of the target: its sender must mend it.
 *
 * @param code the stylesheet's own word for the reason, stable
 * @param what what is wrong and what to write instead
 */
public record MappingRefusal(String code, Message what) implements MappingResult {
    /** A refusal in words that nobody translates. */
    MappingRefusal(String code, String text) {
        this(code, Message.verbatim(text));
    }

    /** The reason in English. */
    public String text() {
        return what.toString();
    }
}

package eu.elmgateway.mapping;

import eu.elmgateway.validation.Place;
import eu.elmgateway.wording.Message;

/**
 * A setting is missing: the operator must set it, then the same source can be mapped.
 *
 * @param setting its name
 * @param what what it is for
 * @param place where in the document that was mapped it was needed; nowhere if whatever the document says
 */
public record MissingSetting(String setting, Message what, Place place) implements MappingResult {
    /** One in words that nobody translates, of no place. */
    MissingSetting(String setting, String text) {
        this(setting, Message.verbatim(text), Place.NOWHERE);
    }

    /** What it is for, in English. */
    public String text() {
        return what.toString();
    }
}

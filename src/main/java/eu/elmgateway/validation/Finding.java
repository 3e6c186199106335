package eu.elmgateway.validation;

import eu.elmgateway.wording.Languages;
import eu.elmgateway.wording.Message;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One remark on a document. Every face of a report (problem+json, SOAP fault, terminal, CSV) is written from this.
 *
 * @param rule a stable id, such as {@code elm:LearningAchievement/title/minCount} or {@code xsd:cvc-complex-type.2.4.a}
 * @param layer who found it
 * @param severity how much it weighs
 * @param what what is wrong, in plain words, without personal data beyond the value at fault
 * @param cure what to write instead, null if {@code what} already says so
 * @param place where
 */
public record Finding(
        String rule,
        LayerName layer,
        Severity severity,
        Message what,
        @Nullable Message cure,
        Place place) {
    private static final int LONGEST = 1_000;

    public Finding {
        rule = cut(rule);
    }

    /** What is wrong, in English. */
    public String message() {
        return message(Languages.ENGLISH);
    }

    /** What is wrong. */
    public String message(Locale language) {
        return cut(what.in(language));
    }

    /** What to write instead, in English; null if the message already says so. */
    public @Nullable String advice() {
        return advice(Languages.ENGLISH);
    }

    /** What to write instead; null if the message already says so. */
    public @Nullable String advice(Locale language) {
        return cure == null ? null : cut(cure.in(language));
    }

    /** Cuts what is too long to be read: a document may give a thing a name of a million characters. */
    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }

    /** An error with advice. */
    public static Finding error(String rule, LayerName layer, Message what, @Nullable Message cure, Place place) {
        return new Finding(rule, layer, Severity.ERROR, what, cure, place);
    }

    /** A warning with advice. */
    public static Finding warning(String rule, LayerName layer, Message what, @Nullable Message cure, Place place) {
        return new Finding(rule, layer, Severity.WARNING, what, cure, place);
    }

    /** The same remark with other advice. */
    Finding advising(Message better) {
        return new Finding(rule, layer, severity, what, better, place);
    }

    /** The same remark at a place that is better known. */
    Finding at(Place better) {
        return new Finding(rule, layer, severity, what, cure, better);
    }
}

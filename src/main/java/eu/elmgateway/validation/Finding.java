package eu.elmgateway.validation;

import org.jspecify.annotations.Nullable;

/**
 * One remark on a document. Every face of a report (problem+json, SOAP fault, terminal, CSV) is written from this.
 *
 * @param rule a stable id, such as {@code elm:LearningAchievement/title/minCount} or {@code xsd:cvc-complex-type.2.4.a}
 * @param layer who found it
 * @param severity how much it weighs
 * @param message what is wrong, in plain words, without personal data beyond the value at fault
 * @param advice what to write instead, null if the message already says so
 * @param place where
 */
public record Finding(
        String rule,
        LayerName layer,
        Severity severity,
        String message,
        @Nullable String advice,
        Place place) {
    private static final int LONGEST = 1_000;

    /** Cuts what is too long to be read: a document may give a thing a name of a million characters. */
    public Finding {
        rule = cut(rule);
        message = cut(message);
        advice = advice == null ? null : cut(advice);
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
    }

    /** An error with advice. */
    public static Finding error(String rule, LayerName layer, String message, @Nullable String advice, Place place) {
        return new Finding(rule, layer, Severity.ERROR, message, advice, place);
    }

    /** A warning with advice. */
    public static Finding warning(String rule, LayerName layer, String message, @Nullable String advice, Place place) {
        return new Finding(rule, layer, Severity.WARNING, message, advice, place);
    }
}

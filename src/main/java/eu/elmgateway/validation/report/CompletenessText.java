package eu.elmgateway.validation.report;

import eu.elmgateway.validation.Completeness;
import eu.elmgateway.validation.Place;
import eu.elmgateway.wording.Message;
import java.util.Locale;

/** The terminal face of completeness: a line per element, with its first place or what to write. */
final class CompletenessText {
    private CompletenessText() {}

    static void write(Completeness result, Locale language, StringBuilder out) {
        Message counts = Message.of(
                "completeness.counts",
                result.count(Completeness.State.PRESENT),
                result.count(Completeness.State.MISSING),
                result.count(Completeness.State.NOT_CHECKABLE));
        out.append(result.title().in(language)).append(" — ");
        out.append(Plain.of(result.claim().in(language))).append(": ");
        out.append(counts.in(language)).append('\n');
        result.elements().forEach(element -> element(element, language, out));
    }

    private static void element(Completeness.Element element, Locale language, StringBuilder out) {
        out.append("  ").append(sign(element)).append(' ').append(element.name().in(language));
        if (!element.mandatory()) {
            out.append(" (")
                    .append(Message.of("completeness.optional").in(language))
                    .append(')');
        }
        out.append(": ").append(word(element.state(), language));
        Place place =
                element.places().isEmpty() ? Place.NOWHERE : element.places().get(0);
        if (place.line() > 0) {
            out.append(" (")
                    .append(place.line())
                    .append(':')
                    .append(place.column())
                    .append(')');
        }
        out.append('\n');
        if (element.note() != null) {
            out.append("      ").append(Plain.of(element.note().in(language))).append('\n');
        }
    }

    private static char sign(Completeness.Element element) {
        return switch (element.state()) {
            case PRESENT -> '+';
            case MISSING -> '-';
            case NOT_CHECKABLE -> '?';
        };
    }

    /** A state in the reader's words. */
    static String word(Completeness.State state, Locale language) {
        return Message.of("completeness." + CompletenessJson.word(state)).in(language);
    }
}

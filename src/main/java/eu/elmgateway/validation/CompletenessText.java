package eu.elmgateway.validation;

import eu.elmgateway.wording.Languages;
import eu.elmgateway.wording.Message;
import java.util.Locale;

/** The terminal face of completeness: a line per element, with its first place or what to write. */
final class CompletenessText {
    private CompletenessText() {}

    static void write(Completeness result, StringBuilder out) {
        write(result, Languages.ENGLISH, out);
    }

    static void write(Completeness result, Locale language, StringBuilder out) {
        Message counts = Message.of(
                "completeness.counts",
                result.count(Completeness.State.PRESENT),
                result.count(Completeness.State.MISSING),
                result.count(Completeness.State.NOT_CHECKABLE));
        out.append(result.title().in(language)).append(" — ");
        out.append(result.claim().in(language)).append(": ");
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
        out.append(": ").append(Message.of(key(element.state())).in(language));
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
            out.append("      ").append(element.note().in(language)).append('\n');
        }
    }

    private static char sign(Completeness.Element element) {
        return switch (element.state()) {
            case PRESENT -> '+';
            case MISSING -> '-';
            case NOT_CHECKABLE -> '?';
        };
    }

    private static String key(Completeness.State state) {
        return "completeness." + CompletenessJson.word(state);
    }
}

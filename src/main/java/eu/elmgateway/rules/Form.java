package eu.elmgateway.rules;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a text must look, or must not: a rule gives {@code must} or {@code mustNot}, both for the whole text, and with the
 * latter perhaps {@code instead}, in which $1 is what the first bracket took.
 */
final class Form {
    /** Longer texts are not looked at: an expression must not be led astray by a hostile text. */
    private static final int LONGEST = 1_000;

    private final Pattern pattern;
    private final boolean wanted;
    private final Optional<String> instead;

    Form(Parameters parameters) {
        this.wanted = parameters.optional("must").isPresent();
        this.pattern = parameters.pattern(wanted ? "must" : "mustNot");
        this.instead = parameters.optional("instead");
    }

    void check(String text, java.util.function.Supplier<String> place, Remarks remarks, Object... gaps) {
        if (text.length() > LONGEST || pattern.matcher(text).matches() == wanted) {
            return;
        }
        instead.ifPresentOrElse(
                replacement -> remarks.suggest(place, pattern.matcher(text).replaceFirst(replacement), gaps),
                () -> remarks.add(place, gaps));
    }
}

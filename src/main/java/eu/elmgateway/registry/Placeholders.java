package eu.elmgateway.registry;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills in what a registry file leaves to the operator: {@code {{name}}} and {@code {{name:default}}}. Thread-safe if the
 * lookup is.
 */
public final class Placeholders {
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\{([A-Za-z0-9._-]+)(?::([^}]*))?}}");
    private final Function<String, Optional<String>> lookup;

    /**
     * Makes one.
     *
     * @param lookup the value of a name; see {@link #environmentName} for how a name is written in the environment
     */
    public Placeholders(Function<String, Optional<String>> lookup) {
        this.lookup = lookup;
    }

    /** How the environment spells a placeholder's name: {@code fi-koski.password} is {@code FI_KOSKI_PASSWORD}. */
    public static String environmentName(String name) {
        return name.replaceAll("[.-]", "_").toUpperCase(Locale.ROOT);
    }

    /** The text with its placeholders filled in; empty if one has neither value nor default. */
    Optional<String> fill(String text) {
        return unset(text).isPresent() ? Optional.empty() : Optional.of(replaced(text));
    }

    /** The first placeholder of a text that has neither value nor default. */
    Optional<String> unset(String text) {
        return PLACEHOLDER
                .matcher(text)
                .results()
                .filter(match ->
                        match.group(2) == null && lookup.apply(match.group(1)).isEmpty())
                .map(match -> match.group(1))
                .findFirst();
    }

    private String replaced(String text) {
        return PLACEHOLDER.matcher(text).replaceAll(match -> Matcher.quoteReplacement(value(match)));
    }

    private String value(java.util.regex.MatchResult match) {
        return lookup.apply(match.group(1)).orElseGet(() -> match.group(2));
    }
}

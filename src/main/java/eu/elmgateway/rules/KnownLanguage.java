package eu.elmgateway.rules;

import eu.elmgateway.elm.Node;
import eu.elmgateway.elm.Value;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Language and region of a tag must be in ISO 639 and ISO 3166, and a language with a code of two letters must be written by
 * it (BCP 47, 2.2.1 and 2.2.4). Codes of three letters without a shorter one are taken: the JDK has no list of them. Gaps:
 * the tag, the part at fault. Suggestion: the right tag. Parameter {@code mistaken}: what is often written for a language.
 */
final class KnownLanguage implements Check.OfValues {
    private static final int LONG = 3;

    private final Set<String> languages = Set.of(Locale.getISOLanguages());
    private final Set<String> regions = Set.of(Locale.getISOCountries());
    private final Map<String, String> instead = new HashMap<>();
    private final Map<String, List<String>> mistaken;

    KnownLanguage(Parameters parameters) {
        for (String language : languages) {
            instead.put(new Locale(language).getISO3Language(), new Locale(language).getLanguage());
        }
        this.mistaken = new HashMap<>(parameters.table("mistaken"));
    }

    @Override
    public void check(Node node, String property, Value value, Subject subject, Remarks remarks) {
        if (value instanceof Value.Text text && !languages.contains(text.language())) {
            unusual(node, property, text, subject, remarks);
        }
    }

    private void unusual(Node node, String property, Value.Text text, Subject subject, Remarks remarks) {
        String[] parts = text.language().split("-", -1);
        String language = parts[0].toLowerCase(Locale.ROOT);
        Optional<String> wrong = language(language) ? region(parts) : Optional.of(parts[0]);
        if (wrong.isEmpty() || !text.language().matches("[A-Za-z0-9-]+")) {
            return;
        }
        var place = subject.at(node, property, text);
        better(wrong.get(), language)
                .ifPresentOrElse(
                        better -> remarks.suggest(
                                place, text.language().replace(wrong.get(), better), text.language(), wrong.get()),
                        () -> remarks.add(place, text.language(), wrong.get()));
    }

    private boolean language(String code) {
        boolean shorter = instead.containsKey(code);
        return languages.contains(code) || (code.length() == LONG && !shorter) || code.length() == 1;
    }

    /** The region that is none: two letters, before any extension. */
    private Optional<String> region(String[] parts) {
        for (String part : Arrays.asList(parts).subList(1, parts.length)) {
            if (part.length() == 1) {
                return Optional.empty();
            }
            if (part.matches("[A-Za-z]{2}") && !regions.contains(part.toUpperCase(Locale.ROOT))) {
                return Optional.of(part);
            }
        }
        return Optional.empty();
    }

    private Optional<String> better(String wrong, String language) {
        if (!wrong.equalsIgnoreCase(language)) {
            return first("-" + wrong.toUpperCase(Locale.ROOT));
        }
        return Optional.ofNullable(instead.get(language)).or(() -> first(language));
    }

    private Optional<String> first(String written) {
        return new HashSet<>(mistaken.getOrDefault(written, List.of())).stream().findFirst();
    }
}

package eu.elmgateway.safe;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a parser says, and how we say it.
 *
 * @param parser found in the parser's message; its first group stands for {@code {}} in ours
 * @param message what is wrong
 * @param advice what to write instead
 */
record Phrase(Pattern parser, String message, String advice) {
    /** Ours, with the parser's word filled in. */
    record Words(String message, String advice) {}

    Phrase(String parser, String message, String advice) {
        this(Pattern.compile(parser), message, advice);
    }

    /** Our words for what a parser said: those of the first phrase that fits. */
    static Optional<Words> of(List<Phrase> phrases, String said) {
        return phrases.stream().flatMap(phrase -> phrase.match(said).stream()).findFirst();
    }

    private Optional<Words> match(String said) {
        var match = parser.matcher(said);
        if (!match.find()) {
            return Optional.empty();
        }
        String what = match.groupCount() > 0 ? String.valueOf(match.group(1)) : "";
        return Optional.of(new Words(message.replace("{}", what), advice.replace("{}", what)));
    }
}

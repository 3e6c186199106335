package eu.elmgateway.safe;

import eu.elmgateway.wording.Message;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a parser says, and how we say it.
 *
 * @param parser found in the parser's message; its first group fills the gap in ours
 * @param key of our sentence in the catalogue {@code syntax}; that of the advice ends in {@code .advice}
 */
record Phrase(Pattern parser, String key) {
    /** Ours, with the parser's word filled in. */
    record Words(Message message, Message advice) {}

    Phrase(String parser, String key) {
        this(Pattern.compile(parser), key);
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
        return Optional.of(new Words(Message.of("syntax." + key, what), Message.of("syntax." + key + ".advice", what)));
    }
}

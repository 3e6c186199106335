package eu.elmgateway.safe;

import eu.elmgateway.wording.Message;
import java.util.List;

/** What a JSON parser complains about, said for people who wrote the document by hand or by their own program. */
final class JsonWords {
    private static final List<Phrase> PHRASES = List.of(
            new Phrase("character \\('([}\\]])'.*(?:start field name|valid value)", "json.dangling-comma"),
            new Phrase("character \\('(.)'.*start field name", "json.bare-key"),
            new Phrase("character \\('(.)'.*expecting comma", "json.comma"),
            new Phrase("character \\('(.)'.*expecting a colon", "json.colon"),
            new Phrase("character \\('<'", "json.xml"),
            new Phrase("Unrecognized token '([^']{0,40})", "json.bare-text"),
            new Phrase("Non-standard token '([^']{0,40})", "json.no-number"),
            new Phrase("Illegal unquoted character", "json.control"),
            new Phrase("CTRL-CHAR", "json.control-outside"),
            new Phrase("Unrecognized character escape '(.)'", "json.escape"),
            new Phrase("Leading zeroes", "json.zeroes"),
            new Phrase("comment", "json.comment"),
            new Phrase("Unexpected close marker '(.)'", "json.closing"),
            new Phrase("character \\('(.)'", "json.character"));

    private JsonWords() {}

    static Phrase.Words of(String said) {
        return Phrase.of(PHRASES, said)
                .orElseGet(() -> new Phrase.Words(
                        Message.of("syntax.other", said.lines().findFirst().orElse(said)),
                        Message.of("syntax.other.advice")));
    }
}

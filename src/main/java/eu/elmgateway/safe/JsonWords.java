package eu.elmgateway.safe;

import java.util.List;

/** What a JSON parser complains about, said for people who wrote the document by hand or by their own program. */
final class JsonWords {
    private static final List<Phrase> PHRASES = List.of(
            new Phrase(
                    "character \\('([}\\]])'.*(?:start field name|valid value)",
                    "Before \"{}\" stands a comma with nothing after it.",
                    "Take the last comma before \"{}\" away."),
            new Phrase(
                    "character \\('(.)'.*start field name",
                    "A key must stand in double quotes, but here stands {}",
                    "Write keys as \"key\": value."),
            new Phrase(
                    "character \\('(.)'.*expecting comma",
                    "A comma is missing before {}",
                    "Separate entries with commas; a quote inside a string is written \\\"."),
            new Phrase(
                    "character \\('(.)'.*expecting a colon",
                    "A colon is missing between a key and its value, before {}",
                    "Write \"key\": value."),
            new Phrase(
                    "character \\('<'",
                    "The document begins like XML but was taken for JSON.",
                    "Send XML as application/xml, or JSON text that begins with { here."),
            new Phrase(
                    "Unrecognized token '([^']{0,40})",
                    "\"{}\" stands where a value should be.",
                    "Write texts in double quotes; without quotes there are only numbers, true, false and null."),
            new Phrase(
                    "Non-standard token '([^']{0,40})",
                    "{} is no JSON value.",
                    "Leave the entry out if there is no figure, or write the figure."),
            new Phrase(
                    "Illegal unquoted character",
                    "A line break or another control character stands raw inside a string.",
                    "Write it escaped, a line break as \\n; or a closing quote is missing before it."),
            new Phrase(
                    "Unrecognized character escape '(.)'",
                    "\\{} is no escape of JSON.",
                    "Write a backslash itself as \\\\."),
            new Phrase(
                    "Leading zeroes",
                    "A number begins with 0.",
                    "Write it without leading zeroes, or as a text in double quotes if it is a code."),
            new Phrase("comment", "JSON has no comments.", "Take the comment out."),
            new Phrase(
                    "Unexpected close marker '(.)'",
                    "The closing {} belongs to no opening one.",
                    "Check that every { and [ is closed once, in the right order."),
            new Phrase(
                    "character \\('(.)'",
                    "Here stands {} where JSON allows no such character.",
                    "Correct the place shown, or let a JSON library write the document."));

    private JsonWords() {}

    static Phrase.Words of(String said) {
        return Phrase.of(PHRASES, said)
                .orElseGet(() -> new Phrase.Words(
                        "This cannot be read: " + said.lines().findFirst().orElse(said),
                        "Correct the place shown, or let a library write the document."));
    }
}

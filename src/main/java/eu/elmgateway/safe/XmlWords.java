package eu.elmgateway.safe;

import java.util.List;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** What an XML parser complains about, said with what to write instead. */
final class XmlWords {
    private static final List<Phrase> PHRASES = List.of(
            new Phrase(
                    "Unexpected close tag (\\S+);",
                    "The end tag {} does not close the element that was opened last.",
                    "Close the elements in the reverse order in which they were opened."),
            new Phrase(
                    "namespace prefix \"([^\"]*)\"",
                    "The prefix {} is not declared.",
                    "Declare it on this element or on the root: xmlns:{}=\"…\"."),
            new Phrase(
                    "missing name\\?|reference for entity",
                    "A bare & stands in a text or an attribute.",
                    "Write it as &amp;."),
            new Phrase(
                    "'<'.*in attribute value|character '<' .*expected space",
                    "A bare < stands in a text or an attribute.",
                    "Write it as &lt;."),
            new Phrase(
                    "character '(.)'.* in prolog; expected '<'",
                    "The document begins with {} and not with XML's <.",
                    "Send XML here; if this is JSON, say so: application/json."),
            new Phrase(
                    "in epilog",
                    "After the end of the outermost element there is more text.",
                    "Send one document at a time."),
            new Phrase(
                    "Duplicate attribute '([^']*)'", "The attribute {} stands twice on one element.", "Write it once."),
            new Phrase("Expected a quote", "The value of an attribute has no quotes.", "Write name=\"value\"."),
            new Phrase(
                    "CTRL-CHAR|Invalid character reference|invalid XML character",
                    "A control character stands in the document; XML has none but tab and line breaks.",
                    "Take it out where the text comes from, or replace it by a blank."),
            new Phrase(
                    "Illegal processing instruction target",
                    "The XML declaration does not stand at the very beginning.",
                    "Take away what stands before <?xml …?>, blanks and line breaks too."));

    private XmlWords() {}

    static UnreadableException unreadable(XMLStreamException e, String text) {
        String said =
                e.getMessage() == null ? "" : e.getMessage().lines().findFirst().orElse("");
        TextPlace place = place(e.getLocation());
        if (said.startsWith("Unexpected EOF")) {
            return truncated(place == null ? new LineIndex(text).place(text.length()) : place);
        }
        if (said.startsWith("Undeclared general entity")) {
            return new UnreadableException(
                    "syntax:xml-entity",
                    "The entity " + said.substring(said.indexOf('"')).replace("\"", "") + " is not one of XML's five.",
                    "Write the character itself in UTF-8, or its number such as &#233;.",
                    place);
        }
        if (place == null) {
            return tooMuch();
        }
        var words = Phrase.of(PHRASES, said)
                .orElseGet(() -> new Phrase.Words(
                        "This is not well-formed XML: " + said,
                        "Correct the place shown, or let an XML library write the document."));
        return new UnreadableException("syntax:xml", words.message(), words.advice(), place);
    }

    private static UnreadableException truncated(TextPlace place) {
        return new UnreadableException(
                "syntax:xml-truncated",
                "The text ends before the document does: it was cut off, or an end tag is missing.",
                "Send the whole document; compare its length with what was sent.",
                place);
    }

    /** The parser gives no place when one of its bounds is met. */
    private static UnreadableException tooMuch() {
        return new UnreadableException(
                "syntax:xml-size",
                "A name, a text, the attributes or the nesting is beyond what is read.",
                "No real credential is like that; check the program that wrote it.",
                null);
    }

    static @Nullable TextPlace place(@Nullable Location at) {
        return at == null || at.getLineNumber() < 1
                ? null
                : new TextPlace(at.getLineNumber(), Math.max(1, at.getColumnNumber()));
    }
}

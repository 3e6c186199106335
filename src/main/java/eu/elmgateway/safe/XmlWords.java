package eu.elmgateway.safe;

import eu.elmgateway.wording.Message;
import java.util.List;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** What an XML parser complains about, said with what to write instead. */
final class XmlWords {
    private static final List<Phrase> PHRASES = List.of(
            new Phrase("Unexpected close tag (\\S+);", "xml.close"),
            new Phrase("namespace prefix \"([^\"]*)\"", "xml.prefix"),
            new Phrase("missing name\\?|reference for entity", "xml.ampersand"),
            new Phrase("'<'.*in attribute value|character '<' .*expected space", "xml.less-than"),
            new Phrase("character '(.)'.* in prolog; expected '<'", "xml.prolog"),
            new Phrase("in epilog", "xml.epilog"),
            new Phrase("Duplicate attribute '([^']*)'", "xml.attribute-twice"),
            new Phrase("Expected a quote", "xml.quotes"),
            new Phrase("CTRL-CHAR|Invalid character reference|invalid XML character", "xml.control"),
            new Phrase("Illegal processing instruction target", "xml.declaration"));

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
                    Message.of(
                            "syntax.xml-entity",
                            said.substring(said.indexOf('"')).replace("\"", "")),
                    Message.of("syntax.xml-entity.advice"),
                    place);
        }
        if (place == null) {
            return tooMuch();
        }
        var words = Phrase.of(PHRASES, said)
                .orElseGet(() ->
                        new Phrase.Words(Message.of("syntax.xml-other", said), Message.of("syntax.xml-other.advice")));
        return new UnreadableException("syntax:xml", words.message(), words.advice(), place);
    }

    private static UnreadableException truncated(TextPlace place) {
        return new UnreadableException(
                "syntax:xml-truncated", Message.of("syntax.xml-truncated"), Message.of("syntax.whole.advice"), place);
    }

    /** The parser gives no place when one of its bounds is met. */
    private static UnreadableException tooMuch() {
        return new UnreadableException(
                "syntax:xml-size", Message.of("syntax.xml-size"), Message.of("syntax.not-real.advice"), null);
    }

    static @Nullable TextPlace place(@Nullable Location at) {
        return at == null || at.getLineNumber() < 1
                ? null
                : new TextPlace(at.getLineNumber(), Math.max(1, at.getColumnNumber()));
    }
}

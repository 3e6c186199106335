package eu.elmgateway.format;

import eu.elmgateway.safe.JsonText;
import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.safe.TextPlace;
import eu.elmgateway.safe.UnreadableException;
import eu.elmgateway.safe.XmlText;
import java.util.Collection;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A document that was read once, for all who need it. */
public sealed interface Body {
    /** The characters of the document as it was sent. */
    String text();

    /** An XML document. */
    record Xml(XmlText xml) implements Body {
        @Override
        public String text() {
            return xml.text();
        }
    }

    /**
     * A JSON document.
     *
     * @param sent the document as it was sent
     * @param seal what encloses the content if the document is sealed, null if it is not
     */
    record Json(JsonText sent, @Nullable SealedText seal) implements Body {
        /** Reads a document, and what it encloses if it is sealed. */
        public static Json read(SafeReaders readers, byte[] document) throws UnreadableException {
            if (Script.compact(document)) {
                SealedText seal = SealedText.compact(readers, document);
                return new Json(seal.envelope(), seal);
            }
            JsonText sent = readers.json(document);
            return new Json(sent, SealedText.is(sent.tree()) ? SealedText.open(readers, sent) : null);
        }

        @Override
        public String text() {
            return sent.text();
        }

        /** What is said: the document itself, or the payload of its seal. */
        public JsonText content() {
            return seal == null ? sent : seal.payload();
        }

        /** Places, in the document as it was sent, of what JSON Pointers into {@link #content()} point to. */
        public Map<String, TextPlace> places(Collection<String> pointers) {
            return seal == null ? sent.places(pointers) : seal.places(pointers);
        }
    }
}

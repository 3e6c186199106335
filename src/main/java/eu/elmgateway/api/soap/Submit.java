package eu.elmgateway.api.soap;

import jakarta.xml.bind.annotation.XmlAnyElement;
import jakarta.xml.bind.annotation.XmlElement;
import jakarta.xml.bind.annotation.XmlRootElement;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/** A document that is pushed; exactly one of {@code document}, {@code text} and {@code base64} is there. */
@XmlRootElement(name = "submit")
public final class Submit {
    /** The sender's own name for the push. */
    public @Nullable String idempotencyKey;

    /** What the sender says the document is. */
    public @Nullable String mediaType;

    /** An XML document as it is. */
    public @Nullable Inline document;

    /** The document as text. */
    public @Nullable String text;

    /** The document's bytes. */
    @XmlElement(name = "base64")
    public byte @Nullable [] base64;

    /** An XML document within the message. */
    public static final class Inline {
        /** Its root element. */
        @XmlAnyElement
        public @Nullable Element root;
    }
}

package eu.elmgateway.standin;

import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.safe.UnreadableException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import javax.xml.validation.Schema;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmNode;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads SOAP messages to a Domibus access point, and refuses those that break its contract. Thread-safe. */
final class MessageReader {
    private final SafeReaders readers;
    private final Schema schema;

    MessageReader(Path home, SafeReaders readers) {
        this.readers = readers;
        Path folder = home.resolve("schemas/domibus-ws/1");
        this.schema = readers.xmlSchema(folder, folder.resolve("message.xsd"), Map.of());
    }

    /**
     * What an envelope calls for.
     *
     * @param name of the body's element
     * @param id of the message that it is about, empty if it names none
     * @param recipient the administration whose messages it asks for, empty if it names none
     */
    record Call(String name, String id, String recipient) {}

    /** What an envelope calls for, once it fits the contract. */
    Call call(byte[] envelope) throws UnreadableException, SAXException {
        var validator = readers.validator(schema);
        validator.setErrorHandler(new DefaultHandler() {
            @Override
            public void error(SAXParseException e) throws SAXException {
                throw e;
            }
        });
        readers.xml(envelope).walk(validator);
        XdmNode tree = readers.tree(envelope);
        return new Call(
                text("/*:Envelope/*:Body/*/local-name()", tree).orElse(""),
                text("/*:Envelope/*:Body/*/messageID", tree).orElse(""),
                text("/*:Envelope/*:Body/*/finalRecipient", tree).orElse(""));
    }

    /** The message of an envelope that was checked; empty unless it has exactly one payload and its own id. */
    Optional<AccessPointStandIn.Message> message(byte[] envelope) {
        try {
            XdmNode tree = readers.tree(envelope);
            return text("//*:MessageInfo/*:MessageId", tree)
                    .filter(id -> text("//*:submitRequest/payload[2]", tree).isEmpty())
                    .flatMap(id -> text("//*:submitRequest/payload/value", tree)
                            .map(value -> new AccessPointStandIn.Message(
                                    id,
                                    text("//*:submitRequest/payload/@contentType", tree)
                                            .orElse(""),
                                    Base64.getMimeDecoder().decode(value))));
        } catch (UnreadableException e) {
            return Optional.empty();
        }
    }

    private Optional<String> text(String xpath, XdmNode tree) {
        try {
            return Optional.ofNullable(readers.processor().newXPathCompiler().evaluateSingle(xpath, tree))
                    .map(item -> item.getStringValue().strip());
        } catch (SaxonApiException e) {
            throw new IllegalStateException("our own XPath is wrong: " + xpath, e);
        }
    }
}

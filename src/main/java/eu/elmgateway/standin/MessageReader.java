package eu.elmgateway.standin;

import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.safe.UnreadableException;
import eu.elmgateway.standin.AccessPointStandIn.Message;
import eu.elmgateway.standin.AccessPointStandIn.Message.Payload;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
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

    /** The message of an envelope that was checked; empty unless it has its own id and a payload. */
    Optional<Message> message(byte[] envelope) {
        try {
            XdmNode tree = readers.tree(envelope);
            List<Payload> payloads = payloads(tree);
            return text("//*:MessageInfo/*:MessageId", tree)
                    .filter(id -> !payloads.isEmpty())
                    .map(id -> new Message(
                            id,
                            text("//*:MessageInfo/*:RefToMessageId", tree).orElse(""),
                            text("//*:ConversationId", tree).orElse(""),
                            text("//*:Action", tree).orElse(""),
                            payloads));
        } catch (UnreadableException e) {
            return Optional.empty();
        }
    }

    private List<Payload> payloads(XdmNode tree) {
        List<Payload> payloads = new ArrayList<>();
        for (int number = 1; ; number++) {
            String place = "//*:submitRequest/payload[" + number + "]";
            Optional<String> value = text(place + "/value", tree);
            if (value.isEmpty()) {
                return payloads;
            }
            payloads.add(new Payload(
                    text(place + "/@payloadId", tree).orElse(""),
                    text(place + "/@contentType", tree).orElse(""),
                    Base64.getMimeDecoder().decode(value.get())));
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

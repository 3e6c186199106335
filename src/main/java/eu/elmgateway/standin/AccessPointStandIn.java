package eu.elmgateway.standin;

import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.safe.UnreadableException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.xml.sax.SAXException;

/**
 * Stands in for the WS plugin of a Domibus access point: {@code submitMessage} and {@code getStatus} over SOAP 1.2 with HTTP
 * Basic, messages checked against our schema, a message id it has seen refused. Thread-safe.
 */
public final class AccessPointStandIn implements AutoCloseable {
    private static final String PATH = "/domibus/services/wsplugin";
    private static final String PLUGIN = "http://eu.domibus.wsplugin/";

    private final Loopback loopback;
    private final String basic;
    private final MessageReader reader;
    private final Map<String, Message> messages = new LinkedHashMap<>();

    /**
     * A message it took.
     *
     * @param id the sender's id of it
     * @param payload the bytes that travelled in it
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    public record Message(String id, String mediaType, byte[] payload) {}

    /**
     * Starts it.
     *
     * @param home the folder that holds {@code schemas}
     * @param port 0 for any that is free
     */
    public AccessPointStandIn(Path home, SafeReaders readers, int port, String user, String password) {
        this.reader = new MessageReader(home, readers);
        byte[] both = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        this.basic = "Basic " + Base64.getEncoder().encodeToString(both);
        this.loopback = new Loopback(port, this::answer);
    }

    /** Where the service is. */
    public String address() {
        return loopback.address(PATH);
    }

    /** Answers the next request so, whatever it is. */
    public void answerNext(Answer answer) {
        loopback.answerNext(answer);
    }

    /** All requests so far, also those turned away. */
    public List<Request> requests() {
        return loopback.requests();
    }

    /** The messages it took. */
    public synchronized List<Message> messages() {
        return List.copyOf(messages.values());
    }

    /** A SOAP fault as Domibus writes it. */
    public static Answer fault(String code, String message) {
        return soap(
                500,
                "<env:Fault><env:Code><env:Value>env:Receiver</env:Value></env:Code><env:Reason><env:Text xml:lang=\"en\">"
                        + message + "</env:Text></env:Reason><env:Detail><ws:FaultDetail xmlns:ws=\"" + PLUGIN
                        + "\"><code>" + code + "</code><message>" + message
                        + "</message></ws:FaultDetail></env:Detail></env:Fault>");
    }

    private Answer answer(Request request) {
        if (!request.path().equals(PATH) || !request.method().equals("POST")) {
            return new Answer(404, "text/plain", "not here");
        }
        if (!request.header("Authorization").equals(basic)) {
            return new Answer(401, "text/plain", "user or password is wrong");
        }
        if (!request.header("Content-Type").startsWith("application/soap+xml")) {
            return new Answer(415, "text/plain", "speak SOAP 1.2");
        }
        try {
            return reader.status(request.body()).map(this::status).orElseGet(() -> submitted(request));
        } catch (UnreadableException | SAXException e) {
            return fault("WS_PLUGIN_0001", "the message breaks the contract");
        }
    }

    private Answer submitted(Request request) {
        Optional<Message> message = reader.message(request.body());
        return message.map(this::take).orElseGet(() -> fault("WS_PLUGIN_0002", "one payload is wanted"));
    }

    private synchronized Answer take(Message message) {
        if (messages.putIfAbsent(message.id(), message) != null) {
            return fault("EBMS_0004", "Message " + message.id() + " already exists");
        }
        return soap(
                200,
                "<ws:submitResponse xmlns:ws=\"" + PLUGIN + "\"><messageID>" + message.id()
                        + "</messageID></ws:submitResponse>");
    }

    private synchronized Answer status(String id) {
        String status = messages.containsKey(id) ? "ACKNOWLEDGED" : "NOT_FOUND";
        return soap(200, "<ws:getStatusResponse xmlns:ws=\"" + PLUGIN + "\">" + status + "</ws:getStatusResponse>");
    }

    private static Answer soap(int status, String body) {
        return new Answer(
                status,
                "application/soap+xml;charset=UTF-8",
                "<env:Envelope xmlns:env=\"http://www.w3.org/2003/05/soap-envelope\"><env:Body>" + body
                        + "</env:Body></env:Envelope>");
    }

    @Override
    public void close() {
        loopback.close();
    }
}

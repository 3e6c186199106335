package eu.elmgateway.standin;

import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.safe.UnreadableException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Base64;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/**
 * Stands in for the WS plugin of a Domibus access point: {@code submitMessage}, {@code getStatus}, {@code getMessageErrors} and the
 * fetching of messages over SOAP 1.2 with HTTP Basic, messages checked against our schema, a message id it has seen refused. A message is on its way until
 * it has been asked for once. Thread-safe.
 */
public final class AccessPointStandIn implements StandIn {
    private static final String PATH = "/domibus/services/wsplugin";
    private static final String PLUGIN = "http://eu.domibus.wsplugin/";

    private static final String RECEIPTS = "eu-oots-receipts";
    private static final String SUBMIT = "submitRequest";
    private static final int REMEMBERED = 1000;
    private static final Answer NO = fault("EBMS_0065", "the message was not taken");

    private final Loopback loopback;
    private final Ledger ledger;
    private final Mischief deliveries = new Mischief(Mishap.KINDS);
    private final Mischief receipts = new Mischief(receiptKinds());
    private final String user;
    private final String password;
    private final String basic;
    private final MessageReader reader;
    private final Inbox inbox = new Inbox();
    private final Set<String> known = new HashSet<>();
    private final Deque<Message> messages = new ArrayDeque<>();
    private final Set<String> onTheirWay = new HashSet<>();
    private final Map<String, String> failures = new HashMap<>();
    private @Nullable String failing;
    private boolean underWay;
    private int asked;

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
        this(home, readers, port, null, user, password, Ledger.ofNothing());
    }

    /**
     * Starts it.
     *
     * @param tls by whose certificate it speaks TLS, null for plain HTTP
     * @param ledger where to keep what it gets
     */
    public AccessPointStandIn(
            Path home,
            SafeReaders readers,
            int port,
            @Nullable SSLContext tls,
            String user,
            String password,
            Ledger ledger) {
        this.ledger = ledger;
        this.user = user;
        this.password = password;
        this.reader = new MessageReader(home, readers);
        byte[] both = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        this.basic = "Basic " + Base64.getEncoder().encodeToString(both);
        this.loopback = new Loopback(port, tls, new Service(this::answer, NO, this::mischief));
    }

    private static Set<Misbehaviour> receiptKinds() {
        Set<Misbehaviour> kinds = EnumSet.copyOf(Mishap.KINDS);
        kinds.addAll(EnumSet.of(Misbehaviour.LATE, Misbehaviour.CONTRADICTION, Misbehaviour.STRAY));
        return kinds;
    }

    private Mischief mischief(Request request) {
        return new String(request.body(), StandardCharsets.UTF_8).contains(SUBMIT) ? deliveries : receipts;
    }

    /** What it does wrong with the messages that come next. */
    public Mischief mischief() {
        return deliveries;
    }

    /** What it does wrong with the questions that come next. */
    public Mischief receipts() {
        return receipts;
    }

    @Override
    public String registry() {
        return "eu-oots";
    }

    @Override
    public Map<String, String> settings() {
        var settings = new LinkedHashMap<String, String>();
        settings.put("eu-oots.address", address());
        settings.put("eu-oots.user", user);
        settings.put("eu-oots.password", password);
        settings.put("eu-oots.from-party", "elm-gateway-demo");
        settings.put("eu-oots.to-party", "stand-in-access-point");
        settings.put("eu-oots.original-sender", "0000000001");
        settings.put("eu-oots.final-recipient", "0000000002");
        settings.put("eu-oots.status-every", "500");
        return settings;
    }

    @Override
    public String place() {
        return address();
    }

    @Override
    public Map<String, Mischief> mischiefs() {
        return Map.of(registry(), deliveries, RECEIPTS, receipts);
    }

    @Override
    public Ledger ledger() {
        return ledger;
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

    /** The last messages it took, in order. */
    public synchronized List<Message> messages() {
        return List.copyOf(messages);
    }

    /** From now on the partner's access point cannot be reached, for this reason; messages are given up. */
    public synchronized void fail(String reason) {
        failing = reason;
    }

    /** From now on the partner's access point does not sign for anything. */
    public synchronized void holdBack() {
        underWay = true;
    }

    /** The partner's access point is back, and its operator has had all that failed sent again. */
    public synchronized void restore() {
        underWay = false;
        failing = null;
        failures.clear();
    }

    /** Waits until it has been asked for the status of messages so many more times. */
    public synchronized void awaitAsked(int times) throws InterruptedException {
        int wanted = asked + times;
        while (asked < wanted) {
            wait();
        }
    }

    /** Messages that came from partners and wait to be fetched. */
    public Inbox inbox() {
        return inbox;
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
            return answer(request, reader.call(request.body()));
        } catch (UnreadableException | SAXException e) {
            return fault("WS_PLUGIN_0001", "the message breaks the contract");
        }
    }

    private Answer answer(Request request, MessageReader.Call call) {
        return switch (call.name()) {
            case "statusRequest" -> status(call.id());
            case "getErrorsRequest" -> errors(call.id());
            case SUBMIT -> submitted(request);
            case "listPendingMessagesRequest" -> soap(200, inbox.list(call.recipient()));
            case "retrieveMessageRequest" ->
                inbox.message(call.id()).orElseGet(() -> fault("WS_PLUGIN_0003", "no message " + call.id()));
            case "markMessageAsDownloadedRequest" -> soap(200, inbox.taken(call.id()));
            default -> fault("WS_PLUGIN_0004", "the stand-in does not know " + call.name());
        };
    }

    private Answer submitted(Request request) {
        Optional<Message> message = reader.message(request.body());
        return message.map(this::take).orElseGet(() -> fault("WS_PLUGIN_0002", "one payload is wanted"));
    }

    private synchronized Answer take(Message message) {
        if (!known.add(message.id())) {
            return fault("EBMS_0004", "Message " + message.id() + " already exists");
        }
        messages.addLast(message);
        if (messages.size() > REMEMBERED) {
            messages.removeFirst();
        }
        ledger.keep(message.id(), message.mediaType().contains("json") ? "json" : "xml", message.payload(), "taken");
        onTheirWay.add(message.id());
        if (failing != null) {
            failures.put(message.id(), failing);
        }
        return soap(200, element("submitResponse", "<messageID>" + message.id() + "</messageID>"));
    }

    private synchronized Answer status(String id) {
        asked++;
        notifyAll();
        if (!known.contains(id)) {
            return answeredStatus("NOT_FOUND");
        }
        if (receipts.takes(Misbehaviour.STRAY)) {
            inbox.add(Inbox.Incoming.exception("nobody-knows@stand-in.example"));
        }
        if (receipts.takes(Misbehaviour.LATE)) {
            return answeredStatus("WAITING_FOR_RECEIPT");
        }
        if (receipts.takes(Misbehaviour.CONTRADICTION)) {
            inbox.add(Inbox.Incoming.exception(id));
            return answeredStatus("ACKNOWLEDGED");
        }
        return failures.containsKey(id)
                ? answeredStatus("SEND_FAILURE")
                : answeredStatus(underWay || onTheirWay.remove(id) ? "WAITING_FOR_RECEIPT" : "ACKNOWLEDGED");
    }

    private static Answer answeredStatus(String status) {
        return soap(200, element("getStatusResponse", status));
    }

    private synchronized Answer errors(String id) {
        String reason = failures.getOrDefault(id, "");
        return soap(
                200,
                element(
                        "getMessageErrorsResponse",
                        reason.isEmpty()
                                ? ""
                                : "<item><domibusErrorCode>EBMS_0005</domibusErrorCode><errorDetail>" + reason
                                        + "</errorDetail><messageInErrorId>" + id
                                        + "</messageInErrorId><mshRole>SENDING</mshRole></item>"));
    }

    static String element(String name, String content) {
        return "<ws:" + name + " xmlns:ws=\"" + PLUGIN + "\">" + content + "</ws:" + name + ">";
    }

    private static Answer soap(int status, String body) {
        return soap(status, "", body);
    }

    static Answer soap(int status, String header, String body) {
        return new Answer(
                status,
                "application/soap+xml;charset=UTF-8",
                "<env:Envelope xmlns:env=\"http://www.w3.org/2003/05/soap-envelope\"><env:Header>" + header
                        + "</env:Header><env:Body>" + body + "</env:Body></env:Envelope>");
    }

    @Override
    public void close() {
        loopback.close();
    }
}

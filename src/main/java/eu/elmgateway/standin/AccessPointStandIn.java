package eu.elmgateway.standin;

import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.safe.UnreadableException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/**
 * Stands in for the WS plugin of a Domibus access point: {@code submitMessage}, {@code getStatus}, {@code getMessageErrors} and the
 * fetching of messages over SOAP 1.2 with HTTP Basic, messages checked against our schema, a message id it has seen refused. Partners
 * ask over it for evidence, once it is told for whose. Thread-safe.
 */
public final class AccessPointStandIn implements StandIn, Asking {
    private static final String PATH = "/domibus/services/wsplugin";
    private static final String RECEIPTS = "eu-oots-receipts";
    private static final String SUBMIT = "submitRequest";
    private static final String EVIDENCE = "https://sr.oots.example/evidencetypeclassifications/AT/diploma";
    private static final String PROVIDER = "0000000003";
    private static final Answer NO = fault("EBMS_0065", "the message was not taken");

    private final Loopback loopback;
    private final Ledger ledger;
    private final Mischief deliveries = new Mischief(Mishap.KINDS);
    private final Mischief receipts = new Mischief(receiptKinds());
    private final BasicAccess access;
    private final MessageReader reader;
    private final Inbox inbox = new Inbox();
    private final Outbox outbox = new Outbox();

    /**
     * A message it took.
     *
     * @param id the sender's id of it
     * @param refersTo id of the message that it answers, empty if none
     * @param payloads what travelled in it, at least one
     */
    public record Message(String id, String refersTo, String conversation, String action, List<Payload> payloads) {
        public Message {
            payloads = List.copyOf(payloads);
        }

        /** Bytes that travelled in a message. */
        @SuppressWarnings("ArrayRecordComponent") // never compared
        public record Payload(String id, String mediaType, byte[] bytes) {}

        /** Media type of the last payload, which is the evidence where there is any. */
        public String mediaType() {
            return last().mediaType();
        }

        /** The last payload, which is the evidence where there is any. */
        public byte[] payload() {
            return last().bytes();
        }

        private Payload last() {
            return payloads.get(payloads.size() - 1);
        }
    }

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
        this.access = new BasicAccess(user, password);
        this.reader = new MessageReader(home, readers);
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
        settings.put("eu-oots.user", access.user());
        settings.put("eu-oots.password", access.password());
        settings.put("eu-oots.from-party", "elm-gateway-demo");
        settings.put("eu-oots.to-party", "stand-in-access-point");
        settings.put("eu-oots.original-sender", "0000000001");
        settings.put("eu-oots.final-recipient", "0000000002");
        settings.put("eu-oots.status-every", "500");
        settings.put("eu-oots-evidence.address", address());
        settings.put("eu-oots-evidence.user", access.user());
        settings.put("eu-oots-evidence.password", access.password());
        settings.put("eu-oots-evidence.type", EVIDENCE);
        settings.put("eu-oots-evidence.provider", PROVIDER);
        settings.put("eu-oots-evidence.provider-name", "Demo university");
        settings.put("eu-oots-evidence.provider-country", "AT");
        settings.put("eu-oots-evidence.every", "500");
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
    public List<Message> messages() {
        return outbox.messages();
    }

    /** From now on the partner's access point cannot be reached, for this reason; messages are given up. */
    public void fail(String reason) {
        outbox.fail(reason);
    }

    /** From now on the partner's access point does not sign for anything. */
    public void holdBack() {
        outbox.holdBack();
    }

    /** The partner's access point is back, and its operator has had all that failed sent again. */
    public void restore() {
        outbox.restore();
    }

    /** Waits until it has been asked for the status of messages so many more times. */
    public void awaitAsked(int times) throws InterruptedException {
        outbox.awaitAsked(times);
    }

    /** Waits until it has taken so many messages. */
    public void awaitTaken(int number) throws InterruptedException {
        outbox.awaitTaken(number);
    }

    /** Messages that came from partners and wait to be fetched. */
    public Inbox inbox() {
        return inbox;
    }

    /** A partner asks for the evidence of somebody: FAMILY NAME|GIVEN NAME|DAY OF BIRTH, as in Curie|Marie|1867-11-07. */
    @Override
    public void askFor(String whom) {
        String[] person = (whom + "||").split("[|]", -1);
        String id = UUID.randomUUID().toString();
        var question = new EvidenceQuestion(id, EVIDENCE, "", person[0], person[1], person[2], List.of());
        inbox.add(Inbox.Incoming.request(id + "@partner.example", PROVIDER, question));
    }

    /** A SOAP fault as Domibus writes it. */
    public static Answer fault(String code, String message) {
        return PluginAnswer.fault(code, message);
    }

    private Answer answer(Request request) {
        if (!request.path().equals(PATH) || !request.method().equals("POST")) {
            return new Answer(404, "text/plain", "not here");
        }
        if (!access.shown(request)) {
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
            case "listPendingMessagesRequest" -> PluginAnswer.ok(inbox.list(call.recipient()));
            case "retrieveMessageRequest" ->
                inbox.message(call.id()).orElseGet(() -> fault("WS_PLUGIN_0003", "no message " + call.id()));
            case "markMessageAsDownloadedRequest" -> PluginAnswer.ok(inbox.taken(call.id()));
            default -> fault("WS_PLUGIN_0004", "the stand-in does not know " + call.name());
        };
    }

    private Answer submitted(Request request) {
        Optional<Message> message = reader.message(request.body());
        return message.map(this::take).orElseGet(() -> fault("WS_PLUGIN_0002", "an id and a payload are wanted"));
    }

    private Answer take(Message message) {
        if (!outbox.take(message)) {
            return fault("EBMS_0004", "Message " + message.id() + " already exists");
        }
        ledger.keep(message.id(), message.mediaType().contains("json") ? "json" : "xml", message.payload(), "taken");
        return PluginAnswer.ok(PluginAnswer.element("submitResponse", "<messageID>" + message.id() + "</messageID>"));
    }

    private Answer status(String id) {
        outbox.asked();
        if (!outbox.knows(id)) {
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
        return answeredStatus(outbox.status(id));
    }

    private static Answer answeredStatus(String status) {
        return PluginAnswer.ok(PluginAnswer.element("getStatusResponse", status));
    }

    private Answer errors(String id) {
        String reason = outbox.reason(id);
        String item = "<item><domibusErrorCode>EBMS_0005</domibusErrorCode><errorDetail>" + reason
                + "</errorDetail><messageInErrorId>" + id + "</messageInErrorId><mshRole>SENDING</mshRole></item>";
        return PluginAnswer.ok(PluginAnswer.element("getMessageErrorsResponse", reason.isEmpty() ? "" : item));
    }

    @Override
    public void close() {
        loopback.close();
    }
}

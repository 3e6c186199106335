package eu.elmgateway.standin;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Messages that partners sent to an access point; each stays until it is marked as downloaded. Thread-safe. */
public final class Inbox {
    private static final String EBMS = "http://docs.oasis-open.org/ebxml-msg/ebms/v3.0/ns/core/200704/";

    private static final String EXCEPTION = "<q:QueryResponse xmlns:q='urn:oasis:names:tc:ebxml-regrep:xsd:query:4.0'"
            + " xmlns:rs='urn:oasis:names:tc:ebxml-regrep:xsd:rs:4.0'"
            + " status='urn:oasis:names:tc:ebxml-regrep:ResponseStatusType:Failure'>"
            + "<rs:Exception code='EDM:ERR:0004' message='the evidence cannot be used'/></q:QueryResponse>";

    private final Map<String, Incoming> pending = new LinkedHashMap<>();

    /**
     * A message from a partner.
     *
     * @param refersTo id of the message that it answers, empty if none
     * @param recipient the administration for which it is, empty if for any
     */
    public record Incoming(
            String id, String refersTo, String conversation, String action, String recipient, String payload) {

        private boolean forAnybody() {
            return recipient.isEmpty();
        }

        /** A partner's access point had signed for a message, and now its administration cannot use what was in it. */
        static Incoming exception(String about) {
            return new Incoming("no-to-" + about, about, "c-1", "ExceptionResponse", "", EXCEPTION);
        }

        /** A partner asks for evidence. */
        public static Incoming request(String id, String recipient, EvidenceQuestion question) {
            return new Incoming(id, "", "c-" + id, "ExecuteQueryRequest", recipient, question.document());
        }

        private Answer answer() {
            String value = Base64.getEncoder().encodeToString(payload.getBytes(StandardCharsets.UTF_8));
            return PluginAnswer.soap(
                    200,
                    header(),
                    PluginAnswer.element(
                            "retrieveMessageResponse",
                            "<payload payloadId=\"cid:1\" contentType=\"application/x-ebrs+xml\"><value>" + value
                                    + "</value></payload>"));
        }

        private String header() {
            return "<eb:Messaging xmlns:eb=\"" + EBMS + "\"><eb:UserMessage><eb:MessageInfo><eb:MessageId>" + id
                    + "</eb:MessageId>"
                    + (refersTo.isEmpty() ? "" : "<eb:RefToMessageId>" + refersTo + "</eb:RefToMessageId>")
                    + "</eb:MessageInfo><eb:PartyInfo><eb:From>" + party("partner") + "</eb:From><eb:To>"
                    + party("ours") + "</eb:To></eb:PartyInfo>"
                    + "<eb:CollaborationInfo><eb:Service>QueryManager</eb:Service><eb:Action>" + action
                    + "</eb:Action><eb:ConversationId>" + conversation
                    + "</eb:ConversationId></eb:CollaborationInfo><eb:MessageProperties>"
                    + property("originalSender", "0000000009") + property("finalRecipient", recipient)
                    + property("ExchangeId", "x-" + id) + "</eb:MessageProperties></eb:UserMessage></eb:Messaging>";
        }

        private static String party(String id) {
            return "<eb:PartyId type=\"urn:oasis:names:tc:ebcore:partyid-type:unregistered:oots\">" + id
                    + "</eb:PartyId><eb:Role>http://sdg.europa.eu/edelivery/gateway</eb:Role>";
        }

        private static String property(String name, String value) {
            return value.isEmpty() ? "" : "<eb:Property name=\"" + name + "\">" + value + "</eb:Property>";
        }
    }

    /** Lets a message come in. */
    public synchronized void add(Incoming message) {
        pending.put(message.id(), message);
    }

    /** Waits until no messages but these are left. */
    public synchronized void awaitFetched(Set<String> left) throws InterruptedException {
        while (!pending.keySet().equals(left)) {
            wait();
        }
    }

    synchronized String list(String recipient) {
        String ids = pending.values().stream()
                .filter(message -> recipient.isEmpty()
                        || message.forAnybody()
                        || message.recipient().equals(recipient))
                .map(message -> "<messageID>" + message.id() + "</messageID>")
                .collect(Collectors.joining());
        return PluginAnswer.element("listPendingMessagesResponse", ids);
    }

    synchronized Optional<Answer> message(String id) {
        return Optional.ofNullable(pending.get(id)).map(Incoming::answer);
    }

    synchronized String taken(String id) {
        pending.remove(id);
        notifyAll();
        return PluginAnswer.element("markMessageAsDownloadedResponse", "<messageID>" + id + "</messageID>");
    }
}

package eu.elmgateway.api.soap;

import eu.elmgateway.api.DeliveryStatus;
import jakarta.xml.bind.annotation.XmlElement;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** See {@link DeliveryStatus}. */
public final class DeliveryMessage {
    public @Nullable String id;
    public @Nullable String registry;
    public @Nullable String credential;
    public @Nullable String record;
    public @Nullable String state;
    public int attempts;
    public @Nullable String nextAttemptAt;
    public @Nullable String reason;

    @XmlElement(name = "receipt")
    public List<ReceiptMessage> receipts = List.of();

    /** See {@link DeliveryStatus.ReceiptStatus}. */
    public static final class ReceiptMessage {
        public @Nullable String kind;
        public @Nullable String code;
        public @Nullable String text;
        public @Nullable String receivedAt;
        public @Nullable String reference;

        @XmlElement(name = "place")
        public List<String> places = List.of();

        static ReceiptMessage of(DeliveryStatus.ReceiptStatus given) {
            var message = new ReceiptMessage();
            message.kind = given.kind();
            message.code = filled(given.code());
            message.text = filled(given.text());
            message.receivedAt = given.receivedAt().toString();
            message.reference = filled(given.reference());
            message.places = given.places();
            return message;
        }
    }

    static DeliveryMessage of(DeliveryStatus given) {
        var message = new DeliveryMessage();
        message.id = given.id();
        message.registry = given.registry();
        message.credential = given.credential();
        message.record = given.record();
        message.state = given.state();
        message.attempts = given.attempts().size();
        message.nextAttemptAt =
                given.nextAttemptAt() == null ? null : given.nextAttemptAt().toString();
        message.reason = filled(given.reason());
        message.receipts = given.receipts().stream().map(ReceiptMessage::of).toList();
        return message;
    }

    /** The schema has no empty texts: an empty one says no more than none. */
    private static @Nullable String filled(@Nullable String text) {
        return text == null || text.isEmpty() ? null : text;
    }
}

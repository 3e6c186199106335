package eu.elmgateway.intake;

import java.nio.charset.StandardCharsets;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.component.kafka.consumer.DefaultKafkaManualCommit;
import org.apache.camel.component.kafka.consumer.KafkaManualCommit;
import org.jspecify.annotations.Nullable;

/**
 * A message of a Kafka topic that is being taken in: where it stands, and how to say that it need not come again. Where it stands is
 * asked of the consumer and not of headers, for whoever sends a message writes its headers.
 */
final class TopicMessage {
    static final String KEY = "kafka.KEY";

    private static final String PROPERTY = "elm-gateway.topic";
    private static final String COMMIT = "CamelKafkaManualCommit";

    private final KafkaManualCommit commit;
    private final byte @Nullable [] key;
    private final String idempotencyKey;

    private TopicMessage(KafkaManualCommit commit, byte @Nullable [] key, String idempotencyKey) {
        this.commit = commit;
        this.key = key;
        this.idempotencyKey = idempotencyKey;
    }

    /**
     * Notes the message that a consumer just brought.
     *
     * @throws IllegalStateException if the consumer does not let the route commit
     */
    static TopicMessage note(Exchange exchange) {
        Message message = exchange.getMessage();
        if (!(message.getHeader(COMMIT) instanceof KafkaManualCommit commit)) {
            throw new IllegalStateException(
                    "begin route " + exchange.getFromRouteId() + " with kafka and allowManualCommit: true");
        }
        byte[] key = message.getHeader(KEY) instanceof byte[] bytes ? bytes : null;
        var noted = new TopicMessage(commit, key, text(message, "Idempotency-Key"));
        exchange.setProperty(PROPERTY, noted);
        return noted;
    }

    /**
     * The message that is being taken in.
     *
     * @throws IllegalStateException if the route does not begin with {@code kafka} and {@code elm:topic-push}
     */
    static TopicMessage of(Exchange exchange) {
        TopicMessage noted = exchange.getProperty(PROPERTY, TopicMessage.class);
        if (noted == null) {
            throw new IllegalStateException(
                    "begin route " + exchange.getFromRouteId() + " with kafka and elm:topic-push");
        }
        return noted;
    }

    /** What stands in a header of the message, empty if it is not there. */
    static String text(Message message, String header) {
        Object value = message.getHeader(header);
        return value instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8).strip() : "";
    }

    /** Its key; null if it has none. */
    byte @Nullable [] key() {
        return key;
    }

    /** The key by which its sender wants it to be known, empty if it gave none. */
    String idempotencyKey() {
        return idempotencyKey;
    }

    /** Its topic, partition and offset, such as {@code credentials-0@17}. */
    String place() {
        return commit instanceof DefaultKafkaManualCommit known
                ? known.getTopicName() + "-" + known.getPartition().partition() + "@" + known.getRecordOffset()
                : "unknown";
    }

    /** It need not come again. */
    void commit() {
        commit.commit();
    }
}

package eu.elmgateway.intake;

import eu.elmgateway.api.ProblemException;
import eu.elmgateway.api.ProblemKind;
import eu.elmgateway.store.Document;
import eu.elmgateway.wording.Message;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/**
 * {@code elm:topic-push?sender=NAME}: directly after a Kafka consumer, its message becomes a {@link Push} and every header goes. The
 * sender is who may write to the topic, by the operator's word. The idempotency key is the header Idempotency-Key, or else made of
 * the bytes, so that a message that comes again is not stored twice. Thread-safe.
 */
final class TopicPushStep implements Processor {
    private final String sender;
    private final Senders senders;
    private final long maxBytes;
    private final Clock clock;

    TopicPushStep(String sender, Senders senders, long maxBytes, Clock clock) {
        this.sender = sender;
        this.senders = senders;
        this.maxBytes = maxBytes;
        this.clock = clock;
    }

    @Override
    public void process(Exchange exchange) {
        var message = exchange.getMessage();
        TopicMessage topic = TopicMessage.note(exchange);
        String mediaType = TopicMessage.text(message, Exchange.CONTENT_TYPE);
        byte[] bytes = message.getBody() instanceof byte[] body ? body : new byte[0];
        message.getHeaders().clear();
        check(bytes);
        String hash = Sha256.of(bytes);
        String key =
                topic.idempotencyKey().isEmpty() ? "kafka-" + hash : IdempotencyKey.checked(topic.idempotencyKey());
        message.setBody(new Push(
                sender,
                key,
                new Document(hash, mediaType.isEmpty() ? "application/octet-stream" : mediaType, bytes),
                clock.instant().truncatedTo(ChronoUnit.MILLIS)));
    }

    private void check(byte[] bytes) {
        if (senders.list().stream().noneMatch(known -> known.name().equals(sender))) {
            throw new ProblemException(ProblemKind.UNAVAILABLE, Message.of("topic.no-sender", sender));
        }
        if (bytes.length == 0) {
            throw new ProblemException(ProblemKind.EMPTY_BODY, Message.of("topic.empty"));
        }
        if (bytes.length > maxBytes) {
            throw new ProblemException(ProblemKind.BODY_TOO_LARGE, Message.of("topic.too-large", maxBytes));
        }
    }
}

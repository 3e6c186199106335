package eu.elmgateway.intake;

import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;

/**
 * {@code elm:topic-answer}: the body, an acknowledgement or a problem, becomes a message for the topic of answers: under the key of
 * what it answers, with the headers {@code answer-to} (topic, partition and offset), {@code status} as HTTP would have it, and
 * {@code Idempotency-Key} if there was one. Thread-safe.
 */
final class TopicAnswerStep implements Processor {
    @Override
    public void process(Exchange exchange) {
        Message message = exchange.getMessage();
        TopicMessage topic = TopicMessage.of(exchange);
        String status = message.getHeader(Exchange.HTTP_RESPONSE_CODE, "", String.class);
        message.getHeaders().clear();
        message.setHeader("answer-to", topic.place());
        message.setHeader("status", status);
        message.setHeader(
                Exchange.CONTENT_TYPE, status.startsWith("2") ? "application/json" : "application/problem+json");
        if (!topic.idempotencyKey().isEmpty()) {
            message.setHeader("Idempotency-Key", topic.idempotencyKey());
        }
        byte[] key = topic.key();
        if (key != null) {
            message.setHeader(TopicMessage.KEY, key);
        }
    }
}

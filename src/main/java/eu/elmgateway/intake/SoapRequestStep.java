package eu.elmgateway.intake;

import eu.elmgateway.api.soap.Status;
import eu.elmgateway.api.soap.Submit;
import eu.elmgateway.store.Document;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;
import org.apache.cxf.staxutils.StaxUtils;
import org.jspecify.annotations.Nullable;

/**
 * {@code elm:soap-request}: a {@link Submit} becomes a {@link Push}, a {@link Status} the id that it asks for. CXF checked
 * both against the schema before. Thread-safe.
 */
final class SoapRequestStep implements Processor {
    private final Clock clock;

    SoapRequestStep(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void process(Exchange exchange) {
        Message message = exchange.getMessage();
        message.setBody(
                message.getBody() instanceof Status status
                        ? status.submission
                        : push(IntakeNotes.sender(exchange), IntakeNotes.body(exchange, Submit.class)));
    }

    private Push push(String sender, Submit submit) {
        byte[] bytes = bytes(submit);
        var document = new Document(Sha256.of(bytes), mediaType(submit), bytes);
        String key = IdempotencyKey.checked(submit.idempotencyKey);
        return new Push(sender, key, document, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    }

    private static byte[] bytes(Submit submit) {
        byte[] base64 = submit.base64;
        if (base64 != null) {
            return base64;
        }
        Submit.Inline inline = submit.document;
        String text = inline == null
                ? Objects.requireNonNull(submit.text, "the schema has one of three")
                : StaxUtils.toString(Objects.requireNonNull(inline.root, "the schema has one element"));
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String mediaType(Submit submit) {
        return Objects.requireNonNullElse(submit.mediaType, likely(submit.document, submit.text));
    }

    private static String likely(Submit.@Nullable Inline document, @Nullable String text) {
        if (document != null) {
            return "application/xml";
        }
        return text != null && text.stripLeading().startsWith("{") ? "application/json" : "application/octet-stream";
    }
}

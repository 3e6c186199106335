package eu.elmgateway.intake;

import eu.elmgateway.api.BodyReading;
import eu.elmgateway.api.HttpLimits;
import eu.elmgateway.api.Problem;
import eu.elmgateway.api.ProblemException;
import eu.elmgateway.api.ProblemKind;
import eu.elmgateway.store.Document;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;
import org.jspecify.annotations.Nullable;

/**
 * {@code elm:receive?types=a/b,c/d}: reads the body of an authenticated request, bounded, and hashes it. The body becomes a
 * {@link Push}. Thread-safe.
 */
final class ReceiveStep implements Processor {
    private final List<String> types;
    private final HttpLimits limits;
    private final Clock clock;

    ReceiveStep(List<String> types, HttpLimits limits, Clock clock) {
        this.types = List.copyOf(types);
        this.limits = limits;
        this.clock = clock;
    }

    @Override
    public void process(Exchange exchange) throws InterruptedException {
        Message message = exchange.getMessage();
        String mediaType = accepted(message.getHeader("Content-Type", String.class));
        refuseEncoded(message.getHeader("Content-Encoding", String.class));
        String key = IdempotencyKey.checked(message.getHeader("Idempotency-Key", String.class));
        byte[] bytes = new BodyReading(IntakeNotes.request(exchange), limits).read();
        if (bytes.length == 0) {
            throw new ProblemException(ProblemKind.EMPTY_BODY, "send the credential's bytes as the body");
        }
        var document = new Document(Sha256.of(bytes), mediaType, bytes);
        message.setBody(new Push(
                IntakeNotes.sender(exchange), key, document, clock.instant().truncatedTo(ChronoUnit.MILLIS)));
    }

    private String accepted(@Nullable String contentType) {
        String stated =
                contentType == null ? "" : contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (types.contains(stated)) {
            return stated;
        }
        String said = stated.isEmpty() ? "there is no Content-Type" : "'" + stated + "' is not taken here";
        throw new ProblemException(
                Problem.of(ProblemKind.UNSUPPORTED_MEDIA_TYPE, said + "; send one of those under 'accepts'")
                        .accepting(types),
                Map.of("Accept-Post", String.join(", ", types)));
    }

    private static void refuseEncoded(@Nullable String encoding) {
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw new ProblemException(
                    Problem.of(ProblemKind.UNSUPPORTED_MEDIA_TYPE, "the body is compressed; send it as it is"),
                    Map.of("Accept-Encoding", "identity"));
        }
    }
}

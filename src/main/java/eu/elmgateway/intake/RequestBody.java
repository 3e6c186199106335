package eu.elmgateway.intake;

import eu.elmgateway.api.BodyReading;
import eu.elmgateway.api.HttpLimits;
import eu.elmgateway.api.Problem;
import eu.elmgateway.api.ProblemException;
import eu.elmgateway.api.ProblemKind;
import eu.elmgateway.wording.Message;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/** Takes the body of an authenticated request off the wire if it is of a media type that is taken. Thread-safe. */
public final class RequestBody {
    private final List<String> types;
    private final HttpLimits limits;

    /**
     * Takes bodies.
     *
     * @param types the media types that are taken, in lower case
     */
    public RequestBody(List<String> types, HttpLimits limits) {
        this.types = List.copyOf(types);
        this.limits = limits;
    }

    /** The media type of a request, without parameters, in lower case. */
    public String mediaType(Exchange exchange) {
        var message = exchange.getMessage();
        refuseEncoded(message.getHeader("Content-Encoding", String.class));
        return accepted(message.getHeader("Content-Type", String.class));
    }

    /** The whole body, which has at least one byte. */
    byte[] read(Exchange exchange) throws InterruptedException {
        byte[] bytes = new BodyReading(IntakeNotes.request(exchange), limits).read();
        if (bytes.length == 0) {
            throw new ProblemException(ProblemKind.EMPTY_BODY, Message.of("problem.empty-body"));
        }
        return bytes;
    }

    private String accepted(@Nullable String contentType) {
        String stated =
                contentType == null ? "" : contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        if (types.contains(stated)) {
            return stated;
        }
        Message said = stated.isEmpty() ? Message.of("problem.no-type") : Message.of("problem.type", stated);
        throw new ProblemException(
                Problem.of(ProblemKind.UNSUPPORTED_MEDIA_TYPE, said).accepting(types),
                Map.of("Accept-Post", String.join(", ", types)));
    }

    private static void refuseEncoded(@Nullable String encoding) {
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw new ProblemException(
                    Problem.of(ProblemKind.UNSUPPORTED_MEDIA_TYPE, Message.of("problem.compressed")),
                    Map.of("Accept-Encoding", "identity"));
        }
    }
}

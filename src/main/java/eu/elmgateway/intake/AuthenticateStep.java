package eu.elmgateway.intake;

import eu.elmgateway.api.Problem;
import eu.elmgateway.api.ProblemException;
import eu.elmgateway.api.ProblemKind;
import eu.elmgateway.wording.Message;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/**
 * {@code elm:authenticate}: finds the sender by its API key in {@code Authorization: Bearer} (RFC 6750, 2.1), before a byte
 * of the body is read. Thread-safe.
 */
final class AuthenticateStep implements Processor {
    private static final Pattern BEARER = Pattern.compile("(?i:bearer) +([A-Za-z0-9._~+/-]+=*)");

    private final Senders senders;

    AuthenticateStep(Senders senders) {
        this.senders = senders;
    }

    @Override
    public void process(Exchange exchange) {
        String given = exchange.getMessage().getHeader("Authorization", String.class);
        if (given == null) {
            throw unauthorized(Message.of("problem.no-key"), "");
        }
        Matcher bearer = BEARER.matcher(given.strip());
        String key = bearer.matches() ? bearer.group(1) : "";
        IntakeNotes.sender(
                exchange,
                senders.withKey(key)
                        .orElseThrow(
                                () -> unauthorized(Message.of("problem.unknown-key"), ", error=\"invalid_token\"")));
        exchange.getMessage().removeHeader("Authorization");
    }

    private ProblemException unauthorized(Message detail, String error) {
        Message text = senders.empty() ? Message.of("problem.no-sender") : detail;
        return new ProblemException(
                Problem.of(ProblemKind.UNAUTHORIZED, text),
                Map.of("WWW-Authenticate", "Bearer realm=\"elm-gateway\"" + error));
    }
}

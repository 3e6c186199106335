package eu.elmgateway.desk;

import eu.elmgateway.api.Problem;
import eu.elmgateway.api.ProblemException;
import eu.elmgateway.api.ProblemKind;
import eu.elmgateway.wording.Message;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** {@code elm:operator}: finds the operator by the key in {@code Authorization: Bearer}; a sender's key is none. Thread-safe. */
final class OperatorStep implements Processor {
    private static final Pattern BEARER = Pattern.compile("(?i:bearer) +([A-Za-z0-9._~+/-]+=*)");
    private static final String OPERATOR = "elm-gateway.operator";

    private final Function<String, Optional<String>> withKey;

    OperatorStep(Function<String, Optional<String>> withKey) {
        this.withKey = withKey;
    }

    @Override
    public void process(Exchange exchange) {
        String given = exchange.getMessage().getHeader("Authorization", "", String.class);
        Matcher bearer = BEARER.matcher(given.strip());
        String name = (bearer.matches() ? withKey.apply(bearer.group(1)) : Optional.<String>empty())
                .orElseThrow(OperatorStep::unauthorized);
        exchange.setProperty(OPERATOR, name);
        exchange.getMessage().removeHeader("Authorization");
    }

    /**
     * Who operates.
     *
     * @throws IllegalStateException if the route did not ask before
     */
    static String operator(Exchange exchange) {
        String name = exchange.getProperty(OPERATOR, String.class);
        if (name == null) {
            throw new IllegalStateException("put elm:operator before this step of route " + exchange.getFromRouteId());
        }
        return name;
    }

    private static ProblemException unauthorized() {
        return new ProblemException(
                Problem.of(ProblemKind.UNAUTHORIZED, Message.of("desk.no-key")),
                Map.of("WWW-Authenticate", "Bearer realm=\"elm-gateway operators\""));
    }
}

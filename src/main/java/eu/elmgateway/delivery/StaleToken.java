package eu.elmgateway.delivery;

import java.time.Duration;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.cxf.transport.http.HTTPException;
import org.jspecify.annotations.Nullable;

/** A token from an earlier request may be taken back before its time; then a new one is fetched before anybody is bothered. */
final class StaleToken {
    private static final String PROPERTY = "elmTokens";
    private static final int UNAUTHORIZED = 401;

    private final Exchange exchange;

    StaleToken(Exchange exchange) {
        this.exchange = exchange;
    }

    /** @param tokens where the request's token was kept; null if it was fetched for this request */
    void mayBe(@Nullable AccessTokens tokens) {
        exchange.setProperty(PROPERTY, tokens);
    }

    /** The outcome if the answer turned such a token away; the next request gets a new one. */
    Optional<Outcome> outcome() {
        AccessTokens tokens = exchange.getProperty(PROPERTY, AccessTokens.class);
        if (tokens == null || status() != UNAUTHORIZED) {
            return Optional.empty();
        }
        tokens.forget();
        return Optional.of(new Outcome.Unavailable(
                "the registry answered 401 to a token that should have been good; a new one is fetched",
                Duration.ZERO,
                false));
    }

    private int status() {
        Throwable thrown = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Throwable.class);
        return Optional.ofNullable(thrown)
                .flatMap(why -> Causes.first(HTTPException.class, why))
                .map(HTTPException::getResponseCode)
                .orElseGet(() -> exchange.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE, 0, Integer.class));
    }
}

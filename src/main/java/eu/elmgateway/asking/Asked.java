package eu.elmgateway.asking;

import com.fasterxml.jackson.databind.JsonNode;
import eu.elmgateway.store.Document;
import java.nio.charset.StandardCharsets;
import org.apache.camel.Exchange;

/**
 * A question that fits its schema.
 *
 * @param asker who asks, as the voucher shows
 * @param bytes as they came
 */
record Asked(String asker, Document bytes, JsonNode question) {
    static final String JSON = "application/json";
    private static final String ASKER = "elm-gateway.asker";

    static void asker(Exchange exchange, String asker) {
        exchange.setProperty(ASKER, asker);
    }

    /**
     * Who asks.
     *
     * @throws IllegalStateException if the route did not check a voucher before
     */
    static String asker(Exchange exchange) {
        String asker = exchange.getProperty(ASKER, String.class);
        if (asker == null) {
            throw new IllegalStateException("put elm:voucher before this step of route " + exchange.getFromRouteId());
        }
        return asker;
    }

    /**
     * The question that a route holds.
     *
     * @throws IllegalStateException if the route did not read one before
     */
    static Asked of(Exchange exchange) {
        if (exchange.getMessage().getBody() instanceof Asked asked) {
            return asked;
        }
        throw new IllegalStateException("put elm:read before this step of route " + exchange.getFromRouteId());
    }

    static void answer(Exchange exchange, JsonNode answer) {
        exchange.getMessage().getHeaders().keySet().removeIf(name -> !name.startsWith("X-RateLimit-"));
        exchange.getMessage().setHeader(Exchange.CONTENT_TYPE, JSON);
        exchange.getMessage().setHeader("Cache-Control", "no-store");
        exchange.getMessage().setBody(answer.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** A text of the question, empty if it is not there or null. */
    String text(String name) {
        return question.path(name).isTextual() ? question.path(name).textValue() : "";
    }
}

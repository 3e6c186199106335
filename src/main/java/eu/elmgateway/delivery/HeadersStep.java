package eu.elmgateway.delivery;

import eu.elmgateway.registry.Access;
import eu.elmgateway.registry.ReceiptsLater;
import eu.elmgateway.registry.Registry;
import eu.elmgateway.store.DeliveryKind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;
import org.jspecify.annotations.Nullable;

/**
 * {@code elm:headers}: gives the request the headers that the registry's file names and no others, with the Authorization that it
 * wants: HTTP Basic if there is a user in its settings, or what {@code access} says. Method, path and query go this way too, since
 * they may name the record. A route that asks for receipts names the registry; settings of its receipts go before the others.
 * Passwords travel this way so that none stands in an endpoint's address, which Camel logs. Thread-safe.
 */
final class HeadersStep implements Processor {
    private static final String AUTHORIZATION = "Authorization";

    private final Connections connections;
    private final @Nullable Registry asked;

    /** @param asked the registry that is asked for receipts; null where a batch travels */
    HeadersStep(Connections connections, @Nullable Registry asked) {
        this.connections = connections;
        this.asked = asked;
    }

    @Override
    public void process(Exchange exchange) throws Exception {
        Message message = exchange.getMessage();
        message.removeHeaders("*");
        if (asked != null) {
            asked.headers().forEach(message::setHeader);
            authorize(exchange, asked, ReceiptsLater.settings(asked));
            return;
        }
        var batch = Batch.of(exchange);
        address(message, batch);
        try {
            authorize(exchange, batch.registry(), batch.registry().settings());
        } catch (AccessTokens.RefusedException e) {
            batch.keepBack();
            batch.settleOpen(new Outcome.Held(e.getMessage(), true));
            exchange.setRouteStop(true);
        }
    }

    private static void address(Message message, Batch batch) {
        Registry registry = batch.registry();
        Places places = Places.of(batch);
        batch.document().ifPresent(document -> message.setHeader(Exchange.CONTENT_TYPE, document.mediaType()));
        registry.headers().forEach((name, value) -> message.setHeader(name, places.fill(value)));
        boolean revoked = batch.open().stream().allMatch(delivery -> delivery.kind() == DeliveryKind.REVOCATION);
        registry.setting("method").ifPresent(method -> message.setHeader(Exchange.HTTP_METHOD, method));
        if (revoked) {
            registry.setting("revocationMethod").ifPresent(method -> message.setHeader(Exchange.HTTP_METHOD, method));
        }
        registry.setting("path").ifPresent(path -> message.setHeader(Exchange.HTTP_PATH, places.fillUrl(path)));
        registry.setting("query").ifPresent(query -> message.setHeader(Exchange.HTTP_QUERY, places.fillUrl(query)));
    }

    private void authorize(Exchange exchange, Registry registry, Map<String, String> settings)
            throws IOException, AccessTokens.RefusedException {
        Message message = exchange.getMessage();
        String user = settings.get("user");
        Access.Login login = user == null
                ? registry.access().login()
                : new Access.Basic(user, settings.getOrDefault("password", ""));
        if (login instanceof Access.Basic basic) {
            message.setHeader(AUTHORIZATION, basic(basic));
        } else if (login instanceof Access.Bearer bearer) {
            message.setHeader(AUTHORIZATION, "Bearer " + bearer.token());
        } else if (login instanceof Access.ClientCredentials client) {
            AccessTokens tokens = connections.tokens(registry, client);
            AccessTokens.Token token = tokens.token();
            message.setHeader(AUTHORIZATION, "Bearer " + token.text());
            new StaleToken(exchange).mayBe(token.fresh() ? null : tokens);
        }
    }

    private static String basic(Access.Basic basic) {
        byte[] both = (basic.user() + ":" + basic.password()).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(both);
    }
}

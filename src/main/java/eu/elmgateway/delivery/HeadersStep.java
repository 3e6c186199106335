package eu.elmgateway.delivery;

import eu.elmgateway.registry.ReceiptsLater;
import eu.elmgateway.registry.Registry;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;
import org.jspecify.annotations.Nullable;

/**
 * {@code elm:headers}: gives the request the headers that the registry's file names and no others, with HTTP Basic (RFC 7617)
 * if the file has a user. A route that asks for receipts names the registry; settings of its receipts go before the others.
 * Passwords travel this way so that none stands in an endpoint's address, which Camel logs. Thread-safe.
 */
final class HeadersStep implements Processor {
    private final @Nullable Registry asked;

    /** @param asked the registry that is asked for receipts; null where a batch travels */
    HeadersStep(@Nullable Registry asked) {
        this.asked = asked;
    }

    @Override
    public void process(Exchange exchange) {
        Message message = exchange.getMessage();
        message.removeHeaders("*");
        if (asked == null) {
            var batch = Batch.of(exchange);
            batch.document().ifPresent(document -> message.setHeader(Exchange.CONTENT_TYPE, document.mediaType()));
            set(message, batch.registry().headers(), batch.registry().settings());
        } else {
            set(message, asked.headers(), ReceiptsLater.settings(asked));
        }
    }

    private static void set(Message message, Map<String, String> headers, Map<String, String> settings) {
        headers.forEach(message::setHeader);
        String user = settings.get("user");
        if (user != null) {
            message.setHeader("Authorization", basic(user, settings.getOrDefault("password", "")));
        }
    }

    private static String basic(String user, String password) {
        byte[] both = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(both);
    }
}

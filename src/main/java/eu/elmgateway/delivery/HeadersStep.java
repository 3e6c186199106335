package eu.elmgateway.delivery;

import eu.elmgateway.registry.Registry;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.Processor;

/**
 * {@code elm:headers}: gives the request the headers that the registry's file names and no others, with HTTP Basic (RFC 7617)
 * if the file has a user. Passwords travel this way so that none stands in an endpoint's address, which Camel logs. Thread-safe.
 */
final class HeadersStep implements Processor {
    @Override
    public void process(Exchange exchange) {
        var batch = Batch.of(exchange);
        Registry registry = batch.registry();
        Message message = exchange.getMessage();
        message.removeHeaders("*");
        batch.document().ifPresent(document -> message.setHeader(Exchange.CONTENT_TYPE, document.mediaType()));
        registry.headers().forEach(message::setHeader);
        registry.setting("user")
                .ifPresent(user -> message.setHeader(
                        "Authorization",
                        basic(user, registry.setting("password").orElse(""))));
    }

    private static String basic(String user, String password) {
        byte[] both = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(both);
    }
}

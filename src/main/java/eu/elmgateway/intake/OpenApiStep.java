package eu.elmgateway.intake;

import eu.elmgateway.api.ProblemKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/**
 * {@code elm:openapi}: the description of the HTTP API (OpenAPI 3.1), for programs that make clients and for people's tools. A
 * test holds it equal to the routes. Thread-safe.
 */
final class OpenApiStep implements Processor {
    private final byte[] description;

    OpenApiStep() {
        try (InputStream in = ProblemKind.class.getResourceAsStream("openapi.json")) {
            description =
                    Objects.requireNonNull(in, "openapi.json is not there").readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void process(Exchange exchange) {
        exchange.getMessage().setBody(description);
    }
}

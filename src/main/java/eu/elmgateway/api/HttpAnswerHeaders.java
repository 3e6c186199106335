package eu.elmgateway.api;

import java.util.Locale;
import java.util.Set;
import org.apache.camel.Exchange;
import org.apache.camel.spi.HeaderFilterStrategy;

/**
 * What headers pass between HTTP and a route: none inwards ({@code elm:allow} takes those it names from the request itself),
 * and outwards only those that belong to an answer, so that nothing of a request or of a component leaks. Thread-safe.
 */
public final class HttpAnswerHeaders implements HeaderFilterStrategy {
    private static final Set<String> OUT = Set.of(
            "accept-encoding",
            "accept-post",
            "allow",
            "cache-control",
            "content-language",
            "content-security-policy",
            "location",
            "retry-after",
            "tus-resumable",
            "upload-length",
            "upload-offset",
            "vary",
            "www-authenticate",
            "x-content-type-options",
            "x-ratelimit-limit",
            "x-ratelimit-remaining",
            "x-ratelimit-reset");

    @Override
    public boolean applyFilterToCamelHeaders(String name, Object value, Exchange exchange) {
        return !OUT.contains(name.toLowerCase(Locale.ROOT));
    }

    @Override
    public boolean applyFilterToExternalHeaders(String name, Object value, Exchange exchange) {
        return true;
    }
}

package eu.elmgateway.delivery;

import org.apache.camel.component.http.HttpClientConfigurer;
import org.apache.hc.client5.http.impl.classic.HttpClientBuilder;

/**
 * How the gateway speaks HTTP to registries, known to routes as {@code #httpOut}: it does nothing by itself. The client's own
 * repetition on 429 and 503 would hold up the route and hide the answer from the store; cookies of one record's answer have no
 * business in the next one's request. Thread-safe.
 */
final class HttpOut implements HttpClientConfigurer {
    @Override
    public void configureHttpClient(HttpClientBuilder client) {
        client.disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching();
    }
}

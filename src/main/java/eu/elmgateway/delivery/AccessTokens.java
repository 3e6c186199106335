package eu.elmgateway.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import eu.elmgateway.registry.Access.ClientCredentials;
import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.safe.UnreadableException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Tokens of one registry, fetched by client credentials (RFC 6749, 4.4; the client is known by HTTP Basic, 2.3.1) and kept until
 * shortly before they expire. Thread-safe.
 */
final class AccessTokens {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** A token that expires on the way is no use. */
    private static final Duration MARGIN = Duration.ofSeconds(30);

    private static final long USUAL_SECONDS = 300;
    private static final int LARGEST = 1 << 16;

    private final ClientCredentials client;
    private final HttpClient http;
    private final SafeReaders readers;
    private final Clock clock;
    private @Nullable Token known;

    AccessTokens(ClientCredentials client, HttpClient http, SafeReaders readers, Clock clock) {
        this.client = client;
        this.http = http;
        this.readers = readers;
        this.clock = clock;
    }

    /**
     * A token.
     *
     * @param text what goes behind {@code Bearer}
     * @param fresh whether it was fetched just now, so that another one would be no better
     */
    record Token(String text, Instant until, boolean fresh) {}

    /** Whoever gives out tokens gave none; the message says what to check. */
    static final class RefusedException extends Exception {
        private static final long serialVersionUID = 1L;

        RefusedException(String message) {
            super(message);
        }

        @Override
        public String getMessage() {
            return String.valueOf(super.getMessage());
        }
    }

    /**
     * One that is good now.
     *
     * @throws IOException if whoever gives them out cannot be reached or is out of order
     * @throws RefusedException if it says no
     */
    synchronized Token token() throws IOException, RefusedException {
        if (known == null || !clock.instant().isBefore(known.until())) {
            Token fetched = fetch();
            known = new Token(fetched.text(), fetched.until(), false);
            return fetched;
        }
        return known;
    }

    /** The registry does not take this one any more. */
    synchronized void forget() {
        known = null;
    }

    private Token fetch() throws IOException, RefusedException {
        HttpResponse<InputStream> answer = ask();
        byte[] body;
        try (InputStream in = answer.body()) {
            body = in.readNBytes(LARGEST);
        }
        int status = answer.statusCode();
        if (status >= 500 || status == 429 || status == 408) {
            throw new IOException("access.oauth2.address answered " + status);
        }
        JsonNode said = json(body);
        if (status != 200 || said.path("access_token").asText().isEmpty()) {
            throw new RefusedException("access.oauth2.address gave no token: it answered " + status + " "
                    + said.path("error").asText() + "; check access.oauth2, restart, then resend");
        }
        long seconds = said.path("expires_in").asLong(USUAL_SECONDS);
        Duration good = Duration.ofSeconds(Math.max(1, seconds)).minus(MARGIN);
        return new Token(said.path("access_token").asText(), clock.instant().plus(good), true);
    }

    private HttpResponse<InputStream> ask() throws IOException {
        String scope = client.scope().isBlank() ? "" : "&scope=" + encoded(client.scope());
        String both = encoded(client.clientId()) + ":" + encoded(client.clientSecret());
        var request = HttpRequest.newBuilder(URI.create(client.address()))
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("Accept", "application/json")
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(both.getBytes(StandardCharsets.UTF_8)))
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials" + scope))
                .build();
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofInputStream());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped while waiting for a token", e);
        }
    }

    private JsonNode json(byte[] body) throws RefusedException {
        try {
            return readers.json(body).tree();
        } catch (UnreadableException e) {
            throw new RefusedException("what access.oauth2.address answers is no JSON; check it, restart, then resend");
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

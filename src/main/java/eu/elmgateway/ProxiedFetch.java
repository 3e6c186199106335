package eu.elmgateway;

import eu.elmgateway.Settings.TrustSettings;
import eu.elmgateway.seal.ListFetch;
import java.io.IOException;
import java.net.Authenticator;
import java.net.InetSocketAddress;
import java.net.PasswordAuthentication;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Fetches by HTTP, through a proxy if there is one; no more than a size, and no longer than a time. Thread-safe. */
final class ProxiedFetch implements ListFetch {
    private final HttpClient client;
    private final int most;
    private final Duration longest;

    ProxiedFetch(HttpClient client, int most, Duration longest) {
        this.client = client;
        this.most = most;
        this.longest = longest;
    }

    /**
     * Makes what fetches through the proxy of the settings, if there is one. A proxy for https is asked for a tunnel (RFC 9110, 9.3.6), and
     * gets its password in clear text with that: Java gives it only if {@code jdk.http.auth.tunneling.disabledSchemes} is empty.
     */
    static HttpClient.Builder client(TrustSettings settings, Duration longest) {
        HttpClient.Builder builder = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .connectTimeout(longest);
        URI proxy = settings.proxy();
        if (proxy != null) {
            int port = proxy.getPort() < 0 ? 3128 : proxy.getPort();
            builder.proxy(ProxySelector.of(new InetSocketAddress(proxy.getHost(), port)));
        }
        return settings.user() == null
                ? builder
                : builder.authenticator(new ProxyEntry(settings.user(), settings.password()));
    }

    /** Tells a proxy who we are, and nobody else. */
    private static final class ProxyEntry extends Authenticator {
        private final String user;
        private final String password;

        private ProxyEntry(String user, String password) {
            this.user = user;
            this.password = password;
        }

        @Override
        protected @Nullable PasswordAuthentication getPasswordAuthentication() {
            return getRequestorType() == RequestorType.PROXY
                    ? new PasswordAuthentication(user, password.toCharArray())
                    : null;
        }
    }

    @Override
    public byte[] fetch(URI address) throws IOException {
        HttpRequest get = HttpRequest.newBuilder(address).timeout(longest).GET().build();
        CompletableFuture<HttpResponse<byte[]>> answer = client.sendAsync(get, head -> new BoundedBody(most));
        try {
            HttpResponse<byte[]> whole = answer.get(longest.toMillis(), TimeUnit.MILLISECONDS);
            if (whole.statusCode() != 200) {
                throw new IOException("it answers " + whole.statusCode());
            }
            return whole.body();
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw late(e);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof HttpTimeoutException
                    ? late(e)
                    : new IOException(said(e.getCause() == null ? e : e.getCause()), e);
        } catch (InterruptedException e) {
            answer.cancel(true);
            Thread.currentThread().interrupt();
            throw new IOException("stopped meanwhile", e);
        }
    }

    /** Whoever notices first, the client that waits for the head or we that wait for all of it. */
    private IOException late(Exception cause) {
        return new IOException("it takes longer than " + longest, cause);
    }

    private static String said(Throwable cause) {
        return cause.getMessage() == null
                ? "nobody answers (" + cause.getClass().getSimpleName() + ")"
                : cause.getMessage();
    }
}

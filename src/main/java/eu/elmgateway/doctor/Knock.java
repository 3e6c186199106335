package eu.elmgateway.doctor;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.function.Consumer;
import javax.net.ssl.SSLPeerUnverifiedException;
import javax.net.ssl.SSLSession;

/** Knocks at a registry's door without a key or a document: whatever it answers, somebody is there. */
final class Knock {
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final Duration APART = Duration.ofSeconds(60);
    private static final Duration SOON = Duration.ofDays(30);

    private final String registry;
    private final Clock clock;

    Knock(String registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
    }

    void at(URI url, Consumer<Line> seen) {
        HttpClient client = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
        HttpRequest request = HttpRequest.newBuilder(url)
                .timeout(PATIENCE)
                .method("HEAD", HttpRequest.BodyPublishers.noBody())
                .build();
        try {
            HttpResponse<Void> answer = client.send(request, BodyHandlers.discarding());
            seen.accept(Line.ok("registries", registry + ": " + url + " answers"));
            answer.headers().firstValue("Date").ifPresent(date -> clock(date, seen));
            if (answer.sslSession().isPresent()) {
                certificate(url, answer.sslSession().get(), seen);
            }
        } catch (IOException e) {
            seen.accept(Line.error(
                    "registries",
                    registry + ": nobody answers at " + url + why(e),
                    "Look at the address in its file, the network, the proxy and the certificates that Java trusts."));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    static void port(String registry, String host, String port, Consumer<Line> seen) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(host, Integer.parseInt(port)), (int) PATIENCE.toMillis());
            seen.accept(Line.ok("registries", registry + ": " + host + ":" + port + " takes connections"));
        } catch (IOException | IllegalArgumentException e) {
            seen.accept(Line.error(
                    "registries",
                    registry + ": " + host + ":" + port + " takes no connection" + why(e),
                    "Look at host and port in its file, and at the network."));
        }
    }

    /** The JDK's client says nothing but the name of its exception where nobody listens. */
    private static String why(Exception e) {
        String words = e.getMessage();
        return words == null ? "" : ": " + words;
    }

    private void clock(String date, Consumer<Line> seen) {
        try {
            Instant there = ZonedDateTime.parse(date, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
            Duration apart = Duration.between(there, clock.instant()).abs();
            if (apart.compareTo(APART) > 0) {
                seen.accept(Line.warn(
                        "clock",
                        "the clock is " + apart.toSeconds() + " s apart from that of " + registry,
                        "Let this machine follow a time server: signatures and tokens depend on it."));
            }
        } catch (DateTimeException e) {
            seen.accept(Line.warn(
                    "clock",
                    registry + " says a time that is none: " + date,
                    "Tell the registry; nothing here depends on it."));
        }
    }

    private void certificate(URI url, SSLSession session, Consumer<Line> seen) throws SSLPeerUnverifiedException {
        Certificate first = session.getPeerCertificates()[0];
        if (first instanceof X509Certificate certificate) {
            Instant end = certificate.getNotAfter().toInstant();
            if (end.isBefore(clock.instant().plus(SOON))) {
                seen.accept(Line.warn(
                        "registries",
                        registry + ": the certificate of " + url + " ends " + end,
                        "Ask the registry for its new one in time."));
            }
        }
    }
}

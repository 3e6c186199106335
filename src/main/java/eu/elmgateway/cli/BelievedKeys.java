package eu.elmgateway.cli;

import eu.elmgateway.Keyring;
import eu.elmgateway.notary.KeySet;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whose signatures are believed: keys of a file, of an address, or of the gateway's own data folder. */
record BelievedKeys(Home home) {
    private static final int LARGEST = 1 << 20;
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    /** @param where an http(s) address or a file; null for the data folder */
    KeySet of(@Nullable String where) throws IOException {
        if (where == null) {
            return KeySet.of(Keyring.published(home.settings(Map.of()), Clock.systemUTC()));
        }
        return KeySet.of(
                where.matches("(?i)https?://.*") ? fetched(URI.create(where)) : Files.readString(Path.of(where)));
    }

    /** Nothing is followed elsewhere: the address that was given is the one that is believed. */
    private static String fetched(URI address) throws IOException {
        HttpClient client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(PATIENCE)
                .build();
        try {
            HttpResponse<InputStream> answer = client.send(
                    HttpRequest.newBuilder(address).timeout(PATIENCE).build(), BodyHandlers.ofInputStream());
            try (InputStream body = answer.body()) {
                if (answer.statusCode() != 200) {
                    throw new IOException(
                            address + " answers " + answer.statusCode() + "; give the address of the keys");
                }
                return bounded(address, body);
            }
        } catch (ConnectException e) {
            throw new IOException(
                    "nobody answers at " + address + "; give the address of the keys, or a file of them", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("stopped while the keys were fetched from " + address, e);
        }
    }

    private static String bounded(URI address, InputStream body) throws IOException {
        byte[] bytes = body.readNBytes(LARGEST + 1);
        if (bytes.length > LARGEST) {
            throw new IOException(address + " answers more than a set of keys can be");
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }
}

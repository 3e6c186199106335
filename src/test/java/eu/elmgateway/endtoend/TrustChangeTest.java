package eu.elmgateway.endtoend;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.elmgateway.Gateway;
import eu.elmgateway.Parties;
import eu.elmgateway.Patience;
import eu.elmgateway.Settings;
import eu.elmgateway.SettingsReader;
import eu.elmgateway.StartedGateway;
import eu.elmgateway.registry.SampleCredentials;
import eu.elmgateway.safe.Limits;
import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.seal.TrustKit;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A registry demands a trusted seal; the operator comes to trust whoever sealed, while the gateway runs. */
@Timeout(Patience.HANGS)
class TrustChangeTest {
    private static final Path PROJECT = Path.of("").toAbsolutePath();

    @TempDir
    private Path home;

    private final ObjectMapper json = new ObjectMapper();
    private Gateway gateway;
    private String key;

    @BeforeEach
    void start() throws Exception {
        for (String needed : new String[] {"schemas", "mappings/common", "mappings/elm_to_elmo"}) {
            copy(needed, Integer.MAX_VALUE);
        }
        copy("routes", 1);
        copy("routes/registries/eu-emrex.yaml", 1);
        Files.writeString(
                home.resolve("routes/registries/eu-emrex.yaml"), "\nseal: trusted\n", StandardOpenOption.APPEND);
        Settings settings =
                new SettingsReader(home, Map.of()).read(Map.of("http.port", "0", "mappings.watch", "100ms"));
        key = Parties.senders(settings, new SafeReaders(Limits.standard()))
                .add("campus")
                .text();
        Path elmo = Files.createDirectories(home.resolve("elmo"));
        gateway = StartedGateway.of(settings, Map.of("eu-emrex.folder", elmo.toString()));
    }

    private void copy(String from, int depth) throws IOException {
        try (Stream<Path> files = Files.walk(PROJECT.resolve(from), depth)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to = home.resolve(PROJECT.relativize(file));
                Files.createDirectories(to.getParent());
                Files.copy(file, to);
            }
        }
    }

    @AfterEach
    void stop() {
        gateway.close();
    }

    @Test
    void whatWasHeldForItsSealGoesOnOnceTheSealerIsTrusted() throws Exception {
        String credential = Files.readString(SampleCredentials.FOLDER.resolve("at-bachelor-diploma.jsonld"));
        byte[] sealed = TrustKit.sealed(credential, Instant.now().minusSeconds(60));
        String submission = ask(HttpRequest.newBuilder(gateway.address().resolve("/v1/credentials"))
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofByteArray(sealed)))
                .path("id")
                .asText();
        JsonNode held = await(submission, "held");
        assertTrue(held.path("reason").asText().contains("judged again by itself"), held::toString);
        TrustKit.authority(home.resolve("trust"));
        await(submission, "accepted");
    }

    private JsonNode await(String submission, String state) throws Exception {
        long end = System.nanoTime() + Patience.LONG.toNanos();
        while (true) {
            JsonNode status = ask(HttpRequest.newBuilder(gateway.address().resolve("/v1/submissions/" + submission)));
            JsonNode delivery = status.path("deliveries").path(0);
            if (delivery.path("state").asText().equals(state)) {
                return delivery;
            }
            assertTrue(System.nanoTime() < end, status::toString);
            LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
        }
    }

    private JsonNode ask(HttpRequest.Builder request) throws Exception {
        var answer = HttpClient.newHttpClient()
                .send(request.header("Authorization", "Bearer " + key).build(), BodyHandlers.ofByteArray());
        assertTrue(answer.statusCode() < 300, () -> new String(answer.body(), UTF_8));
        return json.readTree(answer.body());
    }
}

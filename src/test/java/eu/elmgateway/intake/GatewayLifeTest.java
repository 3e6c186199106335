package eu.elmgateway.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.elmgateway.Patience;
import eu.elmgateway.SettingsException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a gateway starts, fails to start, and stops. */
class GatewayLifeTest {
    @TempDir
    private Path temporary;

    @Test
    void aPortInUseIsTold() throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            String port = Integer.toString(taken.getLocalPort());
            var refused = assertThrows(
                    SettingsException.class, () -> new RunningGateway(temporary, Map.of("http.port", port)).close());
            assertTrue(
                    refused.getMessage().startsWith("cannot listen on 127.0.0.1 port " + port), refused.getMessage());
            assertTrue(refused.getMessage().contains("http.port"), refused.getMessage());
        }
    }

    @Test
    void aHostThatIsNotOursIsTold() {
        var refused = assertThrows(
                SettingsException.class, () -> new RunningGateway(temporary, Map.of("http.host", "192.0.2.1")).close());
        assertTrue(refused.getMessage().startsWith("cannot listen on 192.0.2.1"), refused.getMessage());
    }

    @Test
    void aBrokenRouteFileIsToldWithFileAndLine() throws Exception {
        Path home = homeWith("broken.yaml", "- route:\n    id: x\n    from:\n      uri: direct:x\n      stepz: []\n");
        assertStartTells(home, "broken.yaml", "line 5", "stepz");
    }

    @Test
    void aRouteFileThatIsNotYamlIsToldWithFileAndLine() throws Exception {
        assertStartTells(homeWith("broken.yaml", "- route:\n   id: [x\n"), "broken.yaml", "line");
    }

    @Test
    void anUnknownStepIsToldWithFileAndThoseThereAre() throws Exception {
        Path home = homeWith(
                "odd.yaml",
                "- route:\n    id: x\n    from:\n      uri: direct:x\n      steps:\n        - to: elm:fly\n");
        assertStartTells(home, "odd.yaml", "elm:fly", "authenticate");
    }

    @Test
    void aFailedStartLeavesThePortFree() throws Exception {
        int port = freePort();
        Path home = homeWith("broken.yaml", "- route: 1\n");
        assertThrows(
                SettingsException.class,
                () -> new RunningGateway(temporary.resolve("data"), home, Map.of("http.port", Integer.toString(port)))
                        .close());
        try (var running = new RunningGateway(temporary.resolve("data"), Map.of("http.port", Integer.toString(port)))) {
            assertEquals(200, running.send(running.to("/health").GET()).statusCode());
        }
    }

    @Test
    void nothingButLoopbackIsServedBeforeThereIsASender() throws Exception {
        var refused = assertThrows(
                SettingsException.class,
                () -> new RunningGateway(temporary, false, Map.of("http.host", "0.0.0.0")).close());
        assertTrue(refused.getMessage().contains("sender add"), refused.getMessage());
        try (var running = new RunningGateway(temporary, false, Map.of())) {
            HttpResponse<String> answer = running.push(FakeValidating.VALID);
            assertEquals(401, answer.statusCode());
            assertTrue(answer.body().contains("elm-gateway sender add <name>"), answer.body());
        }
        try (var running = new RunningGateway(temporary, true, Map.of("http.host", "0.0.0.0"))) {
            assertEquals("0.0.0.0", running.gateway.address().getHost());
        }
    }

    @Test
    void healthTellsWhetherPushesCanBeTaken() throws Exception {
        try (var running = new RunningGateway(temporary)) {
            assertEquals(200, running.send(running.to("/health").GET()).statusCode());
            running.store.available(false);
            assertEquals(503, running.send(running.to("/health").GET()).statusCode());
            running.store.available(true);
            assertEquals(200, running.send(running.to("/health").GET()).statusCode());
        }
    }

    @Test
    void whatIsUnderWayEndsWellWhileNewRequestsAreTurnedAway() throws Exception {
        try (var running = new RunningGateway(temporary)) {
            CompletableFuture<HttpResponse<String>> slow = async(() -> running.push(FakeValidating.SLOW));
            assertTrue(running.validating.slowOneIsThere.await(Patience.LONG.toSeconds(), TimeUnit.SECONDS));
            CompletableFuture<Void> closed = CompletableFuture.runAsync(running::close);
            HttpResponse<String> turnedAway = firstTurnedAway(running);
            assertTrue(turnedAway.headers().firstValue("Retry-After").isPresent());
            assertFalse(closed.isDone());
            running.validating.slowOneMayGoOn.countDown();
            assertEquals(
                    202, slow.get(Patience.LONG.toSeconds(), TimeUnit.SECONDS).statusCode());
            closed.get(Patience.LONG.toSeconds(), TimeUnit.SECONDS);
            // Another client: that of before may still hold connections that have just been closed.
            var health = HttpRequest.newBuilder(running.at("/health")).build();
            assertThrows(
                    ConnectException.class,
                    () -> HttpClient.newHttpClient().send(health, HttpResponse.BodyHandlers.discarding()));
        }
    }

    /** The stop begins in another thread; until it has, pushes are taken. */
    private static HttpResponse<String> firstTurnedAway(RunningGateway running) throws Exception {
        HttpResponse<String> answer = running.push(FakeValidating.VALID);
        while (answer.statusCode() == 202) {
            answer = running.push(FakeValidating.VALID);
        }
        assertEquals(503, answer.statusCode());
        return answer;
    }

    private void assertStartTells(Path home, String... words) {
        var refused = assertThrows(
                SettingsException.class, () -> new RunningGateway(temporary.resolve("data"), home, Map.of()).close());
        for (String word : words) {
            assertTrue(refused.getMessage().contains(word), () -> word + " is not in: " + refused.getMessage());
        }
    }

    private Path homeWith(String name, String content) throws IOException {
        Path home = temporary.resolve("home");
        for (String folder : new String[] {"routes", "schemas/gateway"}) {
            Path from = Path.of(folder);
            Path to = Files.createDirectories(home.resolve(folder));
            try (Stream<Path> files = Files.list(from)) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    Files.copy(file, to.resolve(file.getFileName()));
                }
            }
        }
        Files.writeString(home.resolve("routes").resolve(name), content, StandardOpenOption.CREATE_NEW);
        return home;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    private static CompletableFuture<HttpResponse<String>> async(
            java.util.concurrent.Callable<HttpResponse<String>> call) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return call.call();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
    }
}

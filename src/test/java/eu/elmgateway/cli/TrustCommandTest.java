package eu.elmgateway.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import eu.elmgateway.seal.TrustKit;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code elm-gateway trust}, and what the doctor says of lists that are refreshed. */
class TrustCommandTest {
    @TempDir
    Path home;

    private final Map<String, byte[]> web = new ConcurrentHashMap<>(TrustKit.published(1));
    private HttpServer proxy;

    @BeforeEach
    void serve() throws Exception {
        Files.createDirectories(home.resolve("schemas"));
        Files.createDirectories(home.resolve("conf"));
        Files.createDirectories(home.resolve("trust"));
        proxy = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        proxy.createContext("/", exchange -> {
            byte[] body = web.getOrDefault(exchange.getRequestURI().toString(), "?".getBytes(UTF_8));
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        proxy.start();
    }

    @AfterEach
    void stop() {
        proxy.stop(0);
    }

    private void on() throws Exception {
        TrustKit.named(home.resolve("trust"));
        Files.writeString(
                home.resolve("conf/elm-gateway.properties"),
                "trust.lists=" + TrustKit.ADDRESS + "\ntrust.proxy=http://127.0.0.1:"
                        + proxy.getAddress().getPort() + "\n");
    }

    private CommandRun run(String... words) {
        String[] all = new String[words.length + 2];
        System.arraycopy(words, 0, all, 0, words.length);
        all[words.length] = "--home";
        all[words.length + 1] = home.toString();
        return CommandRun.of(all);
    }

    @Test
    void whoIsBelievedIsListedWithItsEndAndWhatIsNotBelievedWithTheReason() throws Exception {
        assertTrue(run("trust").out().startsWith("nobody is believed"));
        on();
        assertEquals(ExitCode.GOOD.number(), run("trust", "refresh").exitCode());
        CommandRun trust = run("trust");
        assertEquals(ExitCode.GOOD.number(), trust.exitCode(), trust::out);
        String row = "trusted list +FR +2033-01-01T00:00:00Z +lists/refreshed/\\w+/FR.xml +edition 1, 1 services";
        assertTrue(trust.out().lines().anyMatch(line -> line.matches(row)), trust::out);
        assertTrue(trust.out().lines().anyMatch(line -> line.startsWith("list of lists")), trust::out);
        assertTrue(trust.out().lines().anyMatch(line -> line.startsWith("signer of lists")), trust::out);
        Files.write(home.resolve("trust/lists/de.xml"), TrustKit.forged(TrustKit.list("DE", 7)));
        CommandRun forged = run("trust");
        assertEquals(ExitCode.FINDINGS.number(), forged.exitCode());
        assertTrue(forged.out().contains("not believed: it is signed by somebody else"), forged::out);
    }

    @Test
    void aRefreshThatDoesNotBringAllSaysWhatAndSoDoesTheDoctor() throws Exception {
        assertEquals(ExitCode.CONFIGURATION.number(), run("trust", "refresh").exitCode());
        on();
        assertTrue(run("doctor", "--offline").out().contains("WARN   trust: the trusted lists were never refreshed"));
        web.put(TrustKit.GERMAN, TrustKit.forged(TrustKit.list("DE", 1)));
        CommandRun refresh = run("trust", "refresh");
        assertEquals(ExitCode.FINDINGS.number(), refresh.exitCode());
        String problem = "DE, " + TrustKit.GERMAN + ": it is signed by somebody else than the list of lists names";
        assertTrue(refresh.out().contains(problem), refresh::out);
        assertTrue(run("trust").out().contains(problem));
        String doctor = run("doctor", "--offline").out();
        assertTrue(doctor.contains("WARN   trust: not refreshed "), doctor);
        assertTrue(doctor.contains(problem), doctor);
        web.putAll(TrustKit.published(2));
        assertEquals(ExitCode.GOOD.number(), run("trust", "refresh").exitCode());
        assertTrue(run("doctor", "--offline").out().contains("OK     trust: 2 trusted lists were refreshed "));
    }
}

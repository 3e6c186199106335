package eu.elmgateway.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import eu.elmgateway.store.BatchState;
import eu.elmgateway.store.ItemPlace;
import eu.elmgateway.store.ItemVerdict;
import eu.elmgateway.store.NewBatch;
import eu.elmgateway.store.SqliteStore;
import eu.elmgateway.store.Store;
import eu.elmgateway.validation.Finding;
import eu.elmgateway.validation.LayerName;
import eu.elmgateway.validation.LayerResult;
import eu.elmgateway.validation.Place;
import eu.elmgateway.validation.Report;
import eu.elmgateway.validation.report.KeptReport;
import eu.elmgateway.wording.Message;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchesCommandTest {
    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");

    @TempDir
    private Path data;

    @Test
    void batchesAreListedFromTheStoreWithHowFarTheyAre() {
        stored();
        CommandRun all = run("list");
        assertEquals(0, all.exitCode(), all.err());
        assertTrue(
                all.out().lines().anyMatch(line -> line.matches("b-2 .* taking +uni-b +0.0 .*settled 0 +-")),
                all.out());
        assertTrue(
                all.out()
                        .lines()
                        .anyMatch(line -> line.matches("b-1 .* completed +uni-a +100.0 .*total 2, .*refused 1.*")),
                all.out());
        CommandRun some = run("list", "--sender", "uni-b", "--limit", "1");
        assertFalse(some.out().contains("b-1"), some.out());
        assertTrue(some.out().contains("--cursor b-2"), some.out());
        assertTrue(run("list", "--state", "checking").out().startsWith("no batches"));
        assertEquals(2, run("list", "--state", "lost").exitCode());
    }

    @Test
    void aBatchIsShownWithItsItemsAtFaultAndWhy() {
        stored();
        CommandRun shown = run("show", "b-1");
        assertEquals(0, shown.exitCode(), shown.err());
        assertTrue(shown.out().contains("by another sender"), shown.out());
        assertFalse(shown.out().contains("one.json"), shown.out());
        assertTrue(run("show", "b-1", "--verdict", "all").out().contains("one.json"));
        CommandRun json = run("show", "b-1", "--json");
        assertTrue(json.out().contains("\"advice\""), json.out());
        CommandRun none = run("show", "b-3");
        assertEquals(2, none.exitCode());
        assertTrue(none.err().contains("batches list"), none.err());
    }

    @Test
    void aRunningGatewayIsAskedWithTheOperatorsKey() throws Exception {
        List<String> asked = new ArrayList<>();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.add(exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getFirst("Authorization"));
            byte[] answer = "{\"batches\":[]}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        server.start();
        try {
            String url = "http://127.0.0.1:" + server.getAddress().getPort();
            assertEquals(
                    0,
                    CommandRun.of("batches", "list", "--state", "taking", "--url", url, "--key", "secret")
                            .exitCode());
            CommandRun.of("batches", "show", "a/b", "--url", url, "--key", "secret");
        } finally {
            server.stop(0);
        }
        assertEquals(
                List.of(
                        "/v1/operator/batches?state=taking&limit=20 Bearer secret",
                        "/v1/operator/batches/a%2Fb?limit=50 Bearer secret"),
                asked);
    }

    private CommandRun run(String... arguments) {
        List<String> all = new ArrayList<>(List.of("batches"));
        all.addAll(List.of(arguments));
        all.addAll(List.of("--set", "data=" + data));
        return CommandRun.of(all.toArray(String[]::new));
    }

    private void stored() {
        try (Store store = SqliteStore.open(data.resolve("elm-gateway.sqlite"))) {
            var batches = store.batches();
            received(store, "b-1", "uni-a");
            received(store, "b-2", "uni-b");
            batches.count("b-1", 2);
            batches.note(new ItemPlace("b-1", 1, "one.json", 0, 0), ItemVerdict.DUPLICATE, "f00d", null, null, NOW);
            batches.note(new ItemPlace("b-1", 2, "two.json", 0, 9), ItemVerdict.REFUSED, "beef", null, report(), NOW);
            batches.end("b-1", BatchState.COMPLETED, null, NOW);
        }
    }

    private static void received(Store store, String id, String sender) {
        store.batches().begin(new NewBatch(id, sender, null, "application/zip", null, null, false, null, NOW));
        store.batches().append(id, 0, new byte[] {1}, NOW);
        store.batches().received(id, "f00d", NOW);
    }

    private static String report() {
        Finding finding = Finding.error(
                "batch:foreign-credential",
                LayerName.SYNTAX,
                Message.of("batch.foreign", "urn:x"),
                Message.of("batch.foreign-cure"),
                Place.NOWHERE);
        return KeptReport.write(
                new Report(null, null, List.of(LayerResult.of(LayerName.SYNTAX, List.of(finding), null))));
    }
}

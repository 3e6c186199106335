package eu.elmgateway.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import eu.elmgateway.store.SqliteStore;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an operator at a shell reads when something is not as it should be: words of the command line, never of HTTP or Java. */
class OperatorsWordsTest {
    @TempDir
    private Path data;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            401 | 2 | give another with --key or ELM_GATEWAY_OPERATOR_KEY
            404 | 2 | said by the gateway
            503 | 4 | said by the gateway
            500 | 4 | said by the gateway
            """)
    void whatAGatewayRefusesIsToldWithWhatToDoAtTheShell(int status, int exit, String words) throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        byte[] problem = "{\"detail\": \"said by the gateway\"}".getBytes(StandardCharsets.UTF_8);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(status, problem.length);
            exchange.getResponseBody().write(problem);
            exchange.close();
        });
        server.start();
        try {
            CommandRun run =
                    at("http://127.0.0.1:" + server.getAddress().getPort(), "registries", "list", "--key", "some");
            assertEquals(exit, run.exitCode(), run.err());
            assertTrue(run.err().contains(words), run.err());
            assertEquals(exit == 2, run.err().contains("--help"), run.err());
        } finally {
            server.stop(0);
        }
    }

    @Test
    void whereNobodyListensTheAddressIsToldAndNoNameOfAClass() throws Exception {
        var gone = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        String url = "http://127.0.0.1:" + gone.getLocalPort();
        gone.close();
        CommandRun run = at(url, "deliveries", "list", "--key", "some");
        assertEquals(4, run.exitCode(), run.err());
        assertTrue(run.err().startsWith("elm-gateway: nobody answers at " + url + "; start the gateway"), run.err());
        assertFalse(run.err().contains("Exception"), run.err());
        CommandRun keys = CommandRun.of("receipt", "verify", data.toString(), "--keys", url + "/keys");
        assertFalse(keys.err().contains("Exception"), keys.err());
    }

    @ParameterizedTest
    @CsvSource({"gateway", "localhost:8080", "ftp://127.0.0.1", "http://127.0.0.1:8080/v1/deliveries"})
    void anAddressThatIsNoneIsToldWithOneThatIs(String url) {
        CommandRun run = at(url, "deliveries", "list", "--key", "some");
        assertEquals(2, run.exitCode(), run.err());
        assertTrue(run.err().contains("write it like http://127.0.0.1:8080"), run.err());
    }

    @Test
    void anIdThatNobodyKnowsIsAWrongCommandLineForTheStoreAsForAGateway() {
        var settings = "data=" + data;
        SqliteStore.open(data.resolve("elm-gateway.sqlite")).close();
        CommandRun erase = CommandRun.of("erase", "--submission", "nothing", "--set", settings);
        assertEquals(2, erase.exitCode(), erase.err());
        assertTrue(erase.err().startsWith("elm-gateway erase: there is no submission nothing"), erase.err());
        assertEquals(
                2,
                CommandRun.of("deliveries", "show", "nothing", "--set", settings)
                        .exitCode());
    }

    /** "The command's --json is the API's answer", as the page on operating says. */
    @ParameterizedTest
    @CsvSource({
        "receipts --unmatched, /v1/receipts/unmatched?limit=100",
        "audit show s-1, /v1/audit/s-1",
        "audit head, /v1/audit"
    })
    void receiptsAndAuditAreAskedOfARunningGatewayToo(String command, String path) throws Exception {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] asked = ("{\"asked\": \"" + exchange.getRequestURI() + "\"}").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, asked.length);
            exchange.getResponseBody().write(asked);
            exchange.close();
        });
        server.start();
        try {
            String[] words = (command + " --json --key some").split(" ");
            CommandRun run = at("http://127.0.0.1:" + server.getAddress().getPort(), words);
            assertEquals(0, run.exitCode(), run.err());
            assertTrue(run.out().contains('"' + path + '"'), run.out());
        } finally {
            server.stop(0);
        }
    }

    @Test
    void anAuditIsShownFromTheStoreAsTheApiHasIt() {
        SqliteStore.open(data.resolve("elm-gateway.sqlite")).close();
        CommandRun head = CommandRun.of("audit", "head", "--set", "data=" + data);
        assertTrue(head.out().startsWith("0:0000"), head.out());
        CommandRun none = CommandRun.of("receipts", "--unmatched", "--json", "--set", "data=" + data);
        assertEquals("{\"receipts\":[]}", none.out().replaceAll("\\s", ""));
        assertEquals(
                2,
                CommandRun.of("audit", "show", "nothing", "--set", "data=" + data)
                        .exitCode());
    }

    @Test
    void aResendOfNothingIsRefusedBeforeAGatewayIsLookedFor() {
        CommandRun run = at("http://127.0.0.1:1", "resend", "--key", "some");
        assertEquals(2, run.exitCode(), run.err());
        assertTrue(run.err().contains("give ids of deliveries"), run.err());
    }

    @ParameterizedTest
    @CsvSource({"sender", "operator"})
    void whereThereIsNobodyYetTheListSaysHowToAddOne(String who) {
        CommandRun run = CommandRun.of(who, "list", "--set", "data=" + data);
        assertEquals(0, run.exitCode());
        assertEquals("", run.out());
        assertTrue(run.err().contains("'elm-gateway " + who + " add NAME' adds one"), run.err());
    }

    private CommandRun at(String url, String... command) {
        String[] all = Arrays.copyOf(command, command.length + 4);
        all[command.length] = "--url";
        all[command.length + 1] = url;
        all[command.length + 2] = "--set";
        all[command.length + 3] = "data=" + data;
        return CommandRun.of(all);
    }
}

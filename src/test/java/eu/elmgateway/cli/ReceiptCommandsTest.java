package eu.elmgateway.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import eu.elmgateway.notary.Exchange;
import eu.elmgateway.store.DeliveryState;
import eu.elmgateway.store.Document;
import eu.elmgateway.store.Receipt;
import eu.elmgateway.store.Submission;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code elm-gateway receipt} and {@code elm-gateway keys}. */
class ReceiptCommandsTest {
    private Path data;
    private Exchange exchange;
    private Submission taken;
    private Path acknowledgement;
    private Path receipt;

    @BeforeEach
    void exchange(@TempDir Path folder) throws Exception {
        data = folder;
        exchange = new Exchange(data);
        taken = exchange.taken("submission-1");
        exchange.answered(exchange.delivery(taken), DeliveryState.ACCEPTED, Receipt.Kind.ACCEPTED);
        acknowledgement = Files.writeString(data.resolve("a.jws"), String.valueOf(taken.acknowledgement()));
        receipt = Files.writeString(
                data.resolve("r.jws"),
                exchange.notary.receipt(exchange.delivery(taken)).orElseThrow());
    }

    @AfterEach
    void close() {
        exchange.close();
    }

    private CommandRun verify(Path file, String... more) {
        String[] arguments = new String[5 + more.length];
        System.arraycopy(
                new String[] {"receipt", "verify", file.toString(), "--set", "data=" + data}, 0, arguments, 0, 5);
        System.arraycopy(more, 0, arguments, 5, more.length);
        return CommandRun.of(arguments);
    }

    private Path file(String name, Document document) throws Exception {
        return Files.write(data.resolve(name), document.bytes());
    }

    @Test
    void aGenuineOneIsToldInLines() {
        CommandRun run = verify(acknowledgement);
        assertEquals(0, run.exitCode(), run.err());
        assertTrue(run.out().startsWith("genuine: signed by key "), run.out());
        assertTrue(run.out().contains("fi-koski record-1"), run.out());
        assertTrue(
                verify(receipt).out().contains("accepted 200 1.2.246.1"),
                verify(receipt).out());
    }

    @Test
    void theAnswerToAPushIsTakenAsItCame() throws Exception {
        Path answer = Files.writeString(
                data.resolve("answer.json"), "{\"id\": \"x\", \"signed\": \"" + taken.acknowledgement() + "\"}");
        assertEquals(0, verify(answer).exitCode());
        Files.writeString(answer, "{\"id\": \"x\"}");
        assertEquals(2, verify(answer).exitCode());
    }

    @Test
    void aDocumentIsSaidToBeTheOneThatWasReceivedSentOrAnsweredOrNot() throws Exception {
        CommandRun run = verify(
                receipt,
                "--document",
                file("in", Exchange.CAME_IN).toString(),
                "--document",
                file("out", Exchange.WENT_OUT).toString(),
                "--document",
                file("answer", Exchange.ANSWERED).toString());
        assertEquals(0, run.exitCode(), run.out());
        for (String place : new String[] {"/document", "/attempts/0", "/answers/0"}) {
            assertTrue(run.out().contains("is the document at " + place), run.out());
        }
        Path other = Files.writeString(data.resolve("other"), "<elmo>Ada Lovelace</elmo> ");
        CommandRun none = verify(acknowledgement, "--document", other.toString());
        assertEquals(1, none.exitCode());
        assertTrue(none.out().contains("is not a document that it speaks of"), none.out());
    }

    @Test
    void aChangedOneIsNotBelieved() throws Exception {
        String[] parts = Files.readString(acknowledgement).split("[.]", -1);
        Path changed = Files.writeString(
                data.resolve("changed"), parts[0] + "." + parts[1].replace('a', 'b') + "." + parts[2]);
        CommandRun run = verify(changed);
        assertEquals(1, run.exitCode());
        assertTrue(run.out().startsWith("not to be believed: it was changed"), run.out());
    }

    @Test
    void keysComeFromAFileOrAnAddress() throws Exception {
        Path keys = Files.writeString(
                data.resolve("jwks.json"), keys("list", "--jwks").out());
        assertFalse(Files.readString(keys).contains("\"d\""));
        assertEquals(0, verify(receipt, "--keys", keys.toString()).exitCode());
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/.well-known/jwks.json", call -> {
            byte[] body = exchange.notary.keys().getBytes(StandardCharsets.UTF_8);
            call.sendResponseHeaders(200, body.length);
            call.getResponseBody().write(body);
            call.close();
        });
        server.createContext("/moved", call -> {
            call.getResponseHeaders().add("Location", "/.well-known/jwks.json");
            call.sendResponseHeaders(302, -1);
            call.close();
        });
        server.start();
        try {
            String address = "http://127.0.0.1:" + server.getAddress().getPort();
            assertEquals(
                    0,
                    verify(receipt, "--keys", address + "/.well-known/jwks.json")
                            .exitCode());
            CommandRun moved = verify(receipt, "--keys", address + "/moved");
            assertEquals(4, moved.exitCode());
            assertTrue(moved.err().contains("answers 302"), moved.err());
        } finally {
            server.stop(0);
        }
    }

    @Test
    void whatWasSignedBeforeARotationStaysGenuine() {
        String old = keys("list").out();
        CommandRun rotated = keys("rotate");
        assertEquals(0, rotated.exitCode(), rotated.err());
        String id = rotated.out().split(" ", -1)[0];
        assertTrue(keys("list").out().lines().skip(1).findFirst().orElseThrow().startsWith(id));
        assertFalse(old.contains(id));
        assertEquals(0, verify(acknowledgement).exitCode());
    }

    @Test
    void aKeyOfTheOperatorsIsNotRotatedHere() {
        CommandRun run = keys("rotate", "--set", "receipts.key=own.p12");
        assertEquals(3, run.exitCode());
        assertTrue(run.err().contains("put another there"), run.err());
    }

    private CommandRun keys(String... arguments) {
        String[] all = new String[3 + arguments.length];
        all[0] = "keys";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        all[all.length - 2] = "--set";
        all[all.length - 1] = "data=" + data;
        return CommandRun.of(all);
    }
}

package eu.elmgateway.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.elmgateway.Patience;
import eu.elmgateway.standin.CpfStandIn;
import eu.elmgateway.standin.Misbehaviour;
import eu.elmgateway.store.DeliveryState;
import eu.elmgateway.store.Receipt;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** CPF over the channel sftp: files go up, and receipts are fetched, by SFTP. */
@Timeout(Patience.HANGS)
class CpfBySftpTest {
    @TempDir
    Path folder;

    private Bench bench;
    private CpfStandIn cpf;
    private SftpFolder server;

    @BeforeEach
    void prepare() throws Exception {
        bench = new Bench(folder);
        Path root = Files.createDirectories(folder.resolve("server"));
        cpf = new CpfStandIn(
                Bench.HOME,
                bench.readers(),
                root.resolve("deposits"),
                root.resolve("receipts"),
                folder.resolve("portal"),
                bench.time);
        server = new SftpFolder(root);
        bench.set("fr-cpf.channel", "sftp")
                .set("fr-cpf.host", "127.0.0.1")
                .set("fr-cpf.port", Integer.toString(server.port()))
                .set("fr-cpf.user", SftpFolder.USER)
                .set("fr-cpf.password", SftpFolder.PASSWORD)
                .set(
                        "fr-cpf.known-hosts",
                        server.writeKnownHosts(folder.resolve("known_hosts")).toString())
                .set("fr-cpf.folder", "deposits")
                .set("fr-cpf.receipts", "receipts")
                .set("fr-cpf.id-client", "ABCD1234")
                .set("fr-cpf.id-contrat", "MCFCER000001")
                .set("fr-cpf.every", "PT0S")
                .registry(
                        "fr-cpf",
                        "fr-cpf",
                        yaml -> yaml.replace(
                                "mapping: cpf-receipt", "every: 50\n        settled: 50\n        mapping: cpf-receipt"))
                .start();
    }

    @AfterEach
    void stop() throws Exception {
        bench.close();
        server.close();
    }

    private String pushed(String holder) throws Exception {
        var certificate = new FrenchCredentials(bench.samples).of(holder);
        return bench.push(certificate.credential(), certificate.json(), "fr-cpf")
                .get(0);
    }

    @Test
    void theFileGoesUpAndItsReceiptIsFetchedAndPutAside() throws Exception {
        String taken = pushed("Un");
        bench.awaitAttempt(taken, 1);
        assertEquals(DeliveryState.SENT, bench.delivery(taken).state());
        assertEquals(1, cpf.work().size());
        bench.await(taken, DeliveryState.ACCEPTED);
        assertEquals(Receipt.Kind.ACCEPTED, bench.lastReceipt(taken).kind());
        assertEquals(List.of(bench.delivery(taken).record()), cpf.records());
        awaitIn("server/receipts/done");

        Files.writeString(folder.resolve("server/receipts/page.xml"), "<html><body>Connexion");
        awaitIn("server/receipts/failed");
    }

    @Test
    void whatTheRegistryRefusesIsRejectedWithItsWords() throws Exception {
        String refused = pushed("Deux");
        bench.awaitAttempt(refused, 1);
        cpf.refuse(bench.delivery(refused).record(), "Plusieurs titulaires ont été identifiés");
        cpf.work();
        bench.await(refused, DeliveryState.REJECTED);
        assertTrue(String.valueOf(bench.lastReceipt(refused).text()).contains("Plusieurs titulaires"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # what goes wrong with the receipt | the end | receipts | where its file goes besides done
            html          | accepted | unknown accepted          | failed
            empty         | accepted | unknown accepted          | failed
            short         | accepted | unknown accepted          | failed
            duplicate     | accepted | unknown accepted          | -
            late          | accepted | unknown accepted          | -
            stray         | accepted | unknown accepted          | unmatched
            contradiction | rejected | unknown accepted rejected | -
            """)
    void aReceiptOverSftpThatIsNotAsItShouldBe(String how, String end, String receipts, String aside) throws Exception {
        cpf.receipts().next(Misbehaviour.of(how).orElseThrow());
        String delivery = pushed("Trois");
        bench.awaitAttempt(delivery, 1);
        cpf.work();
        bench.pass(Duration.ofDays(13));
        cpf.work();
        bench.await(() -> bench.store().receipts(delivery).size() >= receipts.split(" ").length);
        bench.await(delivery, DeliveryState.valueOf(end.toUpperCase(Locale.ROOT)));
        awaitIn(how.equals("stray") ? "server/receipts/unmatched" : "server/receipts/done");
        if (!aside.equals("-")) {
            awaitIn("server/receipts/" + aside);
        }
        assertReceipts(delivery, receipts);
    }

    @Test
    void aServerThatIsGoneLetsNobodyInOrStopsInTheMiddleIsLookedIntoAgain() throws Exception {
        String delivery = pushed("Quatre");
        bench.awaitAttempt(delivery, 1);
        server.close();
        try (var nobody = new ServerSocket(server.port(), 1, InetAddress.getLoopbackAddress())) {
            nobody.accept().close();
        }
        cpf.work();
        server = server.againUnwell(2);
        bench.await(delivery, DeliveryState.ACCEPTED);
        assertTrue(server.behaves());
        awaitIn("server/receipts/done");
        assertReceipts(delivery, "unknown accepted");
    }

    /** These, and one try: the record has come once, under its own id. */
    private void assertReceipts(String delivery, String kinds) {
        assertEquals(
                List.of(kinds.split(" ")),
                bench.store().receipts(delivery).stream()
                        .map(receipt -> receipt.kind().name().toLowerCase(Locale.ROOT))
                        .toList());
        assertEquals(1, bench.store().attempts(delivery).size());
        assertEquals(List.of(bench.delivery(delivery).record()), cpf.records());
    }

    /** A file is moved once it was dealt with. */
    private void awaitIn(String where) {
        Path there = folder.resolve(where);
        Patience.until(() -> Files.exists(there) && !empty(there), () -> "nothing came into " + there);
    }

    private static boolean empty(Path there) {
        try (Stream<Path> files = Files.list(there)) {
            return files.findAny().isEmpty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

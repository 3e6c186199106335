package eu.elmgateway.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.elmgateway.Patience;
import eu.elmgateway.standin.AccessPointStandIn;
import eu.elmgateway.standin.Inbox;
import eu.elmgateway.store.DeliveryState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Messages that come in over an access point are kept first, and only then marked as downloaded. */
@Timeout(Patience.HANGS)
class AccessPointInboxTest {
    private static final String EXCEPTION =
            "<q:QueryResponse xmlns:q='urn:oasis:names:tc:ebxml-regrep:xsd:query:4.0' xmlns:rs='urn:oasis:names:tc:ebxml-regrep:xsd:rs:4.0'>"
                    + "<rs:Exception code='EDM:ERR:0004' message='introuvable : \u00e9tudiant'/></q:QueryResponse>";

    @TempDir
    Path folder;

    private Bench bench;
    private AccessPointStandIn accessPoint;

    @BeforeEach
    void start() throws Exception {
        bench = new Bench(folder);
        accessPoint = AccessPointSettings.standIn(bench);
        AccessPointSettings.of(accessPoint.address()).forEach(bench::set);
        bench.registry("eu-oots").start();
    }

    @AfterEach
    void stop() throws Exception {
        bench.close();
        accessPoint.close();
    }

    private void comesIn(String id, String refersTo, String action, String recipient, String payload) {
        accessPoint.inbox().add(new Inbox.Incoming(id, refersTo, "c-1", action, recipient, payload));
    }

    private String kept(String where) throws IOException {
        return Files.readString(folder.resolve("data/messages/eu-oots").resolve(where));
    }

    private void awaitFetched(String... left) throws InterruptedException {
        accessPoint.inbox().awaitFetched(Set.of(left));
    }

    @Test
    void anExceptionAboutAMessageOfOursRejectsItsRecord() throws Exception {
        String delivery =
                bench.push("fr-certification.sealed.jsonld", "eu-oots").get(0);
        bench.await(delivery, DeliveryState.ACCEPTED);
        comesIn("in-1@partner.example", accessPoint.messages().get(0).id(), "ExceptionResponse", "0001", EXCEPTION);
        bench.await(delivery, DeliveryState.REJECTED);
        assertEquals("EDM:ERR:0004", bench.lastReceipt(delivery).code());
        assertEquals("introuvable : \u00e9tudiant", bench.lastReceipt(delivery).text());
        awaitFetched();
        assertTrue(kept("done/in-1@partner.example.xml").contains("RefToMessageId"));
    }

    @Test
    void aRequestIsKeptForTheOperatorAndThatOfAnotherAdministrationIsLeft() throws Exception {
        comesIn("for-us@partner.example", "", "ExecuteQueryRequest", "0001", "<request/>");
        comesIn("for-them@partner.example", "", "ExecuteQueryRequest", "0009", "<request/>");
        awaitFetched("for-them@partner.example");
        assertTrue(kept("unmatched/for-us@partner.example.xml").contains("ExecuteQueryRequest"));
    }

    @Test
    void anIdThatLooksLikeAPathStaysInTheFolder() throws Exception {
        comesIn("../../up", "", "ExecuteQueryRequest", "0001", "<request/>");
        awaitFetched();
        assertTrue(kept("unmatched/_._.._up.xml").contains("../../up"));
    }

    @Test
    void aMessageWhoseMarkingIsLostIsFetchedAgainAndSaysNothingNew() throws Exception {
        String delivery =
                bench.push("fr-certification.sealed.jsonld", "eu-oots").get(0);
        bench.await(delivery, DeliveryState.ACCEPTED);
        var message = new Inbox.Incoming(
                "in-2@partner.example",
                accessPoint.messages().get(0).id(),
                "c-1",
                "ExceptionResponse",
                "0001",
                EXCEPTION);
        accessPoint.inbox().add(message);
        bench.await(delivery, DeliveryState.REJECTED);
        awaitFetched();
        int receipts = bench.store().receipts(delivery).size();
        accessPoint.inbox().add(message);
        awaitFetched();
        assertEquals(receipts, bench.store().receipts(delivery).size());
        assertFalse(Files.exists(folder.resolve("data/messages/eu-oots/unmatched")));
    }
}

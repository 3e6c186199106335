package eu.elmgateway.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(OnePostgres.class)
class PostgresStoreTest extends StoreKit {
    private final PostgresServer server;
    private final Location location;

    PostgresStoreTest(PostgresServer server) throws SQLException {
        this.server = server;
        this.location = server.newDatabase();
    }

    @Override
    public Location location() {
        return location;
    }

    @Test
    void gatewaysThatStartAtOnceOnAnEmptyDatabaseAllComeUp() throws Exception {
        Location empty = server.emptyDatabase();
        List<Store> gateways = new Crowd(3).all(i -> empty.open());
        gateways.get(0).accept(Pushed.text("{}").by("aalto", "key-1").submission());
        for (Store gateway : gateways) {
            assertEquals(1, gateway.submissions(10).size());
            gateway.close();
        }
    }

    @Test
    void ofTwoGatewaysThatGetTheSameInquiryOneKeepsIt() throws Exception {
        try (Store other = location.open()) {
            List<Store> gateways = List.of(store(), other);
            for (int round = 0; round < 10; round++) {
                var inquiry = new Inquiry(
                        Inquiry.stableId("round", Integer.toString(round)),
                        "ewp",
                        "get",
                        "partner",
                        NOW,
                        null,
                        "0 of 1",
                        null,
                        null,
                        List.of());
                List<Boolean> kept =
                        new Crowd(4).all(i -> gateways.get(i % 2).shelf().keep(inquiry, List.of()));
                assertEquals(1, kept.stream().filter(first -> first).count(), kept::toString);
            }
            assertEquals(10, other.shelf().inquiries("ewp", 100).size());
        }
    }

    @Test
    void twoGatewaysNeverGetTheSameDelivery() throws Exception {
        for (int i = 0; i < 60; i++) {
            queued("koski");
        }
        try (Store other = location.open()) {
            List<Store> gateways = List.of(store(), other);
            List<String> handedOut = new Crowd(8)
                    .all(i -> gateways.get(i % 2).claim("koski", 10, NOW, LEASE)).stream()
                            .flatMap(List::stream)
                            .map(Delivery::id)
                            .toList();
            assertEquals(handedOut.size(), new HashSet<>(handedOut).size());
            int left = store().claim("koski", 100, NOW, LEASE).size();
            assertEquals(60, handedOut.size() + left);
        }
    }

    @Test
    void ofTwoGatewaysThatTakeOneKeyAtOnceOneStoresIt() throws Exception {
        try (Store other = location.open()) {
            List<Store> gateways = List.of(store(), other);
            List<Acceptance> all = new Crowd(8)
                    .all(i -> gateways.get(i % 2)
                            .accept(Pushed.text("{}").by("aalto", "key-1").submission()));
            assertEquals(
                    1, all.stream().filter(Acceptance.Stored.class::isInstance).count());
            assertEquals(1, store().submissions(10).size());
        }
    }

    @Test
    void whatAGatewayHadClaimedWhenItWentComesBackAfterItsLease() {
        Delivery delivery = claimed("koski");
        reopen();
        assertTheSame(List.of(), claim("koski", NOW.plus(LEASE).minusMillis(1)));
        assertTheSame(List.of(delivery), claim("koski", NOW.plus(LEASE)));
    }

    @Test
    void aBatchThatAnotherGatewayWorksOnIsLeftToItByOneThatStarts() {
        store().batches().begin(new NewBatch("b-1", "aalto", null, "application/json", null, null, false, null, NOW));
        store().batches().received("b-1", "f00d", NOW);
        store().batches().claim("me", NOW, LEASE);
        try (Store other = location.open()) {
            other.batches().recover();
            assertEquals(Optional.empty(), other.batches().claim("you", NOW, LEASE));
            assertEquals(
                    "b-1",
                    other.batches()
                            .claim("you", NOW.plus(LEASE), LEASE)
                            .orElseThrow()
                            .id());
        }
    }

    @Test
    void aConnectionLostWithinACallIsToldAsUnavailableAndTheNextCallGoesThrough() {
        Database database = ((PostgresStore) store()).database;
        Work<Integer> cut = session -> {
            new Documents(session).keep(List.of(Pushed.document("half written")));
            server.execute("select pg_terminate_backend(" + process(session) + ")");
            return process(session);
        };
        assertThrows(StoreUnavailableException.class, () -> database.write(cut));
        assertEquals(Map.of(), store().counts());
        assertFalse(store().document(Pushed.document("half written").sha256()).isPresent());
    }

    @Test
    void aDatabaseThatCannotBeReachedIsToldWithoutThePassword() throws IOException {
        int nobodyListens;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            nobodyListens = socket.getLocalPort();
        }
        String url = "jdbc:postgresql://127.0.0.1:" + nobodyListens + "/gateway";
        Exception refusal =
                assertThrows(StoreUnavailableException.class, () -> Stores.open(url, "gateway", "open sesame"));
        assertFalse(String.valueOf(refusal.getMessage()).contains("sesame"));
    }

    @Test
    void otherDatabasesAreRefused() {
        Exception refusal =
                assertThrows(IllegalArgumentException.class, () -> Stores.open("jdbc:h2:mem:x", null, null));
        assertFalse(String.valueOf(refusal.getMessage()).isEmpty());
    }

    private static int process(Session session) throws SQLException {
        return session.first("select pg_backend_pid() as process", row -> row.count("process"))
                .orElseThrow();
    }
}

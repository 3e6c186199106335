package eu.elmgateway;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import eu.elmgateway.Settings.TrustSettings;
import eu.elmgateway.safe.Limits;
import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.seal.RefreshReport;
import eu.elmgateway.seal.TrustInspection;
import eu.elmgateway.seal.TrustKit;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trusted lists are fetched through a proxy on loopback; the addresses they are published at are nowhere. */
class ListRefreshingTest {
    private static final byte[] SILENT = {};
    private static final byte[] HALTING = {'<'};

    @TempDir
    Path home;

    private final SafeReaders readers = new SafeReaders(Limits.standard());
    private final Map<String, byte[]> web = new ConcurrentHashMap<>(TrustKit.published(1));
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final CountDownLatch over = new CountDownLatch(1);
    private final Clock clock = ((InstantSource) () -> this.now).withZone(ZoneOffset.UTC);
    private Instant now = Instant.parse("2026-03-02T10:00:00Z");
    private HttpServer proxy;

    @BeforeEach
    void serve() throws Exception {
        TrustKit.named(trust());
        proxy = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        proxy.setExecutor(command -> new Thread(command).start());
        proxy.createContext("/", exchange -> {
            String address = exchange.getRequestURI().toString();
            asked.add(address);
            byte[] body = web.get(address);
            if (body == null) {
                exchange.sendResponseHeaders(404, -1);
            } else if (body == SILENT) {
                held();
            } else if (body == HALTING) {
                exchange.sendResponseHeaders(200, 10);
                held();
            } else {
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
            exchange.close();
        });
        proxy.start();
    }

    private void held() {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @AfterEach
    void stop() {
        over.countDown();
        proxy.stop(0);
    }

    private Path trust() {
        return home.resolve("trust");
    }

    private Settings settings(Map<String, String> more) {
        Map<String, String> all = new HashMap<>(Map.of(
                "trust.lists",
                TrustKit.ADDRESS,
                "trust.proxy",
                "http://127.0.0.1:" + proxy.getAddress().getPort()));
        all.putAll(more);
        return new SettingsReader(home, Map.of()).read(all);
    }

    private ListRefreshing refreshing() {
        return ListRefreshing.of(settings(Map.of()), readers, clock);
    }

    private RefreshReport now() throws IOException {
        now = now.plusSeconds(1);
        return refreshing().now().orElseThrow();
    }

    /** What is believed, with the edition. */
    private List<String> lists() {
        return TrustInspection.of(readers, trust(), clock.instant()).entries().stream()
                .filter(entry -> entry.file().toString().endsWith(".xml"))
                .map(entry -> entry.name() + " " + entry.note())
                .sorted()
                .toList();
    }

    private static List<String> edition(int eu, int fr, int de) {
        return List.of(
                "DE edition " + de + ", 1 services",
                "EU edition " + eu + ", 2 lists",
                "FR edition " + fr + ", 1 services");
    }

    @Test
    void allListsAreFetchedThroughTheProxyAndBelieved() throws Exception {
        RefreshReport report = now();
        assertEquals(List.of(), report.problems());
        assertEquals(2, report.lists());
        assertEquals(List.of(TrustKit.ADDRESS, TrustKit.FRENCH, TrustKit.GERMAN), asked);
        assertEquals(edition(1, 1, 1), lists());
    }

    @Test
    void withoutAnAddressNothingIsFetchedAndACommandSaysWhy() {
        var off = ListRefreshing.of(settings(Map.of("trust.lists", "")), readers, clock);
        off.run();
        assertThrows(SettingsException.class, off::now);
        assertEquals(List.of(), asked);
        assertEquals(false, Files.exists(trust().resolve("lists/refreshed")));
    }

    @Test
    void aNewerEditionTakesThePlaceOfTheOlderAndTheOldestIsTakenAway() throws Exception {
        now();
        web.putAll(TrustKit.published(2));
        now();
        web.putAll(TrustKit.published(3));
        now();
        assertEquals(edition(3, 3, 3), lists());
        try (Stream<Path> editions = Files.list(trust().resolve("lists/refreshed"))) {
            assertEquals(2, editions.filter(Files::isDirectory).count());
        }
    }

    @Test
    void aListOfListsThatSomebodyElseSignedChangesNothing() throws Exception {
        now();
        web.putAll(TrustKit.published(2));
        web.put(TrustKit.ADDRESS, TrustKit.forged(TrustKit.ofLists(2)));
        RefreshReport report = now();
        assertEquals(
                List.of(TrustKit.ADDRESS + ": none of your certificates in lists/signers signed it"),
                report.problems());
        assertEquals(clock.instant().minusSeconds(1), report.done());
        assertEquals(edition(1, 1, 1), lists());
    }

    @Test
    void aListThatSomebodyElseSignedStaysAsItWas() throws Exception {
        now();
        web.putAll(TrustKit.published(2));
        web.put(TrustKit.FRENCH, TrustKit.forged(TrustKit.list("FR", 2)));
        RefreshReport report = now();
        assertEquals(
                List.of("FR, " + TrustKit.FRENCH + ": it is signed by somebody else than the list of lists names"),
                report.problems());
        assertEquals(edition(2, 1, 2), lists());
    }

    @Test
    void anOlderEditionTheListOfAnotherCountryAndWhatIsNoListAreRefused() throws Exception {
        web.putAll(TrustKit.published(2));
        now();
        web.put(TrustKit.FRENCH, TrustKit.list("FR", 1));
        web.put(TrustKit.GERMAN, TrustKit.list("AT", 3));
        assertEquals(2, now().problems().size());
        web.put(TrustKit.GERMAN, "<html/>".getBytes(UTF_8));
        web.remove(TrustKit.FRENCH);
        assertEquals(
                List.of(
                        "DE, " + TrustKit.GERMAN + ": this is no trusted list",
                        "FR, " + TrustKit.FRENCH + ": it answers 404"),
                now().problems().stream().sorted().toList());
        web.put(TrustKit.ADDRESS, TrustKit.ofLists(1));
        assertTrue(now().problems().get(0).contains("older than edition 2"));
        assertEquals(edition(2, 2, 2), lists());
    }

    private ProxiedFetch fetch(int most, Duration longest) {
        URI through = URI.create("http://127.0.0.1:" + proxy.getAddress().getPort());
        var settings = new TrustSettings(null, through, null, "", Duration.ofHours(1));
        return new ProxiedFetch(ProxiedFetch.client(settings, longest).build(), most, longest);
    }

    @Test
    void whatIsTooLargeOrTakesTooLongIsBrokenOff() {
        URI address = URI.create(TrustKit.FRENCH);
        var narrow = fetch(1_000, Patience.LONG);
        assertEquals(
                "it is larger than 1000 bytes",
                assertThrows(IOException.class, () -> narrow.fetch(address)).getMessage());
        var hasty = fetch(1_000_000, Duration.ofMillis(300));
        for (byte[] late : List.of(SILENT, HALTING)) {
            web.put(TrustKit.FRENCH, late);
            assertEquals(
                    "it takes longer than PT0.3S",
                    assertThrows(IOException.class, () -> hasty.fetch(address)).getMessage());
        }
    }

    @Test
    void itIsDoneAsOftenAsIsSetAndSoonerAfterTrouble() throws Exception {
        var refreshing = refreshing();
        refreshing.run();
        refreshing.run();
        assertEquals(3, asked.size());
        now = now.plus(Duration.ofHours(23));
        refreshing.run();
        assertEquals(3, asked.size());
        web.remove(TrustKit.GERMAN);
        now = now.plus(Duration.ofHours(2));
        refreshing.run();
        assertEquals(6, asked.size());
        now = now.plus(Duration.ofMinutes(61));
        refreshing.run();
        assertEquals(9, asked.size());
        assertEquals(edition(1, 1, 1), lists());
    }

    @Test
    void gatewaysThatShareAFolderTakeTurns() throws Exception {
        refreshing().run();
        refreshing().run();
        assertEquals(3, asked.size());
    }
}

package eu.elmgateway.batch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.elmgateway.intake.Push;
import eu.elmgateway.safe.Limits;
import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.store.Acceptance;
import eu.elmgateway.store.Batch;
import eu.elmgateway.store.BatchItem;
import eu.elmgateway.store.BatchState;
import eu.elmgateway.store.Binding;
import eu.elmgateway.store.Document;
import eu.elmgateway.store.ItemPlace;
import eu.elmgateway.store.ItemVerdict;
import eu.elmgateway.store.NewBatch;
import eu.elmgateway.store.NewSubmission;
import eu.elmgateway.store.Store;
import eu.elmgateway.store.StoreUnavailableException;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A batch is put into a state by hand, as a gateway that was killed leaves it, and the next gateway goes on. */
abstract class RestartKit {
    private static final Instant NOW = Instant.parse("2026-11-25T20:00:00Z");
    private static final int ITEMS = 40;

    @TempDir
    Path folder = Path.of("");

    private final List<String> taken = Collections.synchronizedList(new ArrayList<>());
    private final ExecutorService threads = Executors.newFixedThreadPool(3);
    private final SafeReaders readers = new SafeReaders(Limits.standard());
    private Instant now = NOW;
    private Store store;
    private volatile boolean stopped;
    private volatile int stopAfter = Integer.MAX_VALUE;
    private final Set<String> unavailable = ConcurrentHashMap.newKeySet();

    /** Opens the same store each time. */
    abstract Store open();

    @BeforeEach
    void openStore() {
        store = open();
    }

    @AfterEach
    void closeStore() {
        threads.shutdownNow();
        store.close();
    }

    @Test
    void aBatchThatWasBeingReceivedIsNotWorkedOnAndItsSenderMaySendItAgain() throws Exception {
        begin("b-0", false);
        store.batches().append("b-0", 0, text().substring(0, 20).getBytes(UTF_8), NOW);
        restart();
        assertFalse(work());
        received("b-1", false);
        assertTrue(work());
        assertAllAcceptedOnce();
        while (store.batches().forget(now.plusSeconds(1))) {
            // A slice at a time.
        }
        assertEquals(Optional.empty(), store.batches().find("b-0"));
    }

    @Test
    void aBatchOfWhichNothingWasDoneIsTakenFromItsBeginning() throws Exception {
        received("b-1", false);
        restart();
        assertTrue(work());
        assertAllAcceptedOnce();
        assertEquals(ITEMS, taken.size());
    }

    @Test
    void aBatchThatWasClaimedIsGoneOnWithWhereItStood() throws Exception {
        received("b-1", false);
        claim();
        IntStream.of(1, 2, 3, 7, 39).forEach(this::acceptByHand);
        restart();
        assertTrue(work());
        assertAllAcceptedOnce();
        assertEquals(ITEMS - 5, taken.size());
        assertFalse(taken.contains(item(7)));
    }

    @Test
    void aBatchOfWhichAllWasDoneButItsEndIsEnded() throws Exception {
        received("b-1", false);
        claim();
        IntStream.rangeClosed(1, ITEMS).forEach(this::acceptByHand);
        restart();
        assertTrue(work());
        assertAllAcceptedOnce();
        assertEquals(List.of(), taken);
    }

    @Test
    void aBatchThatWasEndedIsLeftAloneAndItsBytesGo() throws Exception {
        received("b-1", false);
        claim();
        acceptByHand(1);
        store.batches().end("b-1", BatchState.COMPLETED, null, NOW);
        restart();
        assertFalse(work());
        store.batches().forget(NOW);
        assertEquals(Optional.empty(), store.batches().part("b-1", 0));
        assertEquals(List.of(), taken);
    }

    @Test
    void whereAllOrNothingIsTakenCheckingGoesOnWhereItStood() throws Exception {
        received("b-1", true);
        claim();
        IntStream.of(1, 2, 20).forEach(this::checkByHand);
        restart();
        assertTrue(work());
        assertAllAcceptedOnce();
        assertEquals(ITEMS - 3 + ITEMS, taken.size());
    }

    @Test
    void whereAllOrNothingIsTakenAndAllIsCheckedTakingBegins() throws Exception {
        received("b-1", true);
        claim();
        IntStream.rangeClosed(1, ITEMS).forEach(this::checkByHand);
        restart();
        assertTrue(work());
        assertAllAcceptedOnce();
        assertEquals(ITEMS, taken.size());
    }

    @Test
    void whereAllOrNothingIsTakenTakingGoesOnWhereItStood() throws Exception {
        received("b-1", true);
        claim();
        IntStream.rangeClosed(1, ITEMS).forEach(this::checkByHand);
        store.batches().take("b-1");
        IntStream.of(5, 6).forEach(this::acceptByHand);
        restart();
        assertTrue(work());
        assertAllAcceptedOnce();
        assertEquals(ITEMS - 2, taken.size());
    }

    @Test
    void whereOneIsAtFaultOfAllOrNothingNothingIsTakenThoughItWasFoundBeforeTheRestart() throws Exception {
        received("b-1", true);
        claim();
        checkByHand(1);
        store.batches().note(place(2), ItemVerdict.UNREADABLE, null, null, "{}", NOW);
        restart();
        assertTrue(work());
        assertEquals(BatchState.REFUSED, batch().state());
        assertEquals(
                Map.of(ItemVerdict.UNREADABLE, 1L, ItemVerdict.WITHHELD, ITEMS - 1L),
                store.batches().counts("b-1").items());
        assertEquals(0, store.submissions(100).size());
    }

    @Test
    void aGatewayThatStopsGivesItsBatchBackAndTheNextGoesOn() throws Exception {
        received("b-1", false);
        stopAfter = 10;
        assertTrue(work());
        assertTrue(batch().state().open());
        int before = store.submissions(100).size();
        assertTrue(before >= 10 && before < ITEMS, "taken " + before);
        stopAfter = Integer.MAX_VALUE;
        stopped = false;
        assertTrue(work());
        assertAllAcceptedOnce();
        assertEquals(ITEMS, taken.size());
    }

    @Test
    void itemsThatCannotBeLookedAtNowAreLookedAtLaterAndTheOthersAreNotHeldUp() throws Exception {
        received("b-1", false);
        unavailable.addAll(List.of(item(3), item(30)));
        assertTrue(work());
        assertEquals(ITEMS - 2, store.submissions(100).size());
        assertTrue(batch().state().open());
        unavailable.clear();
        assertFalse(work());
        now = now.plus(Duration.ofMinutes(1));
        assertTrue(work());
        assertAllAcceptedOnce();
    }

    @Test
    void whoLostABatchToAnotherDoesNotEndIt() throws Exception {
        received("b-1", false);
        Batch mine = claim();
        now = now.plus(BatchWork.LEASE);
        Batch theirs = store.batches().claim("another", now, BatchWork.LEASE).orElseThrow();
        now = now.plusSeconds(31);
        worker().work(mine);
        assertEquals(theirs.state(), batch().state());
    }

    private void restart() {
        store.close();
        store = open();
        store.batches().recover();
        // On a shared store a claim of a dead gateway comes back with time.
        now = now.plus(BatchWork.LEASE);
    }

    /** One round of a gateway; whether there was something to do. */
    private boolean work() throws IOException, InterruptedException {
        Optional<Batch> batch = store.batches().claim("gateway", now, BatchWork.LEASE);
        if (batch.isPresent()) {
            worker().work(batch.get());
        }
        return batch.isPresent();
    }

    private BatchWork worker() {
        Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
        return new BatchWork(new BatchWork.With(
                store.batches(),
                clock,
                "gateway",
                new ItemSource(store.batches(), Limits.standard(), folder, readers),
                new ItemTaking(store, clock, this::push),
                1_000,
                threads,
                new Semaphore(6, true),
                () -> stopped));
    }

    private Optional<Acceptance> push(Push push) {
        String text = new String(push.document().bytes(), UTF_8);
        if (unavailable.contains(text)) {
            throw new StoreUnavailableException("made so by the test", new IOException());
        }
        taken.add(text);
        if (taken.size() >= stopAfter) {
            stopped = true;
        }
        Push.Item item = Objects.requireNonNull(push.item());
        if (item.trial()) {
            checkByHand(item.place().number());
            return Optional.empty();
        }
        return Optional.of(
                store.batches().accept(submission(push.document(), String.valueOf(push.key())), item.place()));
    }

    private void acceptByHand(int number) {
        Document document = Document.of("application/json", item(number).getBytes(UTF_8));
        store.batches().accept(submission(document, "item-" + document.sha256()), place(number));
    }

    private void checkByHand(int number) {
        store.batches().note(place(number), ItemVerdict.CHECKED, "f00d", null, null, NOW);
    }

    private NewSubmission submission(Document document, String key) {
        return new NewSubmission(
                UUID.randomUUID().toString(),
                "aalto",
                key,
                document,
                "elm-json:3.1",
                false,
                "{}",
                null,
                List.of(),
                List.of(),
                NOW,
                null,
                Binding.SENDER);
    }

    private Batch claim() {
        return store.batches().claim("gateway", now, BatchWork.LEASE).orElseThrow();
    }

    private Batch batch() {
        return store.batches().find("b-1").orElseThrow();
    }

    private void begin(String id, boolean whole) {
        store.batches().begin(new NewBatch(id, "aalto", "key", "application/x-ndjson", null, null, whole, null, NOW));
    }

    private void received(String id, boolean whole) {
        begin(id, whole);
        byte[] bytes = text().getBytes(UTF_8);
        int half = bytes.length / 2;
        store.batches().append(id, 0, Arrays.copyOf(bytes, half), NOW);
        store.batches().append(id, half, Arrays.copyOfRange(bytes, half, bytes.length), NOW);
        store.batches().received(id, "f00d", NOW);
    }

    private static String text() {
        return IntStream.rangeClosed(1, ITEMS).mapToObj(RestartKit::item).collect(Collectors.joining("\n"));
    }

    private static String item(int number) {
        return "{\"number\": " + number + "}";
    }

    private static ItemPlace place(int number) {
        return new ItemPlace("b-1", number, null, number, number);
    }

    private void assertAllAcceptedOnce() {
        assertEquals(BatchState.COMPLETED, batch().state());
        assertEquals(ITEMS, batch().items());
        assertEquals(
                Map.of(ItemVerdict.ACCEPTED, (long) ITEMS),
                store.batches().counts("b-1").items());
        List<BatchItem> items = store.batches().items("b-1", Set.of(), 0, 100);
        assertEquals(ITEMS, items.stream().map(BatchItem::submission).distinct().count());
        assertEquals(ITEMS, store.submissions(100).size());
        for (BatchItem item : items) {
            byte[] kept = store.document(store.submission(String.valueOf(item.submission()))
                            .orElseThrow()
                            .document())
                    .orElseThrow()
                    .bytes();
            assertEquals(item(item.place().number()), new String(kept, UTF_8));
        }
    }
}

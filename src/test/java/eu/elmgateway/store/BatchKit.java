package eu.elmgateway.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How every store keeps batches. */
interface BatchKit extends WithStore {

    @Test
    default void aBatchIsKeptInPartsAndFoundWithWhatWasSaidOfIt() {
        store().batches()
                .begin(new NewBatch("b-1", "aalto", "key", "application/zip", "a.zip", "report", true, 9L, NOW));
        assertTrue(append("b-1", 0, "{}\n{}"));
        assertTrue(append("b-1", 5, "\n{}\n"));
        Batch taken = assertInstanceOf(
                        BatchReception.Taken.class, store().batches().received("b-1", "f00d", LATER))
                .batch();
        assertEquals(
                new Batch(
                        "b-1",
                        "aalto",
                        "key",
                        "application/zip",
                        "a.zip",
                        "report",
                        true,
                        BatchState.CHECKING,
                        9L,
                        9,
                        "f00d",
                        null,
                        null,
                        LATER,
                        null,
                        null),
                taken);
        assertEquals(Optional.of(taken), reopen().batches().find("b-1"));
        assertArrayEquals(bytes("{}\n{}"), store().batches().part("b-1", 0).orElseThrow());
        assertArrayEquals(bytes("\n{}\n"), store().batches().part("b-1", 5).orElseThrow());
        assertEquals(Optional.empty(), store().batches().part("b-1", 9));
        assertEquals(List.of(taken), store().batches().newest(5));
    }

    @Test
    default void bytesAreAppendedOnlyWhereThoseBeforeThemEnd() {
        begin("b-1", null);
        assertTrue(append("b-1", 0, "abc"));
        assertFalse(append("b-1", 0, "abc"));
        assertFalse(append("b-1", 4, "e"));
        assertTrue(append("b-1", 3, "d"));
        assertFalse(append("nothing", 0, "a"));
        assertEquals(4, store().batches().find("b-1").orElseThrow().bytes());
        taken("b-1");
        assertFalse(append("b-1", 4, "e"));
    }

    @Test
    default void theSameBatchUnderTheSameKeyIsTheOneThatWasThere() {
        begin("b-1", "key");
        Batch first = taken("b-1");
        begin("b-2", "key");
        append("b-2", 0, "again");
        assertEquals(
                new BatchReception.Duplicate(first),
                store().batches().received("b-2", String.valueOf(first.sha256()), NOW));
        begin("b-3", "key");
        assertEquals(new BatchReception.KeyReused(first), store().batches().received("b-3", "other", NOW));
        assertEquals(List.of(first), store().batches().newest(5));
        assertEquals(Optional.empty(), store().batches().part("b-2", 0));
    }

    @Test
    default void aBatchOfWhichNothingWasTakenDoesNotHoldItsKey() {
        begin("b-1", "key");
        taken("b-1");
        store().batches().end("b-1", BatchState.REFUSED, "{}", NOW);
        begin("b-2", "key");
        assertEquals(BatchState.TAKING, taken("b-2").state());
    }

    @Test
    default void ofManyThatEndReceivingUnderOneKeyAtOnceOneIsTaken() throws Exception {
        List<BatchReception> all = new Crowd(6).all(i -> {
            begin("b-" + i, "key");
            return store().batches().received("b-" + i, "f00d", NOW);
        });
        assertEquals(
                1, all.stream().filter(BatchReception.Taken.class::isInstance).count());
        assertEquals(1, store().batches().newest(10).size());
    }

    @Test
    default void whatIsDiscardedLeavesNothingAndWhatWasReceivedCannotBe() {
        begin("b-1", null);
        append("b-1", 0, "abc");
        store().batches().discard("b-1");
        assertEquals(Optional.empty(), store().batches().find("b-1"));
        assertThrows(IllegalArgumentException.class, () -> store().batches().received("b-1", "f00d", NOW));
        begin("b-2", null);
        taken("b-2");
        store().batches().discard("b-2");
        assertTrue(store().batches().find("b-2").isPresent());
    }

    @Test
    default void aBatchIsWorkedOnByOneAtATimeAndTheOneDueLongestFirst() {
        begin("b-1", null);
        assertEquals(Optional.empty(), store().batches().claim("me", LATER, LEASE));
        begin("b-2", null);
        taken("b-2");
        taken("b-1");
        assertEquals(Optional.of(NOW), store().batches().nextDue());
        assertEquals("b-1", claim("me"));
        assertEquals("b-2", claim("you"));
        assertEquals(Optional.empty(), store().batches().claim("me", NOW, LEASE));
        assertEquals(Optional.of(NOW.plus(LEASE)), store().batches().nextDue());
        assertTrue(store().batches().extend("b-1", "me", NOW, LEASE));
        assertFalse(store().batches().extend("b-1", "you", NOW, LEASE));
        store().batches().release("b-1", "you", NOW);
        assertEquals(Optional.empty(), store().batches().claim("you", NOW, LEASE));
        store().batches().release("b-1", "me", NOW);
        assertEquals("b-1", claim("you"));
        assertFalse(store().batches().extend("b-1", "me", NOW, LEASE));
    }

    @Test
    default void whoHangsLosesABatchAfterItsLease() {
        begin("b-1", null);
        taken("b-1");
        assertEquals("b-1", claim("me"));
        assertTrue(store().batches().claim("you", NOW.plus(LEASE), LEASE).isPresent());
        assertFalse(store().batches().extend("b-1", "me", NOW, LEASE));
    }

    @Test
    default void anItemBecomesASubmissionAndHasItsVerdictInOneStepAndOnce() {
        begin("b-1", null);
        taken("b-1");
        Pushed item = Pushed.text("{}").by("aalto", "item-1").to("koski");
        ItemPlace place = new ItemPlace("b-1", 1, "a.json", 7, 99);
        assertInstanceOf(Acceptance.Stored.class, store().batches().accept(item.submission(), place));
        Acceptance again = store().batches()
                .accept(Pushed.text("{}").by("aalto", "item-1").to("koski").submission(), place);
        assertEquals(
                item.id(),
                assertInstanceOf(Acceptance.Duplicate.class, again).submission().id());
        store().batches().note(place, ItemVerdict.FAILED, null, null, "{}", NOW);
        assertEquals(1, store().submissions(10).size());
        BatchItem kept =
                new BatchItem(place, Pushed.document("{}").sha256(), ItemVerdict.ACCEPTED, item.id(), null, NOW);
        assertEquals(List.of(kept), store().batches().items("b-1", Set.of(), 0, 10));
        assertEquals(Optional.of(kept), store().batches().itemOf(item.id()));
        assertEquals(1, store().deliveries(item.id()).size());
    }

    @Test
    default void anItemWhoseBytesWereAcceptedBeforeIsADuplicateOfThatSubmission() {
        begin("b-1", null);
        taken("b-1");
        Pushed first = Pushed.text("{}").by("aalto", "item-1");
        store().batches().accept(first.submission(), place(1));
        store().batches().accept(Pushed.text("{}").by("aalto", "item-1").submission(), place(2));
        BatchItem second = store().batches().items("b-1", Set.of(), 1, 10).get(0);
        assertEquals(ItemVerdict.DUPLICATE, second.verdict());
        assertEquals(first.id(), second.submission());
        assertEquals(
                1, store().batches().itemOf(first.id()).orElseThrow().place().number());
    }

    @Test
    default void manyWhoSayTheVerdictOnOneItemSayItOnce() throws Exception {
        begin("b-1", null);
        taken("b-1");
        List<Acceptance> all = new Crowd(8)
                .all(i -> store().batches().accept(Pushed.text("{}").to("koski").submission(), place(1)));
        assertEquals(1, all.stream().filter(Acceptance.Stored.class::isInstance).count());
        assertEquals(1, store().submissions(10).size());
    }

    @Test
    default void anItemThatCannotBeStoredHasNoVerdict() {
        begin("b-1", null);
        taken("b-1");
        NewSubmission right = Pushed.text("{}").to("koski").submission();
        NewSubmission wrong = new NewSubmission(
                right.id(),
                "aalto",
                null,
                right.document(),
                null,
                false,
                "{}",
                null,
                List.of(),
                right.deliveries(),
                NOW,
                null,
                Binding.SENDER);
        assertThrows(IllegalStateException.class, () -> store().batches().accept(wrong, place(1)));
        assertEquals(List.of(), store().batches().items("b-1", Set.of(), 0, 10));
        assertInstanceOf(Acceptance.Stored.class, store().batches().accept(right, place(1)));
    }

    @Test
    default void itemsArePagedAndFilteredByVerdictAndCounted() {
        begin("b-1", null);
        taken("b-1");
        for (int i = 1; i <= 6; i++) {
            Pushed pushed = Pushed.text("{" + i + "}").to("koski");
            store().batches().accept((i % 3 == 0 ? pushed.refusedAsInvalid().to() : pushed).submission(), place(i));
        }
        store().batches().note(place(7), ItemVerdict.UNREADABLE, null, null, "{}", LATER);
        assertEquals(List.of(3, 6), numbers(Set.of(ItemVerdict.REFUSED), 0, 10));
        assertEquals(List.of(6, 7), numbers(Set.of(ItemVerdict.REFUSED, ItemVerdict.UNREADABLE), 3, 10));
        assertEquals(List.of(3, 4), numbers(Set.of(), 2, 2));
        BatchCounts counts = store().batches().counts("b-1");
        assertEquals(
                Map.of(ItemVerdict.ACCEPTED, 4L, ItemVerdict.REFUSED, 2L, ItemVerdict.UNREADABLE, 1L), counts.items());
        assertEquals(Map.of(DeliveryState.QUEUED, 4L), counts.deliveries());
        assertEquals(7, counts.settled());
        assertEquals(70, counts.reached());
        assertEquals(LATER, counts.lastAt());
        assertEquals(NOW, counts.oldestWaiting());
        BitSet settled = store().batches().settled("b-1");
        assertEquals(7, settled.cardinality());
        assertFalse(settled.get(0));
    }

    @Test
    default void batchesAreFoundByStateSenderAndTimeTheLastFirstAPageAtATime() {
        begin("b-1", null);
        taken("b-1");
        begin("b-2", null);
        store().batches().begin(new NewBatch("b-3", "turku", null, "application/zip", null, null, false, null, LATER));
        assertEquals(List.of("b-3", "b-2", "b-1"), listed(new BatchQuery(Set.of(), null, null, null, null, 5)));
        assertEquals(List.of("b-3", "b-2"), listed(new BatchQuery(Set.of(), null, null, null, null, 2)));
        assertEquals(List.of("b-1"), listed(new BatchQuery(Set.of(), null, null, null, "b-2", 2)));
        assertEquals(List.of("b-1"), listed(new BatchQuery(Set.of(BatchState.TAKING), null, null, null, null, 5)));
        assertEquals(List.of("b-3"), listed(new BatchQuery(Set.of(), "turku", null, null, null, 5)));
        assertEquals(List.of("b-3"), listed(new BatchQuery(Set.of(), null, LATER, null, null, 5)));
        assertEquals(List.of("b-2", "b-1"), listed(new BatchQuery(Set.of(), null, NOW, LATER, null, 5)));
    }

    private List<String> listed(BatchQuery query) {
        return store().batches().list(query).stream().map(Batch::id).toList();
    }

    @Test
    default void aBatchInWhichNothingIsSaidYetCountsNothing() {
        begin("b-1", null);
        assertEquals(
                new BatchCounts(Map.of(), 0, null, Map.of(), null),
                store().batches().counts("b-1"));
    }

    @Test
    default void whereAllOrNothingIsTakenItemsAreCheckedFirstThenTaken() {
        beginWhole("b-1");
        store().batches().note(place(1), ItemVerdict.CHECKED, "f00d", null, null, NOW);
        assertTrue(store().batches().settled("b-1").get(1));
        store().batches().take("b-1");
        assertEquals(
                BatchState.TAKING, reopen().batches().find("b-1").orElseThrow().state());
        assertFalse(store().batches().settled("b-1").get(1));
        store().batches().note(place(1), ItemVerdict.CHECKED, "f00d", null, null, NOW);
        assertInstanceOf(
                Acceptance.Stored.class,
                store().batches().accept(Pushed.text("{}").submission(), place(1)));
        assertTrue(store().batches().settled("b-1").get(1));
    }

    @Test
    default void whereOneIsAtFaultOfAllOrNothingTheOthersAreWithheld() {
        beginWhole("b-1");
        store().batches().note(place(1), ItemVerdict.CHECKED, "f00d", null, null, NOW);
        store().batches().accept(Pushed.text("{").refusedAsInvalid().submission(), place(2));
        store().batches().end("b-1", BatchState.REFUSED, "{}", LATER);
        assertEquals(
                Map.of(ItemVerdict.WITHHELD, 1L, ItemVerdict.REFUSED, 1L),
                store().batches().counts("b-1").items());
        assertEquals(Optional.empty(), store().batches().claim("me", LATER, LEASE));
    }

    @Test
    default void theBytesOfABatchGoOnceItIsDoneAndItsItemsStay() {
        begin("b-1", null);
        append("b-1", 0, "{}");
        taken("b-1");
        store().batches().accept(Pushed.text("{}").submission(), place(1));
        assertFalse(store().batches().forget(LATER));
        assertTrue(store().batches().part("b-1", 0).isPresent());
        store().batches().count("b-1", 1);
        store().batches().end("b-1", BatchState.COMPLETED, null, LATER);
        assertFalse(store().batches().forget(NOW));
        assertEquals(Optional.empty(), store().batches().part("b-1", 0));
        Batch done = store().batches().find("b-1").orElseThrow();
        assertEquals(LATER, done.completedAt());
        assertEquals(1, done.items());
        assertEquals(1, numbers(Set.of(), 0, 10).size());
    }

    @Test
    default void whatNobodyGoesOnSendingIsForgottenBitByBit() {
        begin("b-1", null);
        for (int i = 0; i < 40; i++) {
            append("b-1", i, "x");
        }
        begin("b-2", null);
        store().batches().append("b-2", 0, bytes("x"), LATER);
        assertTrue(store().batches().forget(LATER));
        assertTrue(store().batches().forget(LATER));
        assertFalse(store().batches().forget(LATER));
        assertEquals(Optional.empty(), store().batches().find("b-1"));
        assertTrue(store().batches().find("b-2").isPresent());
    }

    private void begin(String id, @Nullable String key) {
        store().batches().begin(new NewBatch(id, "aalto", key, "application/x-ndjson", null, null, false, null, NOW));
    }

    private void beginWhole(String id) {
        store().batches().begin(new NewBatch(id, "aalto", null, "application/json", null, null, true, null, NOW));
        taken(id);
    }

    private Batch taken(String id) {
        return assertInstanceOf(BatchReception.Taken.class, store().batches().received(id, "f00d", NOW))
                .batch();
    }

    private String claim(String by) {
        return store().batches().claim(by, NOW, LEASE).orElseThrow().id();
    }

    private boolean append(String id, long start, String text) {
        return store().batches().append(id, start, bytes(text), NOW);
    }

    private List<Integer> numbers(Set<ItemVerdict> verdicts, int after, int atMost) {
        return store().batches().items("b-1", verdicts, after, atMost).stream()
                .map(item -> item.place().number())
                .toList();
    }

    private static ItemPlace place(int number) {
        return new ItemPlace("b-1", number, null, number, number * 10L);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

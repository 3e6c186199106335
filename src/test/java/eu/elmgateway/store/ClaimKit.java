package eu.elmgateway.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How every store hands out due deliveries. */
interface ClaimKit extends WithStore {

    @Test
    default void aDueDeliveryIsHandedOutOnce() {
        Delivery delivery = queued("koski");
        assertTheSame(List.of(delivery), claim("koski", NOW));
        assertTheSame(List.of(), claim("koski", NOW));
    }

    @Test
    default void whoClaimsAloneGetsNothingWhileSomebodyHasADeliveryOfTheRegistry() {
        queued("virta");
        Delivery first = claimAlone("virta", NOW).get(0);
        queued("koski");
        Delivery second = queued("virta");
        assertTheSame(List.of(), claimAlone("virta", NOW));
        store().end(List.of(Ends.sent(first)));
        assertTheSame(List.of(second), claimAlone("virta", NOW));
    }

    @Test
    default void whoClaimsAloneGetsWhatALapsedLeaseGivesBack() {
        Delivery first = queued("virta");
        claimAlone("virta", NOW);
        assertTheSame(List.of(first), claimAlone("virta", NOW.plus(LEASE)));
    }

    @Test
    default void theNewestOfEachRecordStandsPageByPage() {
        List<Delivery> sent = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Delivery delivery = queued("virta");
            store().end(List.of(Ends.sent(delivery)));
            sent.add(now(delivery));
        }
        Delivery rejected = queued("virta");
        store().end(List.of(Ends.of(rejected, Attempt.Outcome.REJECTED, DeliveryState.REJECTED)));
        sent.sort(java.util.Comparator.comparing(Delivery::record));
        var states = java.util.Set.of(DeliveryState.SENT, DeliveryState.ACCEPTED);
        List<Delivery> page = store().standing("virta", states, "", 2);
        assertEquals(sent.subList(0, 2), page);
        assertEquals(
                sent.subList(2, 3),
                store().standing("virta", states, page.get(1).record(), 2));
    }

    @Test
    default void aRegistryGetsItsOwnDeliveriesOnly() {
        Delivery delivery = queued("koski");
        assertTheSame(List.of(), claim("cpf", NOW));
        assertTheSame(List.of(delivery), claim("koski", NOW));
    }

    @Test
    default void nothingIsHandedOutBeforeItIsDue() {
        Delivery delivery = claimed("koski");
        store().end(List.of(Ends.unavailable(delivery, LATER)));
        assertTheSame(List.of(), claim("koski", LATER.minusMillis(1)));
        assertTheSame(List.of(now(delivery)), claim("koski", LATER));
    }

    @Test
    default void ofWhatIsDueTheOldestComeFirstAndNoMoreThanAskedFor() {
        List<String> ids = new ArrayList<>();
        for (int seconds : List.of(30, 10, 20, 10, 90)) {
            NewSubmission pushed = Pushed.text("{}").to("koski").submission(NOW.plusSeconds(seconds));
            store().accept(pushed);
            ids.add(pushed.deliveries().get(0).id());
        }
        assertEquals(ids.subList(0, 3), ids(store().claim("koski", 3, LATER, LEASE)));
        assertEquals(ids.subList(3, 4), ids(store().claim("koski", 3, LATER, LEASE)));
    }

    @Test
    default void aDeliveryComesBackWhenItsLeaseHasPassed() {
        Delivery delivery = claimed("koski");
        assertTheSame(List.of(), claim("koski", NOW.plus(LEASE).minusMillis(1)));
        assertTheSame(List.of(delivery), claim("koski", NOW.plus(LEASE)));
        assertTheSame(List.of(), claim("koski", NOW.plus(LEASE)));
    }

    @Test
    default void aReleasedDeliveryIsDueAtOnceAndCountsAsUntried() {
        Delivery delivery = claimed("koski");
        store().release(List.of(delivery));
        assertTheSame(List.of(delivery), claim("koski", NOW));
        assertEquals(List.of(), store().attempts(delivery.id()));
    }

    @Test
    default void manyWhoClaimAtOnceNeverGetTheSameDelivery() throws Exception {
        for (int i = 0; i < 60; i++) {
            queued("koski");
        }
        List<String> handedOut = new Crowd(8)
                .all(i -> claimUntilNothingIsLeft()).stream()
                        .flatMap(List::stream)
                        .toList();
        assertEquals(60, new HashSet<>(handedOut).size());
        assertEquals(60, handedOut.size());
    }

    @Test
    default void whatOneEndsWhileOthersClaimIsNeverHandedOutAgain() throws Exception {
        List<Delivery> queued = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            queued.add(queued("koski"));
        }
        new Crowd(8).all(i -> endUntilNothingIsLeft());
        for (Delivery delivery : queued) {
            assertEquals(1, store().attempts(delivery.id()).size());
        }
    }

    @Test
    default void theNextDueTimeIsThatOfTheFirstPlannedTry() {
        assertEquals(Optional.empty(), store().nextDue("koski"));
        Delivery delivery = claimed("koski");
        store().end(List.of(Ends.unavailable(delivery, LATER)));
        assertEquals(Optional.of(LATER), store().nextDue("koski"));
        queued("koski");
        assertEquals(Optional.of(NOW), store().nextDue("koski"));
        assertEquals(Optional.empty(), store().nextDue("cpf"));
    }

    @Test
    default void aClaimedDeliveryIsNextDueWhenItsLeaseHasPassed() {
        Delivery first = claimed("koski");
        assertEquals(Optional.of(NOW.plus(LEASE)), store().nextDue("koski"));
        store().end(List.of(Ends.accepted(first)));
        assertEquals(Optional.empty(), store().nextDue("koski"));
    }

    @Test
    default void timesKeepTheirMicrosecondsAndLoseWhatIsFiner() {
        Instant fine = Instant.parse("2026-11-23T10:00:00.123456999Z");
        store().accept(Pushed.text("{}").to("koski").submission(fine));
        assertEquals(Optional.of(Instant.parse("2026-11-23T10:00:00.123456Z")), store().nextDue("koski"));
        assertTrue(claim("koski", fine.minusNanos(1000)).isEmpty());
        assertEquals(1, claim("koski", fine).size());
    }

    private List<String> claimUntilNothingIsLeft() {
        List<String> mine = new ArrayList<>();
        List<Delivery> more;
        do {
            more = store().claim("koski", 3, NOW, LEASE);
            mine.addAll(ids(more));
        } while (!more.isEmpty());
        return mine;
    }

    private boolean endUntilNothingIsLeft() {
        List<Delivery> more;
        do {
            more = store().claim("koski", 2, NOW, LEASE);
            store().end(more.stream().map(Ends::accepted).toList());
        } while (!more.isEmpty());
        return true;
    }
}

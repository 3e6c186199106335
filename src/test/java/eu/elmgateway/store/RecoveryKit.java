package eu.elmgateway.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What every store does after a start with each state in which a crash can leave a delivery: the rows are put there by hand, the
 * store is opened again, and what it hands out is counted, in order.
 */
interface RecoveryKit extends WithStore {
    Instant BACK = NOW.plus(LEASE);

    @Test
    default void plannedAndNeverTriedGoesOutInTheOrderOfAcceptance() {
        List<Delivery> planned = three();
        restart();
        assertTheSame(planned, claim("koski", NOW));
        assertTries(planned, List.of());
    }

    @Test
    default void claimedWithATryBegunGoesOutAgainWithTheTryThatWasCutOffOnRecord() {
        List<Delivery> begun = three();
        hand("update delivery set claim = 'dead-' || id, claimed_until = ?", BACK);
        hand("insert into begun (delivery, claim, node, started_at) select id, claim, 'dead', ? from delivery", NOW);
        restart();
        assertTheSame(begun, claim("koski", BACK));
        assertEquals(List.of(), claim("koski", BACK));
        assertTries(begun, List.of(Attempt.Outcome.CUT_OFF));
    }

    @Test
    default void claimedByAnOlderVersionThatNotedNoTryGoesOutAgain() {
        List<Delivery> claimed = three();
        hand("update delivery set claimed_until = ?", BACK);
        restart();
        assertTheSame(claimed, claim("koski", BACK));
        assertTries(claimed, List.of());
    }

    @Test
    default void claimedByAGatewayThatIsDeadGoesOutBeforeItsLeaseHasPassed() {
        List<Delivery> claimed = three();
        hand("update delivery set claim = 'dead-1', claimed_by = 'dead', claimed_until = ?", BACK);
        hand("insert into node (id, alive_until) values ('dead', ?)", NOW.plusSeconds(60));
        restart();
        assertTheSame(claimed, claim("koski", NOW.plusSeconds(60)));
    }

    @Test
    default void someOfABatchEndedAndSomeNotOnlyThoseThatDidNotGoOutAgain() {
        List<Delivery> batch = three();
        hand("update delivery set claim = 'dead-1', claimed_until = ?", BACK);
        hand("insert into begun (delivery, claim, node, started_at) select id, claim, 'dead', ? from delivery", NOW);
        Delivery ended = now(batch.get(1));
        store().end(List.of(Ends.sent(ended)));
        restart();
        assertTheSame(List.of(batch.get(0), batch.get(2)), claim("koski", BACK));
        assertEquals(DeliveryState.SENT, now(ended).state());
    }

    @Test
    default void waitingForItsNextTryGoesOutWhenItIsDueTheOldestFirst() {
        List<Delivery> waiting = three();
        hand(
                "update delivery set due_at = ?, attempts = 1, reason = 'down' where id = ?",
                LATER,
                waiting.get(0).id());
        hand(
                "update delivery set due_at = ?, attempts = 1, reason = 'down' where id = ?",
                LATER,
                waiting.get(2).id());
        restart();
        assertTheSame(List.of(waiting.get(1)), claim("koski", LATER.minusMillis(1)));
        assertTheSame(List.of(waiting.get(0), waiting.get(2)), claim("koski", LATER));
    }

    @Test
    default void handedOverWaitsForItsReceiptAndIsFoundByIt() {
        List<Delivery> sent = three();
        hand("update delivery set state = 'SENT', due_at = null");
        restart();
        assertEquals(List.of(), claim("koski", BACK));
        for (Delivery delivery : sent) {
            assertEquals(
                    delivery.id(),
                    store().delivery("koski", delivery.record()).orElseThrow().id());
        }
    }

    @Test
    default void settledByAReceiptWhileItsTryWasCutOffStaysSettledAndTheTryIsOnRecord() {
        List<Delivery> settled = three();
        hand("update delivery set state = 'ACCEPTED', due_at = null, claim = 'dead-1', claimed_until = ?", BACK);
        hand("insert into begun (delivery, claim, node, started_at) select id, claim, 'dead', ? from delivery", NOW);
        restart();
        store().beat(BACK);
        assertEquals(List.of(), claim("koski", BACK));
        assertTries(settled, List.of(Attempt.Outcome.CUT_OFF));
    }

    @Test
    default void heldWaitsForItsSettingAndThenGoesOutInTheOrderOfAcceptance() {
        List<Delivery> held = three();
        hand("update delivery set state = 'HELD', due_at = null, waits_for = 'SETTING'");
        restart();
        assertEquals(List.of(), claim("koski", BACK));
        assertEquals(0, store().resume("koski", WaitsFor.TRUST, LATER));
        assertEquals(3, store().resume("koski", WaitsFor.SETTING, LATER));
        assertTheSame(held, claim("koski", LATER));
    }

    @Test
    default void parkedAndFinalOnesStayUntilSomebodyAsks() {
        List<Delivery> ended = three();
        hand(
                "update delivery set state = 'FAILED', due_at = null where id = ?",
                ended.get(0).id());
        hand(
                "update delivery set state = 'REJECTED', due_at = null where id = ?",
                ended.get(1).id());
        hand(
                "update delivery set state = 'ACCEPTED', due_at = null where id = ?",
                ended.get(2).id());
        restart();
        assertEquals(List.of(), claim("koski", BACK));
        List<String> all = ids(ended);
        assertEquals(2, store().resend(all, Actor.operator("maria"), LATER));
        assertTheSame(ended.subList(0, 2), claim("koski", LATER));
        assertEquals(Map.of("koski", Map.of(DeliveryState.QUEUED, 2L, DeliveryState.ACCEPTED, 1L)), store().counts());
    }

    @Test
    default void aDutyOfAGatewayThatIsGoneIsTakenWhenItsTimeIsOver() {
        hand("insert into duty (name, node, held_until) values ('receipts', 'dead', ?)", LATER);
        restart();
        assertEquals(
                List.of(false, true),
                List.of(
                        store().onDuty("receipts", LATER.minusMillis(1), LEASE),
                        store().onDuty("receipts", LATER, LEASE)));
    }

    private void restart() {
        reopen();
    }

    private void hand(String sql, @Nullable Object... values) {
        ((SqlStore) store()).database.write(session -> session.update(sql, values));
    }

    /** Three submissions, the last first by their received times, so that the order is that of acceptance and of nothing else. */
    private List<Delivery> three() {
        List<Delivery> three = new ArrayList<>();
        for (int earlier = 0; earlier < 3; earlier++) {
            NewSubmission pushed = Pushed.text("{}").to("koski").submission(NOW.minusSeconds(earlier));
            store().accept(pushed);
            three.add(store().deliveries(pushed.id()).get(0));
        }
        return three;
    }

    private void assertTries(List<Delivery> deliveries, List<Attempt.Outcome> outcomes) {
        for (Delivery delivery : deliveries) {
            assertEquals(
                    outcomes,
                    store().attempts(delivery.id()).stream()
                            .map(Attempt::outcome)
                            .toList());
        }
    }
}

package eu.elmgateway.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How every store treats tries whose gateway died or hung, persons whose order is kept, and what only one gateway does. */
interface ClaimedTriesKit extends WithStore {
    Instant LAPSED = NOW.plus(LEASE);

    @Test
    default void aTryThatWasCutOffHasItsRecordOnceTheNextBegins() {
        Delivery cut = claimed("koski");
        assertEquals(List.of(), store().attempts(cut.id()));
        Delivery again = claim("koski", LAPSED).get(0);
        Attempt record = store().attempts(cut.id()).get(0);
        assertEquals(Attempt.Outcome.CUT_OFF, record.outcome());
        assertEquals(1, record.number());
        assertEquals(NOW, record.startedAt());
        assertEquals(LAPSED, record.endedAt());
        assertEquals(1, again.attempts());
        store().end(List.of(Ends.accepted(again)));
        assertEquals(
                List.of(Attempt.Outcome.CUT_OFF, Attempt.Outcome.ACCEPTED),
                store().attempts(cut.id()).stream().map(Attempt::outcome).toList());
    }

    @Test
    default void aTryThatWakesUpLateIsRecordedInItsPlaceAndDoesNotWriteOverTheOthersResult() {
        Delivery hung = claimed("koski");
        Delivery other = claim("koski", LAPSED).get(0);
        store().end(List.of(Ends.of(other, Attempt.Outcome.HELD, DeliveryState.HELD)));
        store().end(List.of(Ends.unavailable(hung, LATER)));
        assertEquals(DeliveryState.HELD, now(hung).state());
        assertNull(now(hung).dueAt());
        assertEquals(
                List.of(Attempt.Outcome.UNAVAILABLE, Attempt.Outcome.HELD),
                store().attempts(hung.id()).stream().map(Attempt::outcome).toList());
        assertEquals(2, now(hung).attempts());
    }

    @Test
    default void aTryThatWakesUpLateNeitherEndsNorGivesBackTheOthersClaim() {
        Delivery hung = claimed("koski");
        Delivery other = claim("koski", LAPSED).get(0);
        store().release(List.of(hung));
        store().end(List.of(Ends.unavailable(hung, LATER)));
        assertEquals(other.claim(), now(hung).claim());
        assertEquals(List.of(), claim("koski", LAPSED.plusSeconds(1)));
    }

    @Test
    default void theRegistrysWordCountsThoughItCameLateUnlessTheRegistryHasSpokenSince() {
        Delivery hung = claimed("koski");
        Delivery other = claim("koski", LAPSED).get(0);
        store().end(List.of(Ends.accepted(hung)));
        assertEquals(DeliveryState.ACCEPTED, now(hung).state());
        store().end(List.of(Ends.unavailable(other, LATER)));
        assertEquals(DeliveryState.ACCEPTED, now(hung).state());

        Delivery hungToo = claimed("cpf");
        Delivery otherToo = claim("cpf", LAPSED).get(0);
        store().end(List.of(Ends.accepted(otherToo)));
        store().end(List.of(Ends.of(hungToo, Attempt.Outcome.REJECTED, DeliveryState.REJECTED)));
        assertEquals(DeliveryState.ACCEPTED, now(hungToo).state());
    }

    @Test
    default void aTryCutOffOfADeliveryThatItsReceiptSettledHasItsRecordToo() {
        Delivery cut = claimed("oots");
        store().receive(
                        cut.id(),
                        Ends.receipt(Receipt.Kind.ACCEPTED, "OK", "taken"),
                        DeliveryState.ACCEPTED,
                        List.of());
        reopen();
        store().beat(LATER);
        assertEquals(
                List.of(Attempt.Outcome.CUT_OFF),
                store().attempts(cut.id()).stream().map(Attempt::outcome).toList());
    }

    @Test
    default void aGatewayThatStopsSayingThatItIsAliveGivesItsClaimsBackBeforeTheirLeaseHasPassed() {
        store().beat(NOW);
        Delivery delivery = claimed("koski");
        Instant last = NOW.plus(Store.ALIVE.dividedBy(2));
        store().beat(last);
        assertEquals(List.of(), claim("koski", last.plus(Store.ALIVE).minusMillis(1)));
        assertTheSame(List.of(delivery), claim("koski", last.plus(Store.ALIVE)));
    }

    @Test
    default void aDutyIsKeptByAskingAgainAndGoesToWhoeverAsksOnceItsTimeIsOver() {
        assertTrue(store().onDuty("virta-receipts", NOW, LEASE));
        assertTrue(store().onDuty("virta-receipts", NOW.plusSeconds(10), LEASE));
        reopen();
        assertFalse(store().onDuty("virta-receipts", NOW.plusSeconds(20), LEASE));
        assertTrue(store().onDuty("retention", NOW.plusSeconds(20), LEASE));
        assertTrue(store().onDuty("virta-receipts", NOW.plusSeconds(10).plus(LEASE), LEASE));
    }

    @Test
    default void inOrderAPersonsSecondWaitsForTheFirstAndNobodyElsesDoes() {
        Delivery first = about("1");
        Delivery other = about("2");
        Delivery second = about("1");
        assertTheSame(List.of(first, other), inOrder(NOW));
        Delivery tried = now(first);
        assertEquals(List.of(), inOrder(NOW));
        store().end(List.of(Ends.unavailable(tried, LATER)));
        assertEquals(List.of(), inOrder(LATER.minusMillis(1)));
        assertEquals(LATER, store().nextDue("koski", Manner.IN_ORDER).orElseThrow());
        Delivery again = inOrder(LATER).get(0);
        assertEquals(first.id(), again.id());
        store().end(List.of(Ends.of(again, Attempt.Outcome.HELD, DeliveryState.HELD)));
        assertEquals(List.of(), inOrder(LATER));
        store().resend(List.of(first.id()), Actor.operator("maria"), LATER);
        store().end(List.of(Ends.sent(inOrder(LATER).get(0))));
        assertTheSame(List.of(second), inOrder(LATER));
    }

    private List<Delivery> inOrder(Instant now) {
        return store().claim(new Taking("koski", 10, now, LEASE, Manner.IN_ORDER));
    }

    private Delivery about(String person) {
        String id = Pushed.fresh();
        store().accept(new NewSubmission(
                id,
                "aalto",
                null,
                Pushed.document("{}"),
                null,
                false,
                "{}",
                null,
                List.of(new NewSubmission.NewCredential(
                        "urn:" + id, Pushed.document("c"), Set.of(HolderId.of("nationalid:fin", person)))),
                List.of(new NewSubmission.NewDelivery(id + "-d", "urn:" + id, "koski", "r" + id)),
                NOW,
                null,
                Binding.SENDER));
        return store().deliveries(id).get(0);
    }
}

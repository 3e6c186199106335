package eu.elmgateway.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How every store records what became of a delivery. */
interface EndKit extends WithStore {

    @Test
    default void anEndRecordsTheAttemptTheReceiptTheDocumentsAndTheStateTogether() {
        Delivery delivery = claimed("koski");
        AttemptEnd end = Ends.accepted(delivery);
        store().end(List.of(end));
        assertEquals(DeliveryState.ACCEPTED, now(delivery).state());
        assertNull(now(delivery).dueAt());
        assertEquals(
                List.of(new Attempt(
                        1, end.startedAt(), end.endedAt(), end.outcome(), null, end.sent(), end.loss(), end.mapping())),
                store().attempts(delivery.id()));
        assertEquals(List.of(end.receipt()), store().receipts(delivery.id()));
        for (Document document : end.documents()) {
            assertTrue(store().document(document.sha256()).isPresent());
        }
    }

    @Test
    default void attemptsAreCountedAndTheReasonIsThatOfTheLast() {
        Delivery delivery = claimed("koski");
        store().end(List.of(Ends.unavailable(delivery, LATER)));
        assertEquals("because UNAVAILABLE", now(delivery).reason());
        assertEquals(LATER, now(delivery).dueAt());
        claim("koski", LATER);
        store().end(List.of(Ends.accepted(delivery)));
        assertEquals(2, now(delivery).attempts());
        assertNull(now(delivery).reason());
        assertEquals(
                List.of(Attempt.Outcome.UNAVAILABLE, Attempt.Outcome.ACCEPTED),
                store().attempts(delivery.id()).stream().map(Attempt::outcome).toList());
    }

    @Test
    default void anEndOfADeliveryThatNobodyClaimedIsRecordedAllTheSame() {
        Delivery delivery = queued("koski");
        store().end(List.of(Ends.accepted(delivery)));
        assertEquals(DeliveryState.ACCEPTED, now(delivery).state());
        assertEquals(1, store().attempts(delivery.id()).size());
    }

    @Test
    default void ofSeveralEndsAllAreRecordedOrNone() {
        Delivery known = claimed("koski");
        AttemptEnd unknown = new AttemptEnd(
                "nothing",
                null,
                NOW,
                NOW,
                Attempt.Outcome.SENT,
                null,
                null,
                null,
                null,
                DeliveryState.SENT,
                null,
                null,
                null,
                List.of());
        Exception refusal =
                assertThrows(IllegalArgumentException.class, () -> store().end(List.of(Ends.accepted(known), unknown)));
        assertTrue(String.valueOf(refusal.getMessage()).contains("nothing"));
        assertEquals(known, now(known));
        assertEquals(List.of(), store().attempts(known.id()));
        assertEquals(List.of(), store().receipts(known.id()));
    }

    @Test
    default void aBatchIsEndedInOneGo() {
        List<Delivery> batch = List.of(queued("cpf"), queued("cpf"), queued("cpf"));
        store().end(batch.stream().map(Ends::sent).toList());
        assertEquals(Map.of("cpf", Map.of(DeliveryState.SENT, 3L)), store().counts());
    }

    @Test
    default void aTryThatEndsAfterAnotherWasAcceptedIsRecordedWithoutQueueingAgain() {
        Delivery delivery = claimed("koski");
        store().end(List.of(Ends.accepted(delivery)));
        store().end(List.of(Ends.unavailable(delivery, LATER)));
        assertEquals(DeliveryState.ACCEPTED, now(delivery).state());
        assertEquals(2, store().attempts(delivery.id()).size());
        assertEquals(Optional.empty(), store().nextDue("koski"));
    }

    @Test
    default void heldFailedAndRejectedDeliveriesAreQueuedAgainOnRequestOthersAreNot() {
        Delivery held = ended(Attempt.Outcome.HELD, DeliveryState.HELD);
        Delivery failed = ended(Attempt.Outcome.FAILED, DeliveryState.FAILED);
        Delivery rejected = ended(Attempt.Outcome.REJECTED, DeliveryState.REJECTED);
        Delivery sent = ended(Attempt.Outcome.SENT, DeliveryState.SENT);
        Delivery accepted = ended(Attempt.Outcome.ACCEPTED, DeliveryState.ACCEPTED);
        List<Delivery> all = List.of(held, failed, rejected, sent, accepted);

        assertEquals(3, store().resend(all.stream().map(Delivery::id).toList(), Actor.operator("maria"), LATER));
        assertTheSame(List.of(), claim("koski", LATER.minusMillis(1)));
        assertTheSame(List.of(held, failed, rejected), claim("koski", LATER));
        assertNull(now(held).reason());
        assertEquals(1, now(held).attempts());
        assertEquals(0, store().resend(List.of(held.id(), "nothing"), Actor.operator("maria"), LATER));
    }

    @Test
    default void aSubmissionIsCompletedWhenItsLastDeliveryIsFinalWhateverTheOutcome() {
        Submission submission = accept(Pushed.text("{}").to("koski", "cpf", "oots"));
        List<Delivery> deliveries = store().deliveries(submission.id());
        store().end(List.of(
                Ends.accepted(deliveries.get(0)),
                Ends.of(deliveries.get(1), Attempt.Outcome.FAILED, DeliveryState.FAILED),
                Ends.of(deliveries.get(2), Attempt.Outcome.HELD, DeliveryState.HELD)));
        assertEquals(SubmissionState.ACCEPTED, state(submission));
        store().end(List.of(Ends.of(deliveries.get(2), Attempt.Outcome.REJECTED, DeliveryState.REJECTED)));
        assertEquals(SubmissionState.COMPLETED, state(submission));
    }

    @Test
    default void deliveriesAreCountedByRegistryAndState() {
        assertEquals(Map.of(), store().counts());
        queued("koski");
        queued("koski");
        store().end(List.of(Ends.accepted(queued("koski"))));
        store().end(List.of(Ends.sent(queued("cpf"))));
        assertEquals(
                Map.of(
                        "koski", Map.of(DeliveryState.QUEUED, 2L, DeliveryState.ACCEPTED, 1L),
                        "cpf", Map.of(DeliveryState.SENT, 1L)),
                store().counts());
    }

    private Delivery ended(Attempt.Outcome outcome, DeliveryState state) {
        Delivery delivery = queued("koski");
        store().end(List.of(Ends.of(delivery, outcome, state)));
        return delivery;
    }

    private SubmissionState state(Submission submission) {
        return store().submission(submission.id()).orElseThrow().state();
    }
}

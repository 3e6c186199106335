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
    default void an_end_records_the_attempt_the_receipt_the_documents_and_the_state_together() {
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
    default void attempts_are_counted_and_the_reason_is_that_of_the_last() {
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
    default void an_end_of_a_delivery_that_nobody_claimed_is_recorded_all_the_same() {
        Delivery delivery = queued("koski");
        store().end(List.of(Ends.accepted(delivery)));
        assertEquals(DeliveryState.ACCEPTED, now(delivery).state());
        assertEquals(1, store().attempts(delivery.id()).size());
    }

    @Test
    default void of_several_ends_all_are_recorded_or_none() {
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
    default void a_batch_is_ended_in_one_go() {
        List<Delivery> batch = List.of(queued("cpf"), queued("cpf"), queued("cpf"));
        store().end(batch.stream().map(Ends::sent).toList());
        assertEquals(Map.of("cpf", Map.of(DeliveryState.SENT, 3L)), store().counts());
    }

    @Test
    default void a_try_that_ends_after_another_was_accepted_is_recorded_without_queueing_again() {
        Delivery delivery = claimed("koski");
        store().end(List.of(Ends.accepted(delivery)));
        store().end(List.of(Ends.unavailable(delivery, LATER)));
        assertEquals(DeliveryState.ACCEPTED, now(delivery).state());
        assertEquals(2, store().attempts(delivery.id()).size());
        assertEquals(Optional.empty(), store().nextDue("koski"));
    }

    @Test
    default void held_failed_and_rejected_deliveries_are_queued_again_on_request_others_are_not() {
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
    default void a_submission_is_completed_when_its_last_delivery_is_final_whatever_the_outcome() {
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
    default void deliveries_are_counted_by_registry_and_state() {
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

package eu.elmgateway.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How every store records what a registry says apart from a try. */
interface ReceiptKit extends WithStore {

    @Test
    default void aLateReceiptFindsItsDeliveryByTheRecordId() {
        Delivery delivery = claimed("cpf");
        store().end(List.of(Ends.sent(delivery)));
        Receipt receipt = Ends.receipt(Receipt.Kind.ACCEPTED, "OK", "days later");
        Document file = Pushed.document("answer days later");

        Delivery found = store().delivery("cpf", delivery.record()).orElseThrow();
        store().receive(found.id(), receipt, DeliveryState.ACCEPTED, List.of(file));
        assertEquals(DeliveryState.ACCEPTED, now(delivery).state());
        assertNull(now(delivery).reason());
        assertEquals(List.of(receipt), store().receipts(delivery.id()));
        assertTrue(store().document(file.sha256()).isPresent());
        assertEquals(1, now(delivery).attempts());
    }

    @Test
    default void aLateRejectionSaysWhy() {
        Delivery delivery = claimed("cpf");
        store().end(List.of(Ends.sent(delivery)));
        store().receive(
                        delivery.id(),
                        Ends.receipt(Receipt.Kind.REJECTED, "E17", "no such person"),
                        DeliveryState.REJECTED,
                        List.of());
        assertEquals("E17: no such person", now(delivery).reason());
        assertEquals(
                SubmissionState.COMPLETED,
                store().submission(delivery.submission()).orElseThrow().state());
    }

    @Test
    default void aReceiptThatOvertakesTheEndOfItsOwnTryIsNotTakenBack() {
        Delivery delivery = claimed("oots");
        store().receive(
                        delivery.id(),
                        Ends.receipt(Receipt.Kind.ACCEPTED, "OK", "taken"),
                        DeliveryState.ACCEPTED,
                        List.of());
        store().end(List.of(Ends.sent(delivery)));
        assertEquals(DeliveryState.ACCEPTED, now(delivery).state());
        assertNull(now(delivery).reason());
        assertEquals(1, store().attempts(delivery.id()).size());
    }

    @Test
    default void theRegistrysLastWordCounts() {
        Delivery delivery = claimed("cpf");
        store().end(List.of(Ends.accepted(delivery)));
        Receipt change = Ends.receipt(Receipt.Kind.REJECTED, "E9", "withdrawn");
        store().receive(delivery.id(), change, DeliveryState.REJECTED, List.of());
        assertEquals(DeliveryState.REJECTED, now(delivery).state());
    }

    @Test
    default void aReceiptThatAsksForAnotherTryQueuesTheDeliveryAtOnce() {
        Delivery delivery = claimed("cpf");
        store().end(List.of(Ends.sent(delivery)));
        Receipt lost = Ends.receipt(Receipt.Kind.UNKNOWN, "E1", "lost");
        store().receive(delivery.id(), lost, DeliveryState.QUEUED, List.of());
        assertTheSame(List.of(now(delivery)), claim("cpf", lost.receivedAt()));
    }

    @Test
    default void aReceiptForAnUnknownDeliveryIsRefused() {
        Receipt receipt = Ends.receipt(Receipt.Kind.ACCEPTED, "OK", "taken");
        assertThrows(
                IllegalArgumentException.class,
                () -> store().receive("nothing", receipt, DeliveryState.ACCEPTED, List.of()));
    }

    @Test
    default void theNewestDeliveryOfARecordIsFound() {
        Delivery first = queued("koski");
        NewSubmission again = new NewSubmission(
                Pushed.fresh(),
                "aalto",
                null,
                Pushed.document("again"),
                null,
                false,
                "{}",
                null,
                List.of(new NewSubmission.NewCredential("urn:c", Pushed.document("c"))),
                List.of(new NewSubmission.NewDelivery("second", "urn:c", "koski", first.record())),
                NOW,
                null,
                Binding.SENDER);
        store().accept(again);
        assertEquals(
                "second",
                store().delivery("koski", first.record()).orElseThrow().id());
        assertEquals(Optional.empty(), store().delivery("cpf", first.record()));
    }

    @Test
    default void theVersionsOfACredentialComeInTheOrderInWhichTheyWerePlanned() {
        Instant issued = Instant.parse("2026-07-01T00:00:00Z");
        store().accept(version("one", DeliveryKind.RECORD, issued));
        store().accept(version("two", DeliveryKind.CORRECTION, null));
        store().accept(version("three", DeliveryKind.REVOCATION, issued));
        List<Delivery> versions = store().versions("urn:versioned");
        assertEquals(
                List.of(DeliveryKind.RECORD, DeliveryKind.CORRECTION, DeliveryKind.REVOCATION),
                versions.stream().map(Delivery::kind).toList());
        assertEquals(issued, versions.get(0).version());
        assertNull(versions.get(1).version());
        assertEquals(versions, store().versions("urn:versioned", "koski"));
        assertEquals(List.of(), store().versions("urn:versioned", "cpf"));
    }

    @Test
    default void aSecondReceiptThatSaysTheContraryIsKeptCountsAndIsTold() {
        Delivery delivery = claimed("cpf");
        store().end(List.of(Ends.sent(delivery)));
        Receipt no = Ends.receipt(Receipt.Kind.REJECTED, "E17", "no such person");
        Receipt yes = Ends.receipt(Receipt.Kind.ALREADY_KNOWN, "OK", "had it");
        store().receive(delivery.id(), no, DeliveryState.REJECTED, List.of());
        store().receive(delivery.id(), yes, DeliveryState.ACCEPTED, List.of());
        assertEquals(DeliveryState.ACCEPTED, now(delivery).state());
        String reason = String.valueOf(now(delivery).reason());
        assertTrue(reason.startsWith("the registry contradicts itself: rejected (E17: no such person) on "), reason);
        assertTrue(store().receipts(delivery.id()).containsAll(List.of(no, yes)));
        store().receive(delivery.id(), yes, DeliveryState.ACCEPTED, List.of());
        assertNull(now(delivery).reason());
    }

    @Test
    default void aReceiptThatFindsNoDeliveryIsKeptOnceWithItsDocument() {
        Document file = Pushed.document("answer of somebody else's");
        var receipt = new Receipt(Receipt.Kind.ACCEPTED, null, null, null, file.sha256(), NOW);
        var unmatched = new UnmatchedReceipt("cpf", "never-sent", receipt);
        assertTrue(store().keepUnmatched(unmatched, List.of(file)));
        assertFalse(store().keepUnmatched(unmatched, List.of(file)));
        assertEquals(List.of(unmatched), store().unmatched(10));
        assertTrue(store().document(file.sha256()).isPresent());
    }

    @Test
    default void aReceiptFindsTheVersionThatWaitsForItNotTheOneThatIsYetToGo() {
        store().accept(version("one", DeliveryKind.RECORD, null));
        Delivery first = claim("koski", NOW).get(0);
        store().end(List.of(Ends.sent(first)));
        store().accept(version("two", DeliveryKind.CORRECTION, null));
        assertEquals(first.id(), store().delivery("koski", "r").orElseThrow().id());
    }

    private static NewSubmission version(String text, DeliveryKind kind, @Nullable Instant issued) {
        return new NewSubmission(
                Pushed.fresh(),
                "aalto",
                null,
                Pushed.document(text),
                null,
                false,
                "{}",
                null,
                List.of(new NewSubmission.NewCredential(
                        "urn:versioned", Pushed.document("c" + text), Set.of(), issued)),
                List.of(new NewSubmission.NewDelivery(Pushed.fresh(), "urn:versioned", "koski", "r", kind)),
                NOW,
                null,
                Binding.SENDER);
    }
}

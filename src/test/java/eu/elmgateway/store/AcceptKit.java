package eu.elmgateway.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How every store takes submissions. */
interface AcceptKit extends WithStore {

    @Test
    default void anAcceptedSubmissionIsFoundByItsIdAndByItsKey() {
        Pushed pushed = Pushed.text("{}").by("aalto", "key-1").to("koski");
        Submission stored = accept(pushed);
        assertEquals(
                new Submission(
                        pushed.id(),
                        "aalto",
                        "key-1",
                        Pushed.document("{}").sha256(),
                        "elm-json:3.1",
                        SubmissionState.ACCEPTED,
                        "{\"verdict\":\"valid\"}",
                        Pushed.document("lost of {}").sha256(),
                        List.of("urn:credential:" + pushed.id()),
                        NOW,
                        null),
                stored);
        assertEquals(Optional.of(stored), store().submission(pushed.id()));
        assertEquals(Optional.of(stored), store().submission("aalto", "key-1"));
        assertTrue(store().document(Pushed.document("lost of {}").sha256()).isPresent());
    }

    @Test
    default void whatIsNotThereIsNotFound() {
        accept(Pushed.text("{}").by("aalto", "key-1"));
        assertEquals(Optional.empty(), store().submission("nobody"));
        assertEquals(Optional.empty(), store().submission("aalto", "key-2"));
        assertEquals(Optional.empty(), store().submission("turku", "key-1"));
        assertEquals(Optional.empty(), store().document("0".repeat(64)));
        assertEquals(Optional.empty(), store().delivery("nothing"));
        assertEquals(List.of(), store().deliveries("nobody"));
    }

    @Test
    default void theBytesOfASubmissionAndOfItsCredentialsAreKeptUntouched() {
        Submission stored = accept(Pushed.text("Zeugnis für Žofie").to("koski"));
        assertEquals("Zeugnis für Žofie", text(stored.document()));
        Delivery delivery = store().deliveries(stored.id()).get(0);
        assertEquals("Zeugnis für Žofie", text(delivery.sourceDocument()));
        assertEquals("canonical Zeugnis für Žofie", text(delivery.credentialDocument()));
    }

    @Test
    default void theSameBytesAreKeptOnceWithTheMediaTypeTheyFirstCameWith() {
        Document first = Document.of("application/json", new byte[] {0, 1, -1});
        Document again = new Document(first.sha256(), "text/plain", first.bytes());
        Delivery delivery = claimed("koski");
        store().receive(
                        delivery.id(),
                        Ends.receipt(Receipt.Kind.UNKNOWN, "1", "a"),
                        DeliveryState.SENT,
                        List.of(first));
        store().receive(
                        delivery.id(),
                        Ends.receipt(Receipt.Kind.UNKNOWN, "2", "b"),
                        DeliveryState.SENT,
                        List.of(again));
        Document kept = store().document(first.sha256()).orElseThrow();
        assertEquals("application/json", kept.mediaType());
        assertArrayEquals(first.bytes(), kept.bytes());
    }

    @Test
    default void deliveriesStandInTheOrderInWhichTheyWerePlannedAndAreDueAtOnce() {
        Submission stored = accept(Pushed.text("{}").to("koski", "cpf", "oots"));
        List<Delivery> deliveries = store().deliveries(stored.id());
        assertEquals(
                List.of("koski", "cpf", "oots"),
                deliveries.stream().map(Delivery::registry).toList());
        for (Delivery delivery : deliveries) {
            assertEquals(stored.credentials().get(0), delivery.credential());
            assertEquals(DeliveryState.QUEUED, delivery.state());
            assertEquals(NOW, delivery.dueAt());
            assertEquals(0, delivery.attempts());
        }
    }

    @Test
    default void aSubmissionNoRegistryWantsIsCompleted() {
        assertEquals(SubmissionState.COMPLETED, accept(Pushed.text("{}")).state());
    }

    @Test
    default void submissionsComeWithTheLastStoredFirst() {
        Submission first = accept(Pushed.text("1"));
        Submission second = accept(Pushed.text("2"));
        Submission third = accept(Pushed.text("3"));
        assertEquals(List.of(third, second, first), store().submissions(10));
        assertEquals(List.of(third, second), store().submissions(2));
    }

    @Test
    default void aSubmissionThatContradictsItselfIsRefusedWholeAndTheStoreGoesOn() {
        NewSubmission right = Pushed.text("{}").by("aalto", "key-1").to("koski").submission();
        NewSubmission wrong = new NewSubmission(
                right.id(),
                "aalto",
                "key-1",
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
        assertThrows(IllegalStateException.class, () -> store().accept(wrong));
        assertEquals(Optional.empty(), store().submission(right.id()));
        assertEquals(Optional.empty(), store().document(right.document().sha256()));
        assertInstanceOf(Acceptance.Stored.class, store().accept(right));
    }

    @Test
    default void submissionsThatShareTheirBytesAreAllStoredAtOnce() throws Exception {
        List<Acceptance> all = new Crowd(8)
                .all(i -> store().accept(Pushed.text("{}")
                        .by("aalto", "key-" + i)
                        .to("koski")
                        .submission()));
        assertTrue(all.stream().allMatch(Acceptance.Stored.class::isInstance));
        assertEquals(8, store().submissions(10).size());
    }

    private String text(String sha256) {
        return new String(store().document(sha256).orElseThrow().bytes(), StandardCharsets.UTF_8);
    }
}

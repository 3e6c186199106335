package eu.elmgateway.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How every store holds senders to their idempotency keys. */
interface KeyKit extends WithStore {

    @Test
    default void theSameKeyAndBytesAreADuplicateOfWhatWasAccepted() {
        Submission first = accept(Pushed.text("{}").by("aalto", "key-1").to("koski"));
        Acceptance second = store().accept(
                        Pushed.text("{}").by("aalto", "key-1").to("koski").submission());
        assertEquals(new Acceptance.Duplicate(first), second);
        assertEquals(List.of(first), store().submissions(10));
        assertEquals(Map.of("koski", Map.of(DeliveryState.QUEUED, 1L)), store().counts());
    }

    @Test
    default void theSameKeyWithOtherBytesIsToldAndNothingIsWritten() {
        Submission first = accept(Pushed.text("{}").by("aalto", "key-1"));
        NewSubmission other = Pushed.text("[]").by("aalto", "key-1").submission();
        assertEquals(new Acceptance.KeyReused(first), store().accept(other));
        assertEquals(Optional.empty(), store().submission(other.id()));
        assertEquals(Optional.empty(), store().document(other.document().sha256()));
    }

    @Test
    default void aKeyBelongsToOneSenderAndNoKeyNeverRepeats() {
        accept(Pushed.text("{}").by("aalto", "key-1"));
        accept(Pushed.text("{}").by("turku", "key-1"));
        accept(Pushed.text("{}").by("aalto", null));
        accept(Pushed.text("{}").by("aalto", null));
        assertEquals(4, store().submissions(10).size());
    }

    @Test
    default void aRefusedTryIsKeptAndLeavesItsKeyFree() {
        Submission refused = accept(Pushed.text("[").by("aalto", "key-1").refusedAsInvalid());
        assertEquals(SubmissionState.REFUSED, refused.state());
        assertEquals(Optional.empty(), store().submission("aalto", "key-1"));
        Submission mended = accept(Pushed.text("[]").by("aalto", "key-1"));
        assertEquals(Optional.of(mended), store().submission("aalto", "key-1"));
        assertEquals(Optional.of(refused), store().submission(refused.id()));
    }

    @Test
    default void anInvalidDocumentUnderAnAcceptedKeyReusesThatKey() {
        Submission accepted = accept(Pushed.text("[]").by("aalto", "key-1"));
        Acceptance second = store().accept(
                        Pushed.text("[").by("aalto", "key-1").refusedAsInvalid().submission());
        assertEquals(new Acceptance.KeyReused(accepted), second);
    }

    @Test
    default void ofThoseWhoPushOneKeyAtOnceOneIsStoredAndTheOthersAreDuplicates() throws Exception {
        List<Acceptance> all = new Crowd(8)
                .all(i -> store().accept(Pushed.text("{}")
                        .by("aalto", "key-1")
                        .to("koski")
                        .submission()));
        Submission stored = theOneStored(all);
        assertEquals(
                7, all.stream().filter(new Acceptance.Duplicate(stored)::equals).count());
        assertEquals(Map.of("koski", Map.of(DeliveryState.QUEUED, 1L)), store().counts());
    }

    @Test
    default void ofThoseWhoPushDifferentBytesUnderOneKeyAtOnceOneIsStored() throws Exception {
        List<Acceptance> all = new Crowd(8)
                .all(i -> store().accept(
                                Pushed.text("{}" + i).by("aalto", "key-1").submission()));
        Submission stored = theOneStored(all);
        assertEquals(
                7, all.stream().filter(new Acceptance.KeyReused(stored)::equals).count());
        assertEquals(List.of(stored), store().submissions(10));
    }

    private static Submission theOneStored(List<Acceptance> all) {
        List<Submission> stored = all.stream()
                .filter(Acceptance.Stored.class::isInstance)
                .map(acceptance -> ((Acceptance.Stored) acceptance).submission())
                .toList();
        assertEquals(1, stored.size());
        return stored.get(0);
    }
}

package eu.elmgateway.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** How documents go, in every store. */
interface KeepingKit extends WithStore {
    Instant MUCH_LATER = NOW.plus(Duration.ofDays(200));
    UnaryOperator<String> BARE = report -> "{}";
    HolderId PERSON = HolderId.of("nationalid:fin", "131052-308T");

    @Test
    default void documentsOfWhatIsFinalGoWhenTheirTimeIsOverAndHashesReceiptsAndAuditStay() {
        Delivery done = accepted("{\"a\":1}", "koski");
        Submission before = store().submission(done.submission()).orElseThrow();
        Keeping.Gone gone = expire(Set.of());
        assertEquals(1, gone.submissions());
        assertEquals(List.of(Pushed.document("mapped for " + done.record()).sha256()), gone.sent());
        assertFalse(store().document(before.document()).isPresent());
        assertFalse(store().document(done.credentialDocument()).isPresent());
        assertFalse(store().document(gone.sent().get(0)).isPresent());
        Submission after = store().submission(done.submission()).orElseThrow();
        assertEquals(before.document(), after.document());
        assertEquals("{}", after.report());
        assertEquals("taken", store().receipts(done.id()).get(0).text());
        assertEquals("documents.expired", lastAct(done.submission()));
        assertEquals(0, expire(Set.of()).submissions());
    }

    @Test
    default void whatIsNotFinalOrWasTouchedSinceStays() {
        Delivery queued = queued("koski");
        Delivery held = claimed("cpf");
        store().end(List.of(Ends.of(held, Attempt.Outcome.HELD, DeliveryState.HELD)));
        Delivery done = accepted("{}", "oots");
        assertEquals(
                0,
                store().keeping()
                        .expire(terms(NOW.plusSeconds(1), Set.of()), 0, NOW)
                        .submissions());
        assertEquals(1, expire(Set.of()).submissions());
        for (Delivery kept : List.of(queued, held)) {
            assertTrue(store().document(kept.credentialDocument()).isPresent());
        }
        assertEquals("documents.expired", lastAct(done.submission()));
    }

    @Test
    default void whatSomebodyElseNeedsStays() {
        Delivery done = accepted("the same", "koski");
        Submission other = accept(Pushed.text("the same").by("aalto", "2").to("koski"));
        assertEquals(1, expire(Set.of()).submissions());
        assertTrue(store().document(other.document()).isPresent());
        assertTrue(store().document(done.credentialDocument()).isPresent());
    }

    @Test
    default void aRegistryWhoseFilesAreMadeOfWhatIsKeptKeepsWhatStandsForIt() {
        Delivery done = accepted("{}", "virta");
        assertEquals(0, expire(Set.of("virta")).submissions());
        assertTrue(store().document(done.credentialDocument()).isPresent());
        assertEquals(1, expire(Set.of("other")).submissions());
    }

    @Test
    default void whatWasRefusedGoesToo() {
        Submission refused = accept(Pushed.text("{").refusedAsInvalid());
        assertEquals(1, expire(Set.of()).submissions());
        assertFalse(store().document(refused.document()).isPresent());
    }

    @Test
    default void aPageOfWhatMayGoIsFollowedByTheNext() {
        for (int i = 0; i < 205; i++) {
            accept(Pushed.text("{" + i).refusedAsInvalid());
        }
        Keeping.Gone first = expire(Set.of());
        assertEquals(200, first.submissions());
        Keeping.Gone second = store().keeping().expire(terms(MUCH_LATER, Set.of()), first.last(), MUCH_LATER);
        assertEquals(5, second.submissions());
        assertEquals(
                0,
                store().keeping()
                        .expire(terms(MUCH_LATER, Set.of()), second.last(), MUCH_LATER)
                        .last());
    }

    @Test
    default void aPersonIsFoundByAnIdentifierAndErasedAndTheProofOfTheExchangeStays() {
        NewSubmission pushed = about(
                PERSON, Pushed.text("Maija").by("aalto", "Maija-1").to("koski").submission());
        store().accept(pushed);
        Delivery delivery = claim("koski", NOW).get(0);
        store().end(List.of(Ends.accepted(delivery)));
        Delivery other = accepted("somebody else", "koski");
        List<Keeping.Subject> subjects = store().keeping().about(Set.of(PERSON));
        assertEquals(List.of(new Keeping.Subject(pushed.id(), delivery.credential(), false)), subjects);
        assertEquals(List.of(), store().keeping().objections(subjects, Set.of()));
        Keeping.Gone gone = store().keeping().erase(subjects, Set.of(PERSON), BARE, Actor.operator("maria"), LATER);
        assertEquals(4, gone.documents());
        store().keeping().scrub();
        assertEquals(List.of(), store().keeping().about(Set.of(PERSON)));
        assertTrue(store().keeping().of(pushed.id()).get(0).gone());
        assertFalse(store().document(delivery.sourceDocument()).isPresent());
        assertEquals(DeliveryState.ACCEPTED, now(delivery).state());
        assertEquals(delivery.sourceDocument(), now(delivery).sourceDocument());
        assertNull(store().receipts(delivery.id()).get(0).text());
        assertNull(store().submission(pushed.id()).orElseThrow().key());
        assertEquals("documents.erased", lastAct(pushed.id()));
        assertTrue(store().document(other.sourceDocument()).isPresent());
        assertEquals("taken", store().receipts(other.id()).get(0).text());
        store().audit().chain();
        assertInstanceOf(AuditVerdict.Holds.class, store().audit().verify(null, position -> {}));
    }

    @Test
    default void whatIsHeldEndsWithTheErasure() {
        Delivery held = claimed("koski");
        store().end(List.of(Ends.of(held, Attempt.Outcome.HELD, DeliveryState.HELD)));
        store().keeping()
                .erase(store().keeping().of(held.submission()), Set.of(), BARE, Actor.operator("maria"), LATER);
        assertEquals(DeliveryState.REJECTED, now(held).state());
        assertEquals("erased on request", now(held).reason());
    }

    @Test
    default void whatIsUnderWayOrStandsInARegistryThatNeedsItIsToldBeforeAnErasure() {
        Delivery queued = queued("koski");
        assertEquals(
                1,
                store().keeping()
                        .objections(store().keeping().of(queued.submission()), Set.of())
                        .size());
        Delivery done = accepted("{}", "virta");
        List<Keeping.Subject> subjects = store().keeping().of(done.submission());
        assertEquals(List.of(), store().keeping().objections(subjects, Set.of("koski")));
        String objection =
                store().keeping().objections(subjects, Set.of("virta")).get(0);
        assertTrue(objection.contains("revoked"), objection);
    }

    @Test
    default void theNameAndKeyOfABatchGoWithTheLastItemInItAndNotBefore() {
        store().batches()
                .begin(new NewBatch("b-1", "aalto", "Maija", "application/zip", "Maija.zip", null, false, 9L, NOW));
        store().batches().received("b-1", "f00d", NOW);
        List<NewSubmission> items = List.of(
                Pushed.text("{1}").by("aalto", "item-1").submission(),
                Pushed.text("{2}").by("aalto", "item-2").submission());
        for (int i = 0; i < 2; i++) {
            store().batches().accept(items.get(i), new ItemPlace("b-1", i + 1, "Maija-" + i, 0, 0));
        }
        store().batches().end("b-1", BatchState.COMPLETED, "{}", LATER);
        erase(items.get(0).id());
        Batch before = store().batches().find("b-1").orElseThrow();
        assertEquals("Maija.zip", before.name());
        assertNull(store().batches().items("b-1", Set.of(), 0, 1).get(0).place().name());
        erase(items.get(1).id());
        Batch after = store().batches().find("b-1").orElseThrow();
        assertNull(after.name());
        assertNull(after.key());
        assertNull(after.report());
        assertEquals(before.sha256(), after.sha256());
    }

    @Test
    default void theNameOfABatchStaysWhileSomebodyElsesItemIsInItThatBecameNoSubmission() {
        store().batches().begin(new NewBatch("b-1", "aalto", null, "application/zip", "a.zip", null, false, 9L, NOW));
        store().batches().received("b-1", "f00d", NOW);
        NewSubmission item = Pushed.text("{1}").by("aalto", "item-1").submission();
        store().batches().accept(item, new ItemPlace("b-1", 1, "a", 0, 0));
        store().batches().note(new ItemPlace("b-1", 2, "b", 0, 0), ItemVerdict.UNREADABLE, null, null, "{}", NOW);
        store().batches().end("b-1", BatchState.COMPLETED, null, LATER);
        erase(item.id());
        assertEquals("a.zip", store().batches().find("b-1").orElseThrow().name());
    }

    private void erase(String submission) {
        store().keeping().erase(store().keeping().of(submission), Set.of(), BARE, Actor.operator("maria"), LATER);
    }

    private Keeping.Gone expire(Set<String> needed) {
        return store().keeping().expire(terms(MUCH_LATER, needed), 0, MUCH_LATER);
    }

    private static Keeping.Terms terms(Instant before, Set<String> needed) {
        return new Keeping.Terms(before, needed, BARE);
    }

    private Delivery accepted(String text, String registry) {
        accept(Pushed.text(text).to(registry));
        Delivery delivery = claim(registry, NOW).get(0);
        store().end(List.of(Ends.accepted(delivery)));
        return delivery;
    }

    private String lastAct(String submission) {
        List<AuditEntry> entries = store().audit().of(submission);
        return entries.get(entries.size() - 1).event().act();
    }

    /** The same submission, about this person. */
    static NewSubmission about(HolderId person, NewSubmission one) {
        return new NewSubmission(
                one.id(),
                one.sender(),
                one.key(),
                one.document(),
                one.format(),
                one.refused(),
                one.report(),
                one.loss(),
                one.credentials().stream()
                        .map(credential ->
                                new NewSubmission.NewCredential(credential.id(), credential.document(), Set.of(person)))
                        .toList(),
                one.deliveries(),
                one.receivedAt(),
                null,
                Binding.SENDER);
    }
}

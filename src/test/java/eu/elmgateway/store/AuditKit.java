package eu.elmgateway.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How every store keeps its audit. */
interface AuditKit extends WithStore {
    Actor MARIA = Actor.operator("maria");

    @Test
    default void everyTransitionOfASubmissionAndOfItsDeliveriesIsInTheAudit() {
        Delivery delivery = claimed("koski");
        store().end(List.of(Ends.unavailable(delivery, NOW)));
        Delivery again = claim("koski", NOW).get(0);
        store().end(List.of(Ends.of(again, Attempt.Outcome.HELD, DeliveryState.HELD)));
        store().resend(List.of(delivery.id()), MARIA, LATER);
        store().receive(
                        delivery.id(),
                        Ends.receipt(Receipt.Kind.ACCEPTED, "1", "a"),
                        DeliveryState.ACCEPTED,
                        List.of());
        assertEquals(
                List.of(
                        "sender:university submission.accepted ACCEPTED",
                        "gateway delivery.planned QUEUED",
                        "gateway delivery.tried QUEUED",
                        "gateway delivery.tried HELD",
                        "operator:maria delivery.resent QUEUED",
                        "registry:koski delivery.answered ACCEPTED"),
                events(delivery.submission()));
        assertInstanceOf(AuditVerdict.Holds.class, verify());
    }

    @Test
    default void anEventNamesWhatWasReceivedSentAndAnsweredByItsHash() {
        Delivery delivery = claimed("koski");
        store().end(List.of(Ends.accepted(delivery)));
        List<AuditEntry> entries = store().audit().of(delivery.submission());
        assertEquals(delivery.sourceDocument(), entries.get(0).event().facts().get("document"));
        assertEquals(
                Pushed.document("mapped for " + delivery.record()).sha256(),
                entries.get(2).event().facts().get("sent"));
        assertEquals(
                Pushed.document("answer taken").sha256(),
                entries.get(2).event().facts().get("answer"));
    }

    @Test
    default void whatComesToNothingIsNotInTheAudit() {
        Submission stored = accept(Pushed.text("{}").to("koski"));
        Receipt receipt = Ends.receipt(Receipt.Kind.ACCEPTED, "1", "a");
        assertThrows(
                IllegalArgumentException.class,
                () -> store().receive("nothing", receipt, DeliveryState.ACCEPTED, List.of()));
        store().resend(List.of(store().deliveries(stored.id()).get(0).id()), MARIA, LATER);
        store().accept(Pushed.text("{}").by("aalto", "key-1").submission());
        store().accept(Pushed.text("{}").by("aalto", "key-1").submission());
        chainAll();
        assertEquals(3, store().audit().head().position());
    }

    @Test
    default void wordsThatCouldBreakALineAreWrittenSoThatTheyCannot() {
        Submission stored = accept(Pushed.text("{}").by("Université\nde Nice", null));
        assertEquals(
                "sender:Universit%C3%A9%0Ade+Nice",
                store().audit().of(stored.id()).get(0).event().by().replace("%3A", ":"));
        assertInstanceOf(AuditVerdict.Holds.class, verify());
    }

    @Test
    default void theChainGoesOnAfterTheStoreWasOpenedAgain() {
        accept(Pushed.text("1").to("koski"));
        chainAll();
        AuditHead before = store().audit().head();
        reopen();
        accept(Pushed.text("2").to("koski"));
        AuditVerdict.Holds verdict = assertInstanceOf(AuditVerdict.Holds.class, verify(before));
        assertEquals(before.position() + 2, verdict.head().position());
        assertEquals(0, verdict.waiting());
    }

    @Test
    default void eventsOfManyAtOnceStandInOneChain() throws Exception {
        new Crowd(8).all(i -> {
            for (int n = 0; n < 5; n++) {
                accept(Pushed.text("{}").by("aalto", Pushed.fresh()).to("koski"));
                store().end(claim("koski", NOW).stream().map(Ends::accepted).toList());
                store().audit().chain();
            }
            return true;
        });
        AuditVerdict.Holds verdict = assertInstanceOf(AuditVerdict.Holds.class, verify());
        assertEquals(120, verdict.head().position());
    }

    @Test
    default void whateverIsEditedRemovedMovedOrPutInIsFound() {
        Random random = new Random(6);
        history(random, Integer.getInteger("elm.audit.history", 12));
        chainAll();
        for (int i = 0; i < Integer.getInteger("elm.audit.tampers", 150); i++) {
            Tampering tampering = Tampering.any(random, store().audit().head().position());
            AuditVerdict verdict = tampering.verdict(database(), null);
            assertEquals(
                    tampering.firstBroken(),
                    assertInstanceOf(AuditVerdict.Broken.class, verdict, tampering::toString)
                            .position(),
                    tampering::toString);
        }
        assertInstanceOf(AuditVerdict.Holds.class, verify());
    }

    @Test
    default void aChainWrittenAnewIsFoundByAHeadThatWasKeptElsewhere() {
        history(new Random(7), 4);
        chainAll();
        AuditHead kept = store().audit().head();
        Tampering anew = Tampering.anew(3);
        assertInstanceOf(AuditVerdict.Holds.class, anew.verdict(database(), null));
        assertInstanceOf(AuditVerdict.Broken.class, anew.verdict(database(), kept));
        Tampering shorter = Tampering.shorter(kept.position() - 1);
        assertInstanceOf(AuditVerdict.Broken.class, shorter.verdict(database(), kept));
    }

    @Test
    default void aStateChangedBehindTheAuditIsFound() {
        Delivery delivery = queued("koski");
        accept(Pushed.text("{}").to("cpf"));
        chainAll();
        Tampering tampering = new Tampering(
                "a rejection made up",
                0,
                "update delivery set state = 'REJECTED', due_at = null where id = '" + delivery.id() + "'");
        AuditVerdict verdict = tampering.verdict(database(), null);
        assertEquals(
                delivery.id(),
                assertInstanceOf(AuditVerdict.Contradicted.class, verdict).id());
    }

    private void history(Random random, int submissions) {
        for (int i = 0; i < submissions; i++) {
            accept(Pushed.text("{}" + i).to("koski", "cpf"));
            for (Delivery delivery : claim(random.nextBoolean() ? "koski" : "cpf", NOW)) {
                store().end(List.of(
                        random.nextBoolean()
                                ? Ends.accepted(delivery)
                                : Ends.of(delivery, Attempt.Outcome.HELD, DeliveryState.HELD)));
            }
        }
    }

    private List<String> events(String submission) {
        return store().audit().of(submission).stream()
                .map(AuditEntry::event)
                .map(event -> event.by() + " " + event.act() + " " + event.state())
                .toList();
    }

    private Database database() {
        return ((SqlStore) store()).database;
    }

    private void chainAll() {
        int chained;
        do {
            chained = store().audit().chain();
        } while (chained > 0);
    }

    private AuditVerdict verify() {
        return verify(null);
    }

    private AuditVerdict verify(@Nullable AuditHead kept) {
        chainAll();
        return store().audit().verify(kept, position -> {});
    }
}

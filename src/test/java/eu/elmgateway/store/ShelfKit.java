package eu.elmgateway.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every store has ready for registries that ask. */
interface ShelfKit extends WithStore {
    HolderId MARIO = HolderId.of("nationalID:ITA", "RSSMRA80A01F205D");
    HolderId ADA = HolderId.of("nationalID:ITA", "BNCDAA81B41F205X");
    List<String> SCHEMES = List.of("nationalid:ita");

    /** A delivery to the registry {@code anis} about a person, not yet tried. */
    default Delivery about(HolderId holder, String record) {
        return about(holder, record, "urn:c", DeliveryKind.RECORD);
    }

    /** A delivery of a kind about a person, of a credential with this id. */
    default Delivery about(HolderId holder, String record, String credential, DeliveryKind kind) {
        String id = Pushed.fresh();
        store().accept(new NewSubmission(
                id,
                "bologna",
                null,
                Pushed.document("degree " + id),
                null,
                false,
                "{}",
                null,
                List.of(new NewSubmission.NewCredential(credential, Pushed.document("c " + id), Set.of(holder))),
                List.of(new NewSubmission.NewDelivery(Pushed.fresh(), credential, "anis", record, kind)),
                NOW,
                null,
                Binding.SENDER));
        return store().deliveries(id).get(0);
    }

    default Delivery onOffer(HolderId holder, String record) {
        Delivery delivery = about(holder, record);
        store().end(List.of(Ends.sent(delivery)));
        return delivery;
    }

    default List<String> offered(HolderId holder) {
        return store().shelf().offers("anis", List.of(holder)).stream()
                .map(Offer::delivery)
                .toList();
    }

    @Test
    default void aPersonIsKnownFromAcceptanceOnAndOnOfferOnceARecordIsReady() {
        Delivery delivery = about(MARIO, "r1");
        assertTrue(store().shelf().knows("anis", List.of(ADA, MARIO)));
        assertFalse(store().shelf().knows("anis", List.of(ADA)));
        assertFalse(store().shelf().knows("anis", List.of()));
        assertFalse(store().shelf().knows("emrex", List.of(MARIO)));
        assertEquals(List.of(), offered(MARIO));
        assertEquals(Optional.empty(), store().shelf().lastChange("anis"));

        store().end(List.of(Ends.sent(delivery)));
        assertEquals(
                List.of(new Offer(
                        delivery.id(),
                        "urn:c",
                        "r1",
                        Pushed.document("mapped for r1").sha256(),
                        DeliveryState.SENT,
                        NOW.plusSeconds(1))),
                store().shelf().offers("anis", List.of(MARIO)));
        assertEquals(Optional.of(NOW.plusSeconds(1)), store().shelf().lastChange("anis"));
        assertEquals(List.of(), offered(ADA));
    }

    @Test
    default void aNewerVersionTakesThePlaceOfTheOlderOnlyWhenItIsReady() {
        Delivery older = onOffer(MARIO, "r1");
        Delivery newer = about(MARIO, "r1");
        assertEquals(List.of(older.id()), offered(MARIO));
        store().end(List.of(Ends.sent(newer)));
        assertEquals(List.of(newer.id()), offered(MARIO));
    }

    @Test
    default void whatIsRevokedLeavesAtOnceAndMayBeIssuedAgain() {
        onOffer(MARIO, "r1");
        Delivery other = about(MARIO, "r2", "urn:other", DeliveryKind.RECORD);
        store().end(List.of(Ends.sent(other)));
        Delivery revocation = about(MARIO, "r1", "urn:c", DeliveryKind.REVOCATION);
        assertEquals(List.of(other.id()), offered(MARIO));
        store().end(List.of(Ends.accepted(revocation)));
        assertEquals(List.of(other.id()), offered(MARIO));
        assertTrue(store().shelf().knows("anis", List.of(MARIO)));
        Delivery again = onOffer(MARIO, "r1");
        assertEquals(List.of(other.id(), again.id()), offered(MARIO));
    }

    @Test
    default void whatCannotBecomeARecordIsNeverOnOffer() {
        Delivery delivery = about(MARIO, "r1");
        store().end(List.of(Ends.of(delivery, Attempt.Outcome.REJECTED, DeliveryState.REJECTED)));
        assertTrue(store().shelf().knows("anis", List.of(MARIO)));
        assertEquals(List.of(), offered(MARIO));
        assertEquals(List.of(), store().shelf().holders("anis", SCHEMES, "", 10));
    }

    @Test
    default void personsAreListedPageByPageEachOnce() {
        onOffer(MARIO, "r1");
        onOffer(MARIO, "r2");
        onOffer(ADA, "r3");
        List<String> both =
                List.of(MARIO.sha256(), ADA.sha256()).stream().sorted().toList();
        assertEquals(both, store().shelf().holders("anis", SCHEMES, "", 10));
        assertEquals(both.subList(0, 1), store().shelf().holders("anis", SCHEMES, "", 1));
        assertEquals(both.subList(1, 2), store().shelf().holders("anis", SCHEMES, both.get(0), 1));
        assertEquals(List.of(), store().shelf().holders("anis", List.of("anpr"), "", 10));
        assertEquals(List.of(), store().shelf().holders("anis", List.of(), "", 10));
    }

    @Test
    default void whatARegistryAskedForIsAcceptedOnceAndEveryQuestionIsKept() {
        Delivery delivery = onOffer(MARIO, "r1");
        Inquiry first = inquiry("i1", delivery);
        Inquiry second = inquiry("i2", delivery);
        store().shelf().keep(first, List.of(Pushed.document("question")));
        store().shelf().keep(second, List.of());
        assertEquals(DeliveryState.ACCEPTED, now(delivery).state());
        assertEquals(List.of(delivery.id()), offered(MARIO));
        Receipt receipt = store().receipts(delivery.id()).get(0);
        assertEquals(1, store().receipts(delivery.id()).size());
        assertEquals("i1", receipt.reference());
        assertEquals(List.of(first, second), store().shelf().ofDelivery(delivery.id()));
        assertEquals(List.of(second, first), store().shelf().inquiries("anis", 10));
        assertEquals(List.of(first, second), store().shelf().about("anis", List.of(MARIO)));
        assertEquals(List.of(), store().shelf().about("anis", List.of(ADA)));
        assertEquals(Optional.of(first), store().shelf().inquiry("i1"));
        assertTrue(store().document(Pushed.document("question").sha256()).isPresent());
    }

    @Test
    default void anInquiryOfAnIdIsKeptOnceWhoeverElseKeepsItAtTheSameTime() throws Exception {
        Delivery delivery = onOffer(MARIO, "r1");
        Inquiry inquiry = inquiry("i1", delivery);
        int before = store().shelf().inquiries("anis", 10).size();
        List<Boolean> kept = new Crowd(8).all(i -> store().shelf().keep(inquiry, List.of()));
        assertEquals(1, kept.stream().filter(first -> first).count(), kept::toString);
        assertEquals(before + 1, store().shelf().inquiries("anis", 10).size());
        assertEquals(List.of(inquiry), store().shelf().ofDelivery(delivery.id()));
        assertEquals(1, store().receipts(delivery.id()).size());
        assertEquals(DeliveryState.ACCEPTED, now(delivery).state());
    }

    private static Inquiry inquiry(String id, Delivery delivery) {
        return new Inquiry(
                id, "anis", "IFS03.1", "mur", LATER, MARIO.sha256(), "found", null, null, List.of(delivery.id()));
    }
}

package eu.elmgateway.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What operators see and do, in every store. */
interface DeskKit extends WithStore {
    Actor OPERATOR = Actor.operator("maria");

    /** A query under construction; records have no withers. */
    record Wanted(
            Set<DeliveryState> states,
            @Nullable String registry,
            @Nullable String sender,
            @Nullable String issuer,
            @Nullable String any,
            @Nullable Instant since,
            long after,
            int atMost,
            boolean newest) {
        static final Wanted ALL = new Wanted(Set.of(), null, null, null, null, null, 0, 100, false);

        DeliveryQuery query() {
            return new DeliveryQuery(
                    states, registry, sender, issuer, null, null, null, since, null, any, newest, after, atMost);
        }
    }

    @Test
    default void deliveriesAreFoundByStateRegistrySenderIssuerAndTimeTheOldestFirst() {
        Delivery first = queued("koski");
        Delivery held = claimed("cpf");
        store().end(List.of(Ends.of(held, Attempt.Outcome.HELD, DeliveryState.HELD)));
        NewSubmission later = Pushed.text("2").by("aalto", null).to("koski").submission(LATER);
        store().accept(issuedBy(later, "urn:aalto", "aalto-yliopisto"));
        Delivery last = store().deliveries(later.id()).get(0);

        assertEquals(List.of(first.id(), held.id(), last.id()), found(all -> all));
        assertEquals(List.of(last.id(), held.id(), first.id()), found(all -> with(all, "newest", true)));
        assertEquals(List.of(held.id()), found(all -> with(all, "states", Set.of(DeliveryState.HELD))));
        assertEquals(List.of(first.id(), last.id()), found(all -> with(all, "registry", "koski")));
        assertEquals(List.of(last.id()), found(all -> with(all, "sender", "aalto")));
        assertEquals(List.of(last.id()), found(all -> with(all, "issuer", "aalto-yliopisto")));
        assertEquals(List.of(), found(all -> with(all, "issuer", "aalto-yliopist_")));
        assertEquals(List.of(), found(all -> with(all, "issuer", "aalto")));
        assertEquals(List.of(last.id()), found(all -> with(all, "since", LATER)));
    }

    @Test
    default void aDeliveryIsFoundByAnyIdThatSomebodyMayHaveInHand() {
        Delivery delivery = claimed("koski");
        store().end(List.of(Ends.sent(delivery)));
        queued("koski");
        List<String> inHand = List.of(
                delivery.id(),
                delivery.submission(),
                delivery.credential(),
                delivery.record(),
                Pushed.document("mapped for " + delivery.record()).sha256());
        for (String id : inHand) {
            assertEquals(List.of(delivery.id()), found(all -> with(all, "any", id)), id);
        }
        assertEquals(List.of(), found(all -> with(all, "any", "nothing")));
    }

    @Test
    default void pagesFollowEachOtherWithoutAGap() {
        List<String> all = List.of(
                queued("koski").id(), queued("koski").id(), queued("koski").id());
        List<ListedDelivery> page =
                store().desk().list(with(Wanted.ALL, "atMost", 2).query());
        long end = page.get(1).number();
        assertEquals(
                all.subList(0, 2), page.stream().map(one -> one.delivery().id()).toList());
        assertEquals(all.subList(2, 3), found(one -> with(one, "after", end)));
    }

    @Test
    default void whatIsSentAgainMayCarryWhatIsMappedNow() {
        Delivery held = claimed("koski");
        store().end(List.of(Ends.of(held, Attempt.Outcome.REJECTED, DeliveryState.REJECTED)));
        Delivery queued = queued("cpf");
        Document anew = Pushed.document("canonical by another mapping");
        assertEquals(
                List.of(held.id()),
                store().desk()
                        .resend(
                                List.of(
                                        new Desk.Again(held.id(), Optional.of(anew)),
                                        new Desk.Again(queued.id(), Optional.of(anew)),
                                        new Desk.Again("nothing", Optional.empty())),
                                OPERATOR,
                                LATER));
        Delivery now = now(held);
        assertEquals(DeliveryState.QUEUED, now.state());
        assertEquals(anew.sha256(), now.credentialDocument());
        assertEquals(held.record(), now.record());
        assertTrue(store().document(anew.sha256()).isPresent());
        assertEquals(queued, now(queued));
        AuditEvent event = lastEvent(held);
        assertEquals("operator:maria delivery.resent", event.by() + " " + event.act());
        assertEquals(anew.sha256(), event.facts().get("canonical"));
    }

    @Test
    default void nothingIsHandedOutForARegistryThatIsHeldUntilItIsReleased() {
        Delivery delivery = queued("koski");
        Delivery other = queued("cpf");
        assertTrue(store().desk().hold("koski", OPERATOR, "it is being moved", NOW));
        assertFalse(store().desk().hold("koski", OPERATOR, "again", NOW));
        reopen();
        assertEquals(List.of(), claim("koski", LATER));
        assertEquals(Optional.empty(), store().nextDue("koski"));
        assertEquals(other.id(), claim("cpf", LATER).get(0).id());
        RegistryStanding standing = store().desk().registries().get(1);
        assertEquals("koski", standing.registry());
        assertEquals(
                "it is being moved", Objects.requireNonNull(standing.hold()).reason());
        assertTrue(store().desk().release("koski", OPERATOR, LATER));
        assertFalse(store().desk().release("koski", OPERATOR, LATER));
        assertEquals(delivery.id(), claim("koski", LATER).get(0).id());
    }

    @Test
    default void registriesTellHowManyWaitAndSinceWhen() {
        queued("koski");
        store().accept(Pushed.text("2").to("koski").submission(LATER));
        RegistryStanding standing = store().desk().registries().get(0);
        assertEquals(2L, standing.counts().get(DeliveryState.QUEUED));
        assertEquals(NOW, standing.oldest().get(DeliveryState.QUEUED));
        assertNull(standing.hold());
    }

    @Test
    default void aDeliveryThatWasSeenToByHandEndsAsTheOperatorSays() {
        Delivery held = claimed("koski");
        store().end(List.of(Ends.of(held, Attempt.Outcome.HELD, DeliveryState.HELD)));
        assertTrue(store().desk().close(held.id(), true, OPERATOR, "told by telephone", LATER));
        assertEquals(DeliveryState.ACCEPTED, now(held).state());
        Receipt receipt = store().receipts(held.id()).get(0);
        assertEquals("by-hand told by telephone", receipt.code() + " " + receipt.text());
        assertEquals("delivery.closed", lastEvent(held).act());
        assertFalse(store().desk().close(held.id(), false, OPERATOR, "after all not", LATER));
        assertFalse(store().desk().close(queued("koski").id(), true, OPERATOR, "what for", LATER));
    }

    private AuditEvent lastEvent(Delivery delivery) {
        List<AuditEntry> entries = store().audit().of(delivery.submission());
        return entries.get(entries.size() - 1).event();
    }

    private List<String> found(UnaryOperator<Wanted> wanted) {
        return store().desk().list(wanted.apply(Wanted.ALL).query()).stream()
                .map(one -> one.delivery().id())
                .toList();
    }

    @SuppressWarnings("unchecked") // the test names what it sets
    private static Wanted with(Wanted one, String what, Object value) {
        return new Wanted(
                what.equals("states") ? (Set<DeliveryState>) value : one.states(),
                what.equals("registry") ? (String) value : one.registry(),
                what.equals("sender") ? (String) value : one.sender(),
                what.equals("issuer") ? (String) value : one.issuer(),
                what.equals("any") ? (String) value : one.any(),
                what.equals("since") ? (Instant) value : one.since(),
                what.equals("after") ? (Long) value : one.after(),
                what.equals("atMost") ? (Integer) value : one.atMost(),
                what.equals("newest") ? (Boolean) value : one.newest());
    }

    private static NewSubmission issuedBy(NewSubmission one, String... issuers) {
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
                        .map(credential -> new NewSubmission.NewCredential(
                                credential.id(), credential.document(), Set.of(), null, List.of(issuers)))
                        .toList(),
                one.deliveries(),
                one.receivedAt(),
                null,
                Binding.SENDER);
    }
}

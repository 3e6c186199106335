package eu.elmgateway.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How every store keeps what was signed. */
interface StatementKit extends WithStore {

    @Test
    default void anAcknowledgementIsKeptWithItsSubmission() {
        Pushed pushed = Pushed.text("{}").by("aalto", "key-1");
        NewSubmission signed = pushed.submission().acknowledged("a.b.c");
        store().accept(signed);
        assertEquals("a.b.c", store().submission(pushed.id()).orElseThrow().acknowledgement());
        Acceptance again = store().accept(
                        Pushed.text("{}").by("aalto", "key-1").submission().acknowledged("d.e.f"));
        assertEquals("a.b.c", ((Acceptance.Duplicate) again).submission().acknowledgement());
    }

    @Test
    default void aPublicKeyIsKeptAsItWasFirstToldTheNewestFirst() {
        Statements statements = store().statements();
        statements.publish("old", "{\"kid\":\"old\"}", NOW);
        statements.publish("new", "{\"kid\":\"new\"}", LATER);
        statements.publish("old", "{}", LATER.plusSeconds(1));
        assertEquals(List.of("{\"kid\":\"new\"}", "{\"kid\":\"old\"}"), statements.publicKeys());
        assertEquals(2, reopen().statements().publicKeys().size());
    }

    @Test
    default void ofTwoStatementsOfTheSameFactsTheFirstIsKept() {
        Delivery delivery = queued("koski");
        Statements statements = store().statements();
        assertEquals(Optional.empty(), statements.statement(delivery.id(), "facts"));
        assertEquals("a.b.c", statements.keep(delivery.id(), "facts", "a.b.c"));
        assertEquals("a.b.c", statements.keep(delivery.id(), "facts", "d.e.f"));
        assertEquals("d.e.f", statements.keep(delivery.id(), "other facts", "d.e.f"));
        assertEquals(Optional.of("a.b.c"), statements.statement(delivery.id(), "facts"));
    }
}

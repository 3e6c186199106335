package eu.elmgateway.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.elmgateway.Patience;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What every store keeps when its process ends, in order or not. */
interface LastingKit extends WithStore {

    @Test
    default void closingAndOpeningAgainKeepsEverything() {
        Delivery ended = claimed("koski");
        store().end(List.of(Ends.accepted(ended)));
        Delivery waiting = queued("cpf");
        List<Submission> submissions = store().submissions(10);
        Delivery before = now(ended);
        List<Attempt> attempts = store().attempts(ended.id());
        List<Receipt> receipts = store().receipts(ended.id());

        reopen();
        assertEquals(submissions, store().submissions(10));
        assertEquals(before, now(ended));
        assertEquals(attempts, store().attempts(ended.id()));
        assertEquals(receipts, store().receipts(ended.id()));
        assertTrue(store().document(ended.sourceDocument()).isPresent());
        assertTheSame(List.of(waiting), claim("cpf", NOW));
    }

    @Test
    default void aClosedStoreSaysSo() {
        store().close();
        NewSubmission submission = Pushed.text("{}").submission();
        assertThrows(StoreUnavailableException.class, () -> store().accept(submission));
        assertThrows(StoreUnavailableException.class, () -> store().counts());
    }

    @Test
    @Timeout(Patience.HANGS)
    default void aProcessKilledWhileAcceptingHasLostNothingItAcknowledged() throws Exception {
        store().close();
        List<String> acknowledged;
        try (PushingProcess pushing = PushingProcess.start(location())) {
            acknowledged = pushing.killedAfter(300);
        }
        reopen();
        assertTrue(acknowledged.size() >= 300);
        for (String id : acknowledged) {
            Submission submission = store().submission(id).orElseThrow(() -> new AssertionError("lost " + id));
            assertTrue(store().document(submission.document()).isPresent());
            List<Delivery> deliveries = store().deliveries(id);
            assertEquals(1, deliveries.size());
            assertTrue(store().document(deliveries.get(0).credentialDocument()).isPresent());
        }
        assertFalse(claim("koski", NOW).isEmpty());
    }
}

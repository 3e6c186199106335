package eu.elmgateway.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What a gateway of the oldest version writes into the newest tables, as it does while others are being upgraded. */
interface OlderVersionKit extends WithStore {

    @Test
    default void whatTheOldestVersionTookIsDeliveredByTheNewest() {
        takenByTheOldest("old-1");
        List<Delivery> due = claim("koski", NOW);
        assertEquals(List.of("old-1-delivery"), ids(due));
        assertEquals(DeliveryKind.RECORD, due.get(0).kind());
        store().end(List.of(Ends.accepted(due.get(0))));
        Submission submission = store().submission("old-1").orElseThrow();
        assertEquals(SubmissionState.COMPLETED, submission.state());
        assertEquals(1, store().attempts("old-1-delivery").size());
    }

    @Test
    default void aKeyThatTheOldestVersionTookIsKnownToTheNewest() {
        takenByTheOldest("old-1");
        Acceptance again = store().accept(Pushed.text("of another content")
                .by("aalto", "old-1-key")
                .submission());
        assertTrue(again instanceof Acceptance.KeyReused, again::toString);
    }

    @Test
    default void whatTheOldestVersionDeliveredIsNotDeliveredAgainByTheNewestThatHadItAsWell() {
        takenByTheOldest("old-1");
        Delivery both = claim("koski", NOW).get(0);
        write(
                "insert into attempt (delivery, number, started_at, ended_at, outcome, sent) values (?, 1, ?, ?, 'ACCEPTED', 'f00d')",
                both.id(),
                NOW,
                NOW);
        write(
                "insert into receipt (delivery, kind, reference, received_at) values (?, 'ACCEPTED', 'r-1', ?)",
                both.id(),
                NOW);
        write(
                "update delivery set state = 'ACCEPTED', due_at = null, claimed_until = null, attempts = attempts + 1 where id = ?",
                both.id());
        store().release(List.of(both));
        assertEquals(List.of(), claim("koski", LATER.plus(LEASE)));
        assertEquals(DeliveryState.ACCEPTED, now(both).state());
        assertEquals(1, store().receipts(both.id()).size());
    }

    /** As version 1 wrote a submission: no more columns than there were. */
    private void takenByTheOldest(String id) {
        Document document = Document.of(
                "application/json", ("{\"of\": \"" + id + "\"}").getBytes(java.nio.charset.StandardCharsets.UTF_8));
        write(
                "insert into document (sha256, media_type, bytes) values (?, ?, ?)",
                document.sha256(),
                document.mediaType(),
                document.bytes());
        write(
                "insert into submission (id, sender, key, document, format, refused, report, received_at)"
                        + " values (?, 'aalto', ?, ?, 'elm-json:3.1', ?, '{}', ?)",
                id,
                id + "-key",
                document.sha256(),
                false,
                NOW);
        write(
                "insert into credential (submission, id, position, document) values (?, 'urn:credential:1', 0, ?)",
                id,
                document.sha256());
        write(
                "insert into delivery (id, submission, credential, registry, record, state, due_at)"
                        + " values (?, ?, 'urn:credential:1', 'koski', 'eg-1', 'QUEUED', ?)",
                id + "-delivery",
                id,
                NOW);
    }

    private void write(String sql, Object... values) {
        ((SqlStore) store()).database.write(session -> session.update(sql, values));
    }
}

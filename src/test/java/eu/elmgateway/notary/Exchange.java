package eu.elmgateway.notary;

import static java.nio.charset.StandardCharsets.UTF_8;

import eu.elmgateway.store.Acceptance;
import eu.elmgateway.store.Attempt;
import eu.elmgateway.store.AttemptEnd;
import eu.elmgateway.store.Binding;
import eu.elmgateway.store.Delivery;
import eu.elmgateway.store.DeliveryState;
import eu.elmgateway.store.Document;
import eu.elmgateway.store.NewSubmission;
import eu.elmgateway.store.NewSubmission.NewCredential;
import eu.elmgateway.store.NewSubmission.NewDelivery;
import eu.elmgateway.store.Receipt;
import eu.elmgateway.store.SqliteStore;
import eu.elmgateway.store.Store;
import eu.elmgateway.store.Submission;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** A notary over a real store, by a clock that stands, and an exchange for it to sign. */
public final class Exchange implements AutoCloseable {
    public static final Instant NOW = Instant.parse("2026-11-25T10:00:00.5Z");
    public static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    public static final Document CAME_IN = document("<elmo>Ada Lovelace</elmo>");
    public static final Document CANONICAL = document("{\"credential\":\"of Ada Lovelace\"}");
    public static final Document WENT_OUT = document("<record>Ada Lovelace</record>");
    public static final Document ANSWERED = document("{\"oid\":\"1.2.246.1\"}");

    final Path data;
    public final Store store;
    public final Notary notary;

    public Exchange(Path data) {
        this.data = data;
        this.store = SqliteStore.open(data.resolve("gateway.sqlite"));
        this.notary = notary(new OwnKeys(KeyFile.in(data, CLOCK)));
    }

    Notary notary(KeySource keys) {
        return new Notary(keys, store, CLOCK, "https://gateway.example", "elm-gateway 1.0");
    }

    private static Document document(String text) {
        return Document.of("application/json", text.getBytes(UTF_8));
    }

    /** A submission of one credential for one registry, acknowledged and stored. */
    public Submission taken(String id) {
        return taken(notary, id);
    }

    Submission taken(Notary by, String id) {
        var submission = new NewSubmission(
                id,
                "uni-example",
                "student-4711-" + id,
                CAME_IN,
                "elmo:1.7",
                false,
                "{\"verdict\":\"valid\"}",
                null,
                List.of(new NewCredential("urn:credential:1", CANONICAL)),
                List.of(new NewDelivery("delivery-of-" + id, "urn:credential:1", "fi-koski", "record-1")),
                NOW,
                null,
                Binding.SENDER);
        Acceptance acceptance = store.accept(by.acknowledge(submission, "elmo_to_elm@0a1b"));
        return ((Acceptance.Stored) acceptance).submission();
    }

    public Delivery delivery(Submission submission) {
        return store.deliveries(submission.id()).get(0);
    }

    /** The registry answers; what it says names the person. */
    public void answered(Delivery delivery, DeliveryState state, Receipt.Kind kind) {
        store.end(List.of(new AttemptEnd(
                delivery.id(),
                null,
                NOW,
                NOW.plusSeconds(1),
                state == DeliveryState.ACCEPTED ? Attempt.Outcome.ACCEPTED : Attempt.Outcome.REJECTED,
                "said of Ada Lovelace",
                WENT_OUT.sha256(),
                null,
                "elm_to_koski@2c3d",
                state,
                null,
                null,
                new Receipt(kind, "200", "of Ada Lovelace", "1.2.246.1", ANSWERED.sha256(), NOW.plusSeconds(1)),
                List.of(WENT_OUT, ANSWERED))));
    }

    @Override
    public void close() {
        store.close();
    }
}

package eu.elmgateway.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How every store must behave when it accepts. */
abstract class StoreKit {
    Store store;

    /** Opens the store of this test; the second call within a test opens the same one again. */
    abstract Store open();

    @BeforeEach
    void openStore() {
        store = open();
    }

    @AfterEach
    void closeStore() {
        store.close();
    }

    Submission accept(Pushed pushed) {
        return assertInstanceOf(Acceptance.Stored.class, store.accept(pushed.submission()))
                .submission();
    }

    @Test
    void an_accepted_submission_is_found_again_with_all_that_belongs_to_it() {
        Pushed pushed = Pushed.text("{}").by("aalto", "key-1").to("koski", "cpf");
        Submission stored = accept(pushed);

        assertEquals(Optional.of(stored), store.submission(pushed.id()));
        assertEquals(Optional.of(stored), store.submission("aalto", "key-1"));
        assertEquals(
                new Submission(
                        pushed.id(),
                        "aalto",
                        "key-1",
                        Pushed.document("{}").sha256(),
                        "elm-json:3.1",
                        SubmissionState.ACCEPTED,
                        "{\"verdict\":\"valid\"}",
                        List.of("urn:credential:" + pushed.id()),
                        Pushed.NOW),
                stored);
        assertEquals(
                List.of("koski", "cpf"),
                store.deliveries(pushed.id()).stream().map(Delivery::registry).toList());
        assertArrayEquals(
                "{}".getBytes(StandardCharsets.UTF_8),
                store.document(stored.document()).orElseThrow().bytes());
    }
}

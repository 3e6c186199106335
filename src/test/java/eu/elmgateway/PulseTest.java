package eu.elmgateway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.elmgateway.api.Health;
import eu.elmgateway.store.Acceptance;
import eu.elmgateway.store.Binding;
import eu.elmgateway.store.Document;
import eu.elmgateway.store.NewSubmission;
import eu.elmgateway.store.SqliteStore;
import eu.elmgateway.store.Store;
import eu.elmgateway.store.StoreUnavailableException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A clock that jumps stops what would be dated by it, and nothing else, until it is steady. */
class PulseTest {
    @TempDir
    Path folder;

    private final Clock wall = ((InstantSource) () -> this.now).withZone(ZoneOffset.UTC);
    private Instant now = Instant.parse("2026-11-25T10:00:00Z");
    private long nanos;
    private Store store;
    private Pulse pulse;

    @BeforeEach
    void start() {
        store = SqliteStore.open(folder.resolve("gateway.db"));
        pulse = new Pulse(store, wall, () -> nanos, Duration.ofDays(1));
    }

    @AfterEach
    void stop() {
        store.close();
    }

    @Test
    void aClockThatGoesAsTimeDoesIsNoMatter() {
        for (int i = 0; i < 100; i++) {
            pass(Duration.ofSeconds(10));
        }
        assertInstanceOf(Acceptance.Stored.class, store.accept(submission()));
        assertEquals(200, health().code());
    }

    @Test
    void afterAJumpNothingIsTakenUntilTheClockHasBeenSteady() {
        for (Duration jump : List.of(Duration.ofHours(1), Duration.ofHours(-3))) {
            now = now.plus(jump);
            pass(Duration.ofSeconds(10));
            assertThrows(StoreUnavailableException.class, () -> store.accept(submission()));
            assertEquals("jumped", health().clock());
            assertEquals(503, health().code());
            pass(Duration.ofSeconds(10));
            pass(Duration.ofSeconds(10));
            assertTrue(store.refusing());
            pass(Duration.ofSeconds(10));
            assertFalse(store.refusing());
            assertInstanceOf(Acceptance.Stored.class, store.accept(submission()));
            assertEquals(200, health().code());
        }
    }

    @Test
    void whatAClockAheadHadPutOffGoesOnWhenItIsPutRight() {
        now = now.plus(Duration.ofDays(30));
        pass(Duration.ofSeconds(10));
        for (int i = 0; i < 3; i++) {
            pass(Duration.ofSeconds(10));
        }
        store.accept(submission());
        now = now.minus(Duration.ofDays(30));
        assertEquals(List.of(), store.claim("koski", 9, now, Duration.ofMinutes(1)));
        pass(Duration.ofSeconds(10));
        assertEquals(1, store.claim("koski", 9, now, Duration.ofMinutes(1)).size());
    }

    private void pass(Duration time) {
        now = now.plus(time);
        nanos += time.toNanos();
        pulse.run();
    }

    private Health health() {
        return Health.of(store, true, true, now);
    }

    private NewSubmission submission() {
        String id = UUID.randomUUID().toString();
        Document document = Document.of("application/json", "{}".getBytes(StandardCharsets.UTF_8));
        return new NewSubmission(
                id,
                "aalto",
                null,
                document,
                null,
                false,
                "{}",
                null,
                List.of(new NewSubmission.NewCredential("urn:" + id, document)),
                List.of(new NewSubmission.NewDelivery(id, "urn:" + id, "koski", "r" + id)),
                now,
                null,
                Binding.SENDER);
    }
}

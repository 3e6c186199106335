package eu.elmgateway.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.elmgateway.safe.Limits;
import eu.elmgateway.safe.SafeReaders;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may push, and how a key is kept. */
class SendersTest {
    private static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");

    private Path data;
    private Path file;
    private Senders senders;

    @BeforeEach
    void start(@TempDir Path temporary) {
        data = temporary.resolve("deep");
        file = data.resolve("senders.yaml");
        senders = opened();
    }

    private Senders opened() {
        var reader = new SafeReaders(Limits.standard()).config(Path.of("schemas/gateway"), Senders.schema(Path.of("")));
        return new Senders(data, reader, Clock.fixed(NOW, ZoneOffset.UTC), new SecureRandom());
    }

    @Test
    void aKeyHas256BitsAndIsKeptAsItsHashOnly() throws Exception {
        ApiKey key = senders.add("uni-wien");
        assertTrue(key.text().matches("elm_[A-Za-z0-9_-]{43}"), key.text());
        String kept = Files.readString(file);
        assertFalse(kept.contains(key.text().substring(4)));
        assertTrue(kept.contains(Sha256.of(key.text().getBytes(StandardCharsets.UTF_8))));
        assertFalse(key.toString().contains(key.text().substring(4)));
        assertNotEquals(key, senders.add("uni-wien"));
    }

    @Test
    void onlyTheOwnerMayReadTheFile() throws Exception {
        senders.add("uni-wien");
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
    }

    @Test
    void aSenderIsFoundByAnyOfItsKeys() throws Exception {
        String first = senders.add("uni-wien").text();
        String second = senders.add("uni-wien").text();
        String other = senders.add("uni-graz").text();
        assertEquals(Optional.of("uni-wien"), senders.withKey(first));
        assertEquals(Optional.of("uni-wien"), senders.withKey(second));
        assertEquals(Optional.of("uni-graz"), senders.withKey(other));
        assertEquals(Optional.empty(), senders.withKey(other + "x"));
        assertEquals(Optional.empty(), senders.withKey(""));
    }

    @Test
    void nobodyMayPushAtFirst() {
        assertTrue(senders.empty());
        assertEquals(Optional.empty(), senders.withKey("anything"));
    }

    @Test
    void whatAnotherProcessAddsCountsAtOnce() throws Exception {
        assertTrue(senders.empty());
        String key = opened().add("uni-wien").text();
        assertEquals(Optional.of("uni-wien"), senders.withKey(key));
        assertTrue(senders.has("uni-wien"));
        assertEquals(NOW, senders.list().get(0).added());
    }

    @Test
    void aChangeThatBreaksTheFileLeavesInForceWhatWasBefore() throws Exception {
        String key = senders.add("uni-wien").text();
        assertEquals(Optional.of("uni-wien"), senders.withKey(key));
        Files.writeString(file, "senders: [");
        assertEquals(Optional.of("uni-wien"), senders.withKey(key));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Uni Wien", "../x", "a/b", "-a", "ä", "x: y"})
    void aNameThatCannotNameAFolderIsRefused(String name) {
        var refused = assertThrows(IllegalArgumentException.class, () -> senders.add(name));
        assertTrue(String.valueOf(refused.getMessage()).contains("for example uni-wien"));
        assertFalse(Files.exists(file));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "senders: [{sender: a, keySha256: short, added: 2026-11-23T10:00:00Z}]",
                "senders: [{sender: a, added: 2026-11-23T10:00:00Z}]",
                "senders: [",
                "sendres: []",
                "senders: [{sender: a, keySha256: x, added: never, colour: red}]",
                "- a"
            })
    void aBrokenFileIsToldAndOpensNothing(String content) throws Exception {
        Files.createDirectories(data);
        Files.writeString(file, content);
        var refused = assertThrows(RuntimeException.class, senders::list);
        assertTrue(String.valueOf(refused.getMessage()).contains("senders.yaml"), refused.getMessage());
    }
}

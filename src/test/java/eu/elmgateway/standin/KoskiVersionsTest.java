package eu.elmgateway.standin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What the mapping to KOSKI writes for versions and revocations, as the stand-in reads it. */
class KoskiVersionsTest {
    private static final Path CASES = Path.of("mappings/elm_to_koski/cases");

    private final StudyRights rights = new StudyRights();

    private static JsonNode expected(String name) throws IOException {
        return new ObjectMapper()
                .readTree(Files.readAllBytes(CASES.resolve(name).resolve("expected.json")));
    }

    @Test
    void aMessageWithoutVersionMakesOrUpdatesWithoutCondition() throws IOException {
        JsonNode first = expected("competence-badge");
        assertFalse(rights.outdated(first));
        assertEquals(1, rights.put(first).orElseThrow().version());
        assertFalse(rights.outdated(first));
        assertEquals(1, rights.put(first).orElseThrow().version(), "the same again changes nothing");
    }

    @Test
    void aCorrectionOfAVersionThatSomebodyChangedSinceIsOutdated() throws IOException {
        String id = rights.put(expected("competence-badge")).orElseThrow().id();
        JsonNode correction = expected("correction-replaces-the-version-it-knows");
        rights.touch(id);
        rights.touch(id);
        assertFalse(rights.outdated(correction), "it replaces version 3, and that is the newest");
        rights.touch(id);
        assertTrue(rights.outdated(correction));
    }

    @Test
    void aRevocationKeepsTheRecordAndItsStateSaysThatItDoesNotCount() throws IOException {
        String id = rights.put(expected("competence-badge")).orElseThrow().id();
        rights.put(expected("revocation"));
        assertEquals(List.of(id), rights.revoked());
        assertEquals(List.of(id), rights.ids());
    }
}

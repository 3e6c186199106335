package eu.elmgateway.intake;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.elmgateway.Patience;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of files in {@code data/drop/<sender>/}. */
class DropIntakeTest {
    private final ObjectMapper json = new ObjectMapper();
    private Path data;
    private Path folder;
    private RunningGateway running;

    @BeforeEach
    void start(@TempDir Path temporary) throws Exception {
        data = temporary;
        folder = data.resolve("drop").resolve("uni-test");
        running = new RunningGateway(data, Map.of("http.max-body", "1KB"));
    }

    @AfterEach
    void stop() {
        running.close();
    }

    @Test
    void theFolderOfEverySenderIsThereFromTheStart() {
        assertTrue(Files.isDirectory(folder));
    }

    @Test
    void aValidFileIsDoneWithItsAcknowledgementBesideIt() throws Exception {
        put("a.jsonld", FakeValidating.VALID);
        JsonNode report = report("done", "a.jsonld");
        var stored = running.store.submission(report.path("id").asText()).orElseThrow();
        assertEquals("uni-test", stored.sender());
        assertEquals(
                200,
                running.send(running.to(report.path("status").asText()).GET()).statusCode());
        await(folder.resolve("done/a.jsonld"));
        assertFalse(Files.exists(folder.resolve("a.jsonld")));
        assertArrayEquals(
                running.store.document(stored.document()).orElseThrow().bytes(),
                Files.readAllBytes(folder.resolve("done/a.jsonld")));
    }

    @Test
    void aWrongFileIsRejectedWithItsFindingsBesideIt() throws Exception {
        put("b.xml", FakeValidating.INVALID);
        JsonNode report = report("rejected", "b.xml");
        assertEquals(422, report.path("status").asInt());
        assertEquals(
                "fake/wrong",
                report.path("report").path("findings").path(0).path("rule").asText());
    }

    @Test
    void emptyOversizedAndUnreadableFilesAreRejectedAndTheNextIsTaken() throws Exception {
        put("empty.json", "");
        put("large.json", " ".repeat(2000));
        put("defect.json", FakeValidating.DEFECT);
        put("z.json", FakeValidating.VALID);
        assertEquals(400, report("rejected", "empty.json").path("status").asInt());
        assertEquals(413, report("rejected", "large.json").path("status").asInt());
        assertEquals(500, report("rejected", "defect.json").path("status").asInt());
        assertEquals("accepted", report("done", "z.json").path("state").asText());
    }

    @Test
    void theSameNameAgainDoesNotOverwriteWhatIsThere() throws Exception {
        put("c.json", FakeValidating.VALID);
        await(folder.resolve("done/c.json"));
        put("c.json", FakeValidating.VALID + "\n");
        await(folder.resolve("done/c-2.json"));
        assertEquals(FakeValidating.VALID, Files.readString(folder.resolve("done/c.json")));
    }

    @Test
    void theSameBytesAgainAreStoredOnce() throws Exception {
        put("d.json", FakeValidating.VALID);
        put("e.json", FakeValidating.VALID);
        String first = report("done", "d.json").path("id").asText();
        assertEquals(first, report("done", "e.json").path("id").asText());
        assertEquals(1, running.store.submissions(Integer.MAX_VALUE).size());
    }

    @Test
    void filesThatAreBeingWrittenAreLeftAlone() throws Exception {
        Files.writeString(folder.resolve(".f.json"), FakeValidating.VALID);
        Files.writeString(folder.resolve("g.json.part"), FakeValidating.VALID);
        Files.writeString(folder.resolve("h.json.tmp"), FakeValidating.VALID);
        put("i.json", FakeValidating.VALID);
        report("done", "i.json");
        assertTrue(Files.exists(folder.resolve(".f.json")));
        assertTrue(Files.exists(folder.resolve("g.json.part")));
        assertTrue(Files.exists(folder.resolve("h.json.tmp")));
    }

    @Test
    void filesOfAnUnknownSenderStayUntilItIsAdded() throws Exception {
        Path other = Files.createDirectories(data.resolve("drop/uni-other"));
        Files.writeString(other.resolve("j.json"), FakeValidating.VALID);
        put("k.json", FakeValidating.VALID);
        report("done", "k.json");
        assertTrue(Files.exists(other.resolve("j.json")));
        running.senders.add("uni-other");
        await(other.resolve("done/j.json"));
    }

    @Test
    void nothingIsLostWhileTheStoreIsAway() throws Exception {
        running.store.available(false);
        put("l.json", FakeValidating.VALID);
        running.store.awaitRefusedTry();
        assertTrue(Files.exists(folder.resolve("l.json")));
        running.store.available(true);
        JsonNode done = report("done", "l.json");
        assertEquals("accepted", done.path("state").asText());
        assertEquals(3, done.path("signed").asText().split("[.]").length);
    }

    private void put(String name, String content) throws IOException {
        Path part = Files.writeString(data.resolve(name + ".part"), content);
        Files.move(part, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
    }

    private JsonNode report(String into, String name) throws IOException {
        return json.readTree(
                await(folder.resolve(into).resolve(name + ".report.json")).toFile());
    }

    /** The file, once it is there. */
    private static Path await(Path file) {
        Patience.until(() -> Files.exists(file), () -> file + " did not appear");
        return file;
    }
}

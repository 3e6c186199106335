package eu.elmgateway.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

class SqliteStoreTest extends StoreKit {
    @TempDir
    private Path directory;

    @Override
    public Location location() {
        return new Location(file().toString(), null, null);
    }

    private Path file() {
        return directory.resolve("made/by us/gateway.db");
    }

    @Test
    void a_second_store_on_the_same_file_is_refused_and_told_who_has_it() {
        Exception refusal =
                assertThrows(StoreUnavailableException.class, () -> location().open());
        String message = String.valueOf(refusal.getMessage());
        assertTrue(message.contains("Process " + ProcessHandle.current().pid()), message);
        assertTrue(message.contains(file().toString()), message);
    }

    @Test
    @Timeout(value = 60, unit = TimeUnit.SECONDS)
    void a_second_process_on_the_same_file_is_refused_and_the_first_goes_on() throws Exception {
        assertThrows(StoreUnavailableException.class, () -> location().open());
        try (PushingProcess second = PushingProcess.start(location())) {
            String words = second.words();
            assertTrue(words.contains("Process " + ProcessHandle.current().pid() + " already uses"), words);
        }
        accept(Pushed.text("{}"));
        assertEquals(1, store().submissions(10).size());
    }

    @Test
    void claims_come_back_at_once_when_the_store_is_opened_again() {
        Delivery delivery = claimed("koski");
        reopen();
        assertEquals(List.of(delivery), claim("koski", NOW));
    }

    @Test
    void only_the_owner_may_read_what_the_store_makes() throws IOException {
        assumeTrue(
                FileSystems.getDefault().supportedFileAttributeViews().contains("posix"), "no POSIX permissions here");
        accept(Pushed.text("{}"));
        Path folder = directory.resolve("made/by us");
        assertEquals("rwx------", permissions(directory.resolve("made")));
        assertEquals("rwx------", permissions(folder));
        try (Stream<Path> made = Files.list(folder)) {
            List<Path> files = made.toList();
            assertTrue(files.size() >= 3, files::toString);
            for (Path each : files) {
                assertEquals("rw-------", permissions(each), each::toString);
            }
        }
    }

    @Test
    void a_file_that_is_no_database_is_refused_and_left_alone() throws IOException {
        Path other = directory.resolve("notes.txt");
        Files.writeString(other, "these are notes and no database ".repeat(100));
        Exception refusal = assertThrows(StoreUnavailableException.class, () -> SqliteStore.open(other));
        assertTrue(String.valueOf(refusal.getMessage()).contains(other.toString()));
        assertEquals("these are notes and no database ".repeat(100), Files.readString(other));
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}

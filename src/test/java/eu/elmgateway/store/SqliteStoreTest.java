package eu.elmgateway.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import eu.elmgateway.Patience;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    void aSecondStoreOnTheSameFileIsRefusedAndToldWhoHasIt() {
        Exception refusal =
                assertThrows(StoreUnavailableException.class, () -> location().open());
        String message = String.valueOf(refusal.getMessage());
        assertTrue(message.contains("Process " + ProcessHandle.current().pid()), message);
        assertTrue(message.contains(file().toString()), message);
    }

    @Test
    @Timeout(Patience.HANGS)
    void aSecondProcessOnTheSameFileIsRefusedAndTheFirstGoesOn() throws Exception {
        assertThrows(StoreUnavailableException.class, () -> location().open());
        try (PushingProcess second = PushingProcess.start(location())) {
            String words = second.words();
            assertTrue(words.contains("Process " + ProcessHandle.current().pid() + " already uses"), words);
        }
        accept(Pushed.text("{}"));
        assertEquals(1, store().submissions(10).size());
    }

    @Test
    void aReaderSeesWhatItsOwnerWritesAndMayNotWrite() {
        Submission stored = accept(Pushed.text("{}").to("koski"));
        try (Store reader = Stores.reading(file().toString(), null, null)) {
            assertEquals(2, reader.audit().of(stored.id()).size());
            accept(Pushed.text("{}"));
            assertEquals(2, reader.submissions(10).size());
            assertThrows(
                    StoreUnavailableException.class,
                    () -> reader.accept(Pushed.text("{}").submission()));
        }
        store().close();
        try (Store reader = Stores.reading(file().toString(), null, null)) {
            assertEquals(2, reader.submissions(10).size());
        }
    }

    @Test
    void claimsComeBackAtOnceWhenTheStoreIsOpenedAgain() {
        Delivery delivery = claimed("koski");
        reopen();
        assertTheSame(List.of(delivery), claim("koski", NOW));
    }

    @Test
    void aBatchThatAGatewayHadComesBackAtOnceWhenTheNextRecovers() {
        store().batches().begin(new NewBatch("b-1", "aalto", null, "application/json", null, null, false, null, NOW));
        store().batches().received("b-1", "f00d", NOW);
        store().batches().claim("me", NOW, LEASE);
        reopen().batches().recover();
        assertTrue(store().batches().claim("you", NOW, LEASE).isPresent());
    }

    @Test
    void onlyTheOwnerMayReadWhatTheStoreMakes() throws IOException {
        assumeTrue(posix(), "no POSIX permissions here");
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
    void aFileThatIsNoDatabaseIsRefusedAndLeftAlone() throws IOException {
        Path other = directory.resolve("notes.txt");
        Files.writeString(other, "these are notes and no database ".repeat(100));
        Exception refusal = assertThrows(StoreUnavailableException.class, () -> SqliteStore.open(other));
        assertTrue(String.valueOf(refusal.getMessage()).contains(other.toString()));
        assertEquals("these are notes and no database ".repeat(100), Files.readString(other));
    }

    @Test
    void aPathMayHaveSignsThatMeanSomethingInAUrl() {
        assumeTrue(posix(), "such names are not allowed here");
        Path odd = directory.resolve("50% ready?/gate#way.db");
        try (Store odder = SqliteStore.open(odd)) {
            odder.accept(Pushed.text("{}").submission());
        }
        assertTrue(Files.isRegularFile(odd));
    }

    @Test
    void aFileThatANewerGatewayHasChangedIsRefused() throws SQLException {
        store().close();
        try (Connection connection = SqliteSource.writer(file()).getConnection()) {
            new Session(connection, new TextTimes()).update("""
                            insert into flyway_schema_history
                              select 99, '99', 'of a later version', type, 'V99__later.sql', checksum,
                                     installed_by, installed_on, execution_time, success
                                from flyway_schema_history where version = '1'
                            """);
        }
        Exception refusal =
                assertThrows(StoreUnavailableException.class, () -> location().open());
        assertTrue(String.valueOf(refusal.getMessage()).contains("99"), refusal::getMessage);
    }

    /** No kill of a process shows whether a commit waits for the disk: what it wrote is in the system's hands by then. */
    @Test
    void aCommitWaitsForTheDisk() {
        Database database = ((SqliteStore) store()).database;
        assertEquals("wal", setting(database, "journal_mode"));
        assertEquals("2", setting(database, "synchronous"));
        assertEquals("1", setting(database, "foreign_keys"));
    }

    @Test
    void aFullDiskIsToldAsUnavailableAndTheStoreGoesOnWhenThereIsRoomAgain() {
        Submission before = accept(Pushed.text("before").to("koski"));
        Database database = ((SqliteStore) store()).database;
        String pages = setting(database, "page_count");
        limit(database, pages);
        NewSubmission large = Pushed.text("x".repeat(200_000)).to("koski").submission();
        assertThrows(StoreUnavailableException.class, () -> store().accept(large));
        assertEquals(Optional.empty(), store().submission(large.id()));
        assertEquals(before, store().submission(before.id()).orElseThrow());

        limit(database, "1000000");
        assertInstanceOf(Acceptance.Stored.class, store().accept(large));
        store().beat(NOW);
    }

    /** What a file system without room does, by SQLite's own means. */
    private static void limit(Database database, String pages) {
        database.write(session -> session.first("pragma max_page_count = " + pages, row -> row.text("max_page_count")));
    }

    private static String setting(Database database, String name) {
        return database.write(session ->
                session.first("pragma " + name, row -> row.text(name)).orElseThrow());
    }

    @Test
    void manyReadWhileManyWriteAndNobodyFindsTheStoreBusy() throws Exception {
        new Crowd(16).all(i -> {
            for (int n = 0; n < 20; n++) {
                Submission submission =
                        accept(Pushed.text("x".repeat(20_000) + i).to("koski"));
                assertTrue(store().document(submission.document()).isPresent());
                store().end(claim("koski", NOW).stream().map(Ends::accepted).toList());
                store().counts();
            }
            return true;
        });
        assertEquals(320, store().submissions(1_000).size());
        assertEquals(Map.of("koski", Map.of(DeliveryState.ACCEPTED, 320L)), store().counts());
    }

    private static boolean posix() {
        return FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}

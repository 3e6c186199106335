package eu.elmgateway.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.elmgateway.Patience;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(Patience.HANGS)
class GroupCommitTest {
    @TempDir
    private Path directory;

    private final CountDownLatch released = new CountDownLatch(1);
    private Connection reader;
    private GroupCommit writer;

    @BeforeEach
    void open() throws Exception {
        Path file = directory.resolve("group.db");
        Session session = new Session(SqliteSource.writer(file).getConnection(), new TextTimes());
        session.update("create table note (text text not null)");
        writer = new GroupCommit(session, "writer-under-test");
        reader = SqliteSource.reader(file).getConnection();
    }

    @AfterEach
    void close() throws Exception {
        writer.close();
        reader.close();
    }

    @Test
    void whatWaitsTogetherIsCommittedTogether() throws Exception {
        Pending<Boolean> first = keepBusy();
        Pending<Integer> one = writer.submit(note("one"));
        Pending<List<String>> seenByOthers = writer.submit(session -> committed());
        Pending<List<String>> seenWithin = writer.submit(GroupCommitTest::notes);
        released.countDown();
        first.await();
        one.await();
        assertEquals(List.of(), seenByOthers.await());
        assertEquals(List.of("one"), seenWithin.await());
    }

    @Test
    void anAnswerComesAfterTheCommit() throws Exception {
        writer.submit(note("one")).await();
        assertEquals(List.of("one"), committed());
    }

    @Test
    void workThatFailsTakesBackItsOwnWritesAndNoOthers() throws Exception {
        keepBusy();
        Pending<Integer> before = writer.submit(note("before"));
        Pending<Integer> defect = writer.submit(session -> {
            note("defect").in(session);
            throw new IllegalArgumentException("no");
        });
        Pending<Integer> wrong = writer.submit(
                session -> note("wrong").in(session) + session.update("insert into note values (?)", (Object) null));
        Pending<Integer> after = writer.submit(note("after"));
        released.countDown();

        before.await();
        assertThrows(IllegalArgumentException.class, defect::await);
        assertThrows(IllegalStateException.class, wrong::await);
        after.await();
        assertEquals(List.of("before", "after"), committed());
    }

    @Test
    void aFullDiskFailsTheGroupAsUnavailableAndTheWriterGoesOnWhenThereIsRoom() throws Exception {
        writer.submit(note("kept")).await();
        pages(4);
        keepBusy();
        Pending<Integer> small = writer.submit(note("small"));
        Pending<Integer> large = writer.submit(note("x".repeat(100_000)));
        released.countDown();
        assertThrows(StoreUnavailableException.class, small::await);
        assertThrows(StoreUnavailableException.class, large::await);
        assertEquals(List.of("kept"), committed());

        pages(1_000);
        writer.submit(note("small")).await();
        assertEquals(List.of("kept", "small"), committed());
    }

    @Test
    void closingFinishesWhatWaitsAndTakesNothingMore() throws Exception {
        List<Pending<Integer>> waiting = new ArrayList<>();
        keepBusy();
        for (int i = 0; i < 600; i++) {
            waiting.add(writer.submit(note("note " + i)));
        }
        released.countDown();
        writer.close();
        assertEquals(600, committed().size());
        waiting.forEach(Pending::await);
        assertThrows(StoreUnavailableException.class, () -> writer.submit(note("late")));
    }

    /** Returns when the writer has begun its group: what is submitted from now on waits for the next. */
    private Pending<Boolean> keepBusy() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        Pending<Boolean> pending = writer.submit(session -> {
            begun.countDown();
            return await(released);
        });
        assertTrue(begun.await(Patience.LONG.toSeconds(), TimeUnit.SECONDS));
        return pending;
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(Patience.LONG.toSeconds(), TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private void pages(int atMost) {
        writer.submit(session -> session.list(
                        "pragma max_page_count = " + atMost, row -> row.rows().getInt(1)))
                .await();
    }

    private static Work<Integer> note(String text) {
        return session -> session.update("insert into note values (?)", text);
    }

    private List<String> committed() throws SQLException {
        return notes(new Session(reader, new TextTimes()));
    }

    private static List<String> notes(Session session) throws SQLException {
        return session.list("select text from note order by rowid", row -> row.text("text"));
    }
}

package eu.elmgateway.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.elmgateway.Patience;
import eu.elmgateway.endtoend.KilledPostgres;
import eu.elmgateway.store.Stores;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A gateway whose PostgreSQL is killed and comes back. */
class DatabaseGoneTest {
    @TempDir
    Path folder;

    @Test
    @Timeout(Patience.HANGS)
    void nothingIsAcknowledgedWhileTheDatabaseIsGoneAndAllIsTakenAgainWithoutARestart() throws Exception {
        KilledPostgres database = KilledPostgres.start(folder.resolve("postgresql"), List.of());
        try (var running =
                new RunningGateway(folder.resolve("data"), Stores.open(database.url(), "postgres", ""), Map.of())) {
            assertEquals(202, running.push(FakeValidating.VALID).statusCode());
            database.kill();
            HttpResponse<String> answer = running.push("valid, while it is gone");
            assertEquals(503, answer.statusCode(), answer.body());
            assertTrue(answer.headers().firstValue("Retry-After").isPresent());
            database.restart();
            HttpResponse<String> again = running.push("valid, while it is gone");
            assertEquals(202, again.statusCode(), again.body());
        } finally {
            database.stop();
        }
    }
}

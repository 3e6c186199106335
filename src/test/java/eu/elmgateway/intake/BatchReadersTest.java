package eu.elmgateway.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.elmgateway.Patience;
import eu.elmgateway.store.Store;
import eu.elmgateway.store.Stores;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Those who read batches are few, and none takes the place of one that is gone. */
class BatchReadersTest {
    private static final int READERS = 3;

    private final AtomicBoolean sick = new AtomicBoolean();
    private final Semaphore failed = new Semaphore(0);

    @TempDir
    Path folder;

    /** For readers only: others store as ever. */
    private Store failing(Store store) {
        return (Store) Proxy.newProxyInstance(
                Store.class.getClassLoader(), new Class<?>[] {Store.class}, (proxy, method, arguments) -> {
                    if (sick.get()
                            && method.getName().equals("batches")
                            && Thread.currentThread().getName().endsWith(" - batches")) {
                        failed.release();
                        throw new NoClassDefFoundError();
                    }
                    try {
                        return method.invoke(store, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @Test
    void batchesAreReadAgainAfterEveryReaderHasMetADefect() throws Exception {
        Store store = Stores.open(folder.resolve("store.sqlite").toString(), null, null);
        try (var running = new RunningGateway(folder, failing(store), Map.of())) {
            sick.set(true);
            push(running, "{\"is\": \"valid\", \"number\": 1}");
            assertTrue(failed.tryAcquire(READERS, Patience.LONG.toSeconds(), TimeUnit.SECONDS));
            sick.set(false);
            String second = push(running, "{\"is\": \"valid\", \"number\": 2}");
            long end = System.nanoTime() + Patience.LONG.toNanos();
            while (!running.send(running.to(second).GET()).body().contains("\"completedAt\"")) {
                assertTrue(System.nanoTime() < end, "nobody reads it");
                LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            }
        }
    }

    private static String push(RunningGateway running, String line) throws Exception {
        HttpResponse<String> answer = running.send(running.to("/v1/batches")
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofString(line)));
        assertEquals(202, answer.statusCode(), answer.body());
        return answer.headers().firstValue("Location").orElseThrow();
    }
}

package eu.elmgateway.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.elmgateway.store.DeliveryState;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a stop does to what is under way and to what is not. */
class ShutdownTest {
    private static final String BADGE = "fi-competence-badge.jsonld";

    @TempDir
    Path folder;

    @Test
    void whatIsUnderWayEndsAndWhatIsNotIsGivenBack() throws Exception {
        var bench = new Bench(folder);
        try (bench;
                var slow = new StuckServer()) {
            KoskiSettings.of(slow.address()).forEach(bench::set);
            bench.registry("fi-koski", "fi-koski", yaml -> yaml.replace("concurrency: 2", "concurrency: 1"));
            List<String> deliveries = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                deliveries.addAll(bench.push(BADGE, "fi-koski"));
            }
            bench.start();
            slow.awaitCalls(1);
            var stopping = new Thread(bench::stop);
            stopping.start();
            bench.awaitStopping("fi-koski");
            slow.letGo();
            stopping.join();

            assertEquals(1, bench.store().attempts(deliveries.get(0)).size(), "the end of what was under way is kept");
            var waiting = bench.store().claim("fi-koski", 9, bench.time.instant(), Duration.ofMinutes(1));
            assertEquals(
                    deliveries.subList(1, 3),
                    waiting.stream().map(eu.elmgateway.store.Delivery::id).toList());
            assertEquals(DeliveryState.QUEUED, bench.delivery(deliveries.get(1)).state());
        }
    }
}

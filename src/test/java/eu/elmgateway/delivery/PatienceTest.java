package eu.elmgateway.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.elmgateway.standin.KoskiStandIn;
import eu.elmgateway.store.Attempt;
import eu.elmgateway.store.DeliveryState;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Registries that are down, slow or not set up, and a gateway that is restarted meanwhile; days pass in no time. */
class PatienceTest {
    private static final String BADGE = "fi-competence-badge.jsonld";

    @TempDir
    Path folder;

    private Bench bench;
    private ClosedDoor door;

    @BeforeEach
    void prepare() throws Exception {
        bench = new Bench(folder);
        door = new ClosedDoor();
    }

    @AfterEach
    void stop() throws Exception {
        bench.close();
        door.close();
    }

    private KoskiStandIn koski(int port) throws IOException {
        return KoskiSettings.standIn(bench, port);
    }

    private void koskiAt(int port) throws Exception {
        KoskiSettings.of("http://127.0.0.1:" + port + "/koski/api/oppija").forEach(bench::set);
        bench.registry("fi-koski").start();
    }

    @Test
    void aRegistryThatIsDownForThreeDaysGetsItsRecordOnceItIsBack() throws Exception {
        koskiAt(door.port());
        String delivery = bench.push(BADGE, "fi-koski").get(0);
        int tries = 0;
        for (Duration passed = Duration.ZERO; passed.compareTo(Duration.ofDays(3)) < 0; tries++) {
            Attempt attempt = bench.awaitAttempt(delivery, tries + 1);
            assertEquals(Attempt.Outcome.UNAVAILABLE, attempt.outcome(), attempt::toString);
            bench.pass(Duration.ofHours(1));
            passed = passed.plusHours(1);
        }
        bench.awaitAttempt(delivery, tries + 1);
        try (var koski = koski(door.leave())) {
            bench.pass(Duration.ofHours(1));
            var done = bench.await(delivery, DeliveryState.ACCEPTED);
            assertEquals(List.of(done.record()), koski.records());
            assertEquals(1, koski.requests().size());
        }
    }

    @Test
    void theWaitDoublesUpToAnHour() throws Exception {
        koskiAt(door.port());
        String delivery = bench.push(BADGE, "fi-koski").get(0);
        List<Duration> waits = new ArrayList<>();
        for (int attempt = 1; attempt <= 9; attempt++) {
            var end = bench.awaitAttempt(delivery, attempt).endedAt();
            var due = bench.delivery(delivery).dueAt();
            waits.add(Duration.between(end, due));
            bench.pass(Duration.between(bench.time.instant(), due));
        }
        assertEquals(
                List.of("PT30S", "PT1M", "PT2M", "PT4M", "PT8M", "PT16M", "PT32M", "PT1H", "PT1H"),
                waits.stream().map(Duration::toString).toList());
    }

    @Test
    void afterAWeekTheOperatorIsAskedAndASecondWeekBeginsWhenHeResends() throws Exception {
        koskiAt(door.port());
        String delivery = bench.push(BADGE, "fi-koski").get(0);
        bench.awaitAttempt(delivery, 1);
        bench.pass(Duration.ofDays(7));
        var held = bench.await(delivery, DeliveryState.HELD);
        assertTrue(String.valueOf(held.reason()).contains("PT168H"), held::toString);

        bench.pass(Duration.ofHours(2));
        bench.resend(delivery);
        assertEquals(
                Attempt.Outcome.UNAVAILABLE, bench.awaitAttempt(delivery, 3).outcome());
    }

    @Test
    void aBacklogDoesNotKnockOnAClosedDoorOncePerDelivery() throws Exception {
        koskiAt(door.port());
        List<String> deliveries = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            deliveries.addAll(bench.push(BADGE, "fi-koski"));
        }
        for (int round = 0; round < 5; round++) {
            int before = tries(deliveries);
            bench.pass(Duration.ofHours(1));
            bench.await(() -> tries(deliveries) > before);
        }
        assertTrue(tries(deliveries) <= 12, tries(deliveries) + " tries in six rounds of two threads");
    }

    private int tries(List<String> deliveries) {
        return deliveries.stream()
                .mapToInt(delivery -> bench.delivery(delivery).attempts())
                .sum();
    }

    @Test
    void oneSlowRegistryHoldsUpNobodyElse() throws Exception {
        var slow = new StuckServer();
        try (slow;
                var koski = koski(0)) {
            KoskiSettings.of(koski.address()).forEach(bench::set);
            KoskiSettings.of(slow.address())
                    .forEach((name, value) -> bench.set(name.replace("fi-koski", "fi-stuck"), value));
            bench.registry("fi-koski")
                    .registry("fi-stuck", "fi-koski", yaml -> yaml)
                    .start();
            List<String> stuck = new ArrayList<>();
            for (int i = 0; i < 10; i++) {
                stuck.addAll(bench.push(BADGE, "fi-stuck"));
            }
            slow.awaitCalls(2);
            String quick = bench.push(BADGE, "fi-koski").get(0);
            bench.await(quick, DeliveryState.ACCEPTED);
            assertEquals(2, slow.calls(), "no more than its concurrency at a time");
            assertTrue(stuck.stream().allMatch(one -> bench.delivery(one).state() == DeliveryState.QUEUED));
        }
    }

    @Test
    void aRestartGoesOnWhereItStopped() throws Exception {
        koskiAt(door.port());
        String delivery = bench.push(BADGE, "fi-koski").get(0);
        bench.awaitAttempt(delivery, 1);
        bench.stop();
        bench.pass(Duration.ofDays(1));
        try (var koski = koski(door.leave())) {
            bench.start();
            var done = bench.await(delivery, DeliveryState.ACCEPTED);
            assertEquals(List.of(done.record()), koski.records());
            assertEquals(2, done.attempts());
        }
    }

    @Test
    void withoutItsSettingsARegistrysDeliveriesAreHeldAndSayWhichAreMissing() throws Exception {
        bench.registry("fi-koski").start();
        var held = bench.await(bench.push(BADGE, "fi-koski").get(0), DeliveryState.HELD);
        assertTrue(String.valueOf(held.reason()).contains("FI_KOSKI_PASSWORD"), held::toString);
    }
}

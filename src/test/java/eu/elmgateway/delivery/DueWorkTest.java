package eu.elmgateway.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.elmgateway.registry.Registry;
import eu.elmgateway.store.Attempt;
import eu.elmgateway.store.DeliveryState;
import eu.elmgateway.store.Document;
import eu.elmgateway.store.StoreUnavailableException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a round leaves behind when it is interrupted, when the store goes away under it, and when something is wrong with it. */
class DueWorkTest {
    private static final String BADGE = "fi-competence-badge.jsonld";
    private static final Document SENT = Document.of("application/json", "{}".getBytes(StandardCharsets.UTF_8));
    private static final Outcome AWAY = new Outcome.Unavailable("nobody answers", Duration.ZERO, true);
    private static final Outcome DONE = new Outcome.Needless("as if it had been done");

    @TempDir
    Path folder;

    private final AtomicBoolean stopped = new AtomicBoolean();
    private final List<String> tried = new ArrayList<>();
    private Bench bench;
    private UnsteadyStore unsteady;
    private Consumer<Batch> route = batch -> batch.settleOpen(DONE);
    private DueWork work;

    @BeforeEach
    void prepare() throws Exception {
        bench = new Bench(folder);
        KoskiSettings.of("http://127.0.0.1:9/koski").forEach(bench::set);
        bench.registry("fi-koski");
        unsteady = new UnsteadyStore(bench.store());
        Registry registry = bench.registries().registry("fi-koski").orElseThrow();
        var pause = new Pause(registry.retry(), bench.time, () -> 1);
        var consumer = bench.context().getEndpoint("direct:koski").createConsumer(exchange -> {
            Batch batch = Batch.of(exchange);
            batch.deliveries().forEach(delivery -> tried.add(delivery.id()));
            route.accept(batch);
        });
        work = new DueWork(
                registry,
                unsteady.store(),
                bench.time,
                new Settlement(unsteady.store(), bench.time, () -> 1, pause),
                pause,
                new Passage(consumer),
                Duration.ofMinutes(15));
        work.begin(stopped::get);
    }

    @AfterEach
    void close() {
        bench.close();
    }

    private List<String> waiting() {
        return bench.store().claim("fi-koski", 9, bench.time.instant(), Duration.ofMinutes(1)).stream()
                .map(eu.elmgateway.store.Delivery::id)
                .toList();
    }

    private String push() throws Exception {
        return bench.push(BADGE, "fi-koski").get(0);
    }

    private void untilDone(String delivery) {
        for (int i = 0; i < 10 && bench.delivery(delivery).state() == DeliveryState.QUEUED; i++) {
            work.work();
            bench.pass(Duration.ofSeconds(10));
        }
    }

    @Test
    void aMappingThatIsInterruptedByAStopGivesItsDeliveryBackUntriedAndTheOthersToo() throws Exception {
        List<String> pushed = List.of(push(), push(), push());
        route = batch -> {
            stopped.set(true);
            Thread.currentThread().interrupt();
            batch.settleOpen(new Outcome.Failed("the mapping was interrupted"));
        };
        work.work();
        assertFalse(work.work(), "after a stop nothing is begun");
        assertEquals(pushed.subList(0, 1), tried);
        assertEquals(pushed, waiting());
        for (String delivery : pushed) {
            assertEquals(List.of(), bench.store().attempts(delivery));
        }
    }

    @Test
    void whatIsInterruptedByAStopAfterItsBytesWentOutKeepsItsEnd() throws Exception {
        String pushed = push();
        route = batch -> {
            batch.send(SENT);
            stopped.set(true);
            Thread.currentThread().interrupt();
            batch.settleOpen(AWAY);
        };
        work.work();
        Attempt attempt = bench.store().attempts(pushed).get(0);
        assertEquals(Attempt.Outcome.UNAVAILABLE, attempt.outcome());
        assertEquals(SENT.sha256(), attempt.sent());
    }

    @Test
    void whatIsInterruptedWithoutAStopKeepsItsEnd() throws Exception {
        String pushed = push();
        route = batch -> {
            Thread.currentThread().interrupt();
            batch.settleOpen(new Outcome.Failed("a defect"));
        };
        work.work();
        assertEquals(DeliveryState.FAILED, bench.delivery(pushed).state());
    }

    @Test
    void theEndOfATryThatCouldNotBeWrittenIsWrittenWhenTheStoreIsBackAndNothingIsTriedAgain() throws Exception {
        String pushed = push();
        unsteady.failBefore(
                "end", new StoreUnavailableException("the disk is full", new IOException("the disk is full")));
        assertFalse(work.work());
        bench.pass(Duration.ofMinutes(1));
        assertFalse(work.work(), "as long as the end is not written nothing else is begun");
        unsteady.steady();
        work.work();
        assertEquals(List.of(pushed), tried);
        assertEquals(1, bench.store().attempts(pushed).size());
        assertEquals(DONE.ending().state(), bench.delivery(pushed).state());
    }

    @Test
    void anEndThatWasWrittenThoughTheStoreSeemedAwayIsNotCountedTwice() throws Exception {
        String pushed = push();
        unsteady.failAfter(
                "end", new StoreUnavailableException("the connection broke", new IOException("the connection broke")));
        assertFalse(work.work());
        unsteady.steady();
        work.work();
        assertEquals(List.of(pushed), tried);
        assertEquals(DONE.ending().state(), bench.delivery(pushed).state());
    }

    @Test
    void aClaimWhoseAnswerWasLostIsGivenUpAndTakenAgain() throws Exception {
        String pushed = push();
        unsteady.failAfter(
                "claim",
                new StoreUnavailableException("the connection broke", new IOException("the connection broke")));
        assertFalse(work.work());
        assertEquals(List.of(), waiting(), "it is claimed, though nobody knows");
        unsteady.steady();
        work.work();
        assertEquals(List.of(pushed), tried);
        assertEquals(DONE.ending().state(), bench.delivery(pushed).state());
    }

    @Test
    void whatCouldNotBeGivenBackIsGivenBackWhenTheStoreIsBack() throws Exception {
        List<String> pushed = List.of(push(), push());
        unsteady.failBefore(
                "versions",
                new StoreUnavailableException("the connection broke", new IOException("the connection broke")));
        unsteady.failBefore(
                "release",
                new StoreUnavailableException("the connection broke", new IOException("the connection broke")));
        assertFalse(work.work());
        assertEquals(List.of(), tried);
        unsteady.steady();
        work.work();
        assertEquals(pushed, tried);
        for (String delivery : pushed) {
            assertEquals(1, bench.store().attempts(delivery).size());
        }
    }

    @Test
    void aDefectInTheOneTryOfARegistryThatWasAwayDoesNotKeepTheDoorShut() throws Exception {
        String pushed = push();
        route = batch -> batch.settleOpen(AWAY);
        for (int i = 0; i < 3; i++) {
            work.work();
            bench.pass(Duration.ofHours(1));
        }
        unsteady.failBefore("versions", new IllegalStateException("a defect"));
        assertFalse(work.work());
        unsteady.steady();
        route = batch -> batch.settleOpen(DONE);
        bench.pass(Duration.ofSeconds(10));
        untilDone(pushed);
        assertEquals(DONE.ending().state(), bench.delivery(pushed).state());
    }

    @Test
    void anErrorOfTheJavaMachineIsADefectLikeOthers() throws Exception {
        String pushed = push();
        unsteady.failBefore(
                "versions", new NoClassDefFoundError("as when files are replaced under a gateway that runs"));
        assertFalse(work.work());
        assertTrue(work.next().isAfter(bench.time.instant()), "not at once, or it would spin");
        unsteady.steady();
        bench.pass(Duration.ofSeconds(10));
        untilDone(pushed);
        assertEquals(DONE.ending().state(), bench.delivery(pushed).state());
    }

    @Test
    void anErrorOfTheJavaMachineWithinTheRouteIsTheEndOfTheTry() throws Exception {
        String pushed = push();
        route = batch -> {
            throw new StackOverflowError();
        };
        work.work();
        assertEquals(DeliveryState.FAILED, bench.delivery(pushed).state());
    }

    @Test
    void afterADefectAllThatWasClaimedGoesOnWithoutWaitingForItsLease() throws Exception {
        List<String> pushed = List.of(push(), push());
        unsteady.failBefore("versions", new IllegalStateException("a defect"));
        assertFalse(work.work());
        assertTrue(work.next().isAfter(bench.time.instant()), "not at once, or it would spin");
        unsteady.steady();
        bench.pass(Duration.ofSeconds(10));
        pushed.forEach(this::untilDone);
        for (String delivery : pushed) {
            assertEquals(DONE.ending().state(), bench.delivery(delivery).state());
        }
    }
}

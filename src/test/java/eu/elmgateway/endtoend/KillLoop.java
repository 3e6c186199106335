package eu.elmgateway.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import eu.elmgateway.store.AuditVerdict;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The kill loop: a sender pushes without pause, registries misbehave, and at a random moment a gateway, one of two, or the database
 * is killed as {@code kill -9} does. After each round everything that was acknowledged must have arrived, once. Loopback only;
 * bounded by rounds and by a deadline for each.
 */
final class KillLoop {
    private static final Duration PATIENCE = Duration.ofSeconds(Integer.getInteger("elm.kill.patience", 240));
    private static final int SENDERS = 3;

    private final KillRig.Mode mode;
    private final Random random;
    private final FlakyRegistry registry;
    private final KillRig rig;
    private final BadgeSender sender;
    private final AtomicInteger learner = new AtomicInteger();
    private final Map<String, String> delivered = new TreeMap<>();
    private final Set<String> checked = new HashSet<>();
    private final Map<String, Integer> attempts = new TreeMap<>();

    private KillLoop(KillRig.Mode mode, Path folder, long seed) throws Exception {
        this.mode = mode;
        this.random = new Random(seed);
        this.registry = new FlakyRegistry(seed);
        this.rig = new KillRig(mode, folder, registry);
        this.sender = new BadgeSender(rig.apiKey(), rig::addresses);
    }

    /** What came of it, for people. */
    static String run(KillRig.Mode mode, int rounds, Path folder, long seed) throws Exception {
        var loop = new KillLoop(mode, Files.createDirectories(folder), seed);
        try {
            for (int round = 1; round <= rounds; round++) {
                loop.round();
                System.out.printf("%s round %d of %d: %s%n", mode, round, rounds, loop.figures());
            }
            return loop.figures();
        } finally {
            loop.rig.stop();
            loop.registry.close();
        }
    }

    private String figures() {
        Ledger ledger = registry.ledger();
        return "%d submissions acknowledged, %d refused; %d records in %d arrivals, %d records came more than once; %d answers misbehaved; ends of tries %s"
                .formatted(
                        checked.size(),
                        sender.refused(),
                        delivered.size(),
                        ledger.arrivals().size(),
                        ledger.repeated(),
                        registry.misbehaved(),
                        attempts);
    }

    private void round() throws Exception {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        var go = new AtomicBoolean(true);
        ExecutorService threads = Executors.newFixedThreadPool(SENDERS);
        try {
            List<Future<?>> pushing = new ArrayList<>();
            for (int i = 0; i < SENDERS; i++) {
                pushing.add(threads.submit(() -> {
                    while (go.get()) {
                        sender.push(learner.getAndIncrement(), deadline);
                    }
                    return null;
                }));
            }
            Thread.sleep(300 + random.nextInt(2_500));
            rig.kill(random.nextInt(1_000));
            Thread.sleep(random.nextInt(300));
            go.set(false);
            rig.restart(random.nextInt(1_000));
            for (Future<?> one : pushing) {
                one.get();
            }
        } finally {
            threads.shutdownNow();
        }
        long settledBy = System.nanoTime() + PATIENCE.toNanos();
        for (Map.Entry<String, String> push : sender.acknowledged().entrySet()) {
            if (checked.add(push.getValue())) {
                settled(push.getKey(), push.getValue(), settledBy);
            }
        }
        check();
    }

    /** Waits until a submission is completed: one delivery to each registry, and each of them accepted. */
    private void settled(String push, String submission, long deadline) throws InterruptedException {
        JsonNode status = sender.status(submission);
        while (!status.path("state").asText().equals("completed")) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("not delivered in time: " + status + ", see " + rig.log());
            }
            Thread.sleep(100);
            status = sender.status(submission);
        }
        Set<String> registries = new HashSet<>();
        for (JsonNode delivery : status.path("deliveries")) {
            String name = delivery.path("registry").asText();
            demand(registries.add(name), "two deliveries to one registry: " + status);
            demand(delivery.path("state").asText().equals("accepted"), "not accepted: " + status);
            delivered.put(Ledger.place(name, push), delivery.path("record").asText());
            delivery.path("attempts")
                    .forEach(attempt -> attempts.merge(attempt.path("outcome").asText(), 1, Integer::sum));
        }
        demand(registries.equals(Set.copyOf(KillRig.REGISTRIES)), "not to every registry: " + status);
    }

    private void check() {
        registry.ledger().objection(delivered).ifPresent(found -> demand(false, found));
        delivered.forEach((place, record) -> demand(
                registry.applied().contains(place.substring(0, place.indexOf(' ') + 1) + record),
                record + " is accepted, says the gateway, and the registry did not do it"));
        AuditVerdict verdict = rig.audit();
        demand(verdict instanceof AuditVerdict.Holds, "the audit: " + verdict);
    }

    private void demand(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(mode + ": " + otherwise + ", see " + rig.log());
        }
    }

    /** Rounds of each mode, or of the one named: {@code [rounds [embedded|two-nodes|database|intakes|all [seed]]]}. */
    public static void main(String[] arguments) {
        try {
            runAll(arguments);
            System.exit(0);
        } catch (Exception | AssertionError e) {
            e.printStackTrace();
            System.exit(1);
        }
    }

    private static void runAll(String[] arguments) throws Exception {
        int rounds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20;
        long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : System.nanoTime();
        Path folder = Files.createTempDirectory("elm-kill-");
        System.out.println("seed " + seed + ", everything in " + folder);
        Map<String, Callable<String>> modes = new LinkedHashMap<>();
        for (KillRig.Mode mode : KillRig.Mode.values()) {
            String word = mode.name().toLowerCase(Locale.ROOT).replace('_', '-');
            modes.put(word, () -> run(mode, rounds, folder.resolve(word), seed));
        }
        modes.put("intakes", () -> KilledIntakes.run(rounds, folder.resolve("intakes"), 300, seed));
        String wanted = arguments.length < 2 ? "all" : arguments[1];
        for (Map.Entry<String, Callable<String>> mode : modes.entrySet()) {
            if (wanted.equals("all") || wanted.equals(mode.getKey())) {
                long begin = System.nanoTime();
                String figures = mode.getValue().call();
                System.out.printf(
                        "%s: %d rounds held in %d s: %s%n",
                        mode.getKey(), rounds, (System.nanoTime() - begin) / 1_000_000_000L, figures);
            }
        }
    }
}

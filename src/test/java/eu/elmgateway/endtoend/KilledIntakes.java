package eu.elmgateway.endtoend;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.elmgateway.kafka.TestBroker;
import eu.elmgateway.store.AuditVerdict;
import eu.elmgateway.store.Store;
import eu.elmgateway.store.Submission;
import eu.elmgateway.store.SubmissionState;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/**
 * A gateway is killed as {@code kill -9} does while it is in the midst of a batch of lines, a ZIP file and a topic. After the next
 * start every item has one verdict and one submission, every message an answer and one submission, and each came to every registry.
 */
final class KilledIntakes {
    private static final Duration PATIENCE = Duration.ofSeconds(Integer.getInteger("elm.kill.patience", 240));
    private static final String LINES = "application/x-ndjson";
    private static final String TOPIC = "credentials";
    private static final String ANSWERS = "answers";
    private static final String YAML = """
            intake: campus
            title: Campus
            protocol: intake-kafka
            sender: uni-test
            settings: {brokers: '%s', topic: credentials, answers: answers, pause: 200, session: 6000}
            """;

    /** One of so many is wrong. */
    private static final int WRONG = 10;

    private static final int TOO_LATE = 4;

    private final ObjectMapper json = new ObjectMapper();
    private final Badges badges = new Badges();
    private final Random random;
    private final int items;
    private final TestBroker broker;
    private final FlakyRegistry registry;
    private final KillRig rig;
    private final BadgeSender sender;
    private final Map<String, String> submissions = new TreeMap<>();
    private final Map<String, String> delivered = new TreeMap<>();
    private final Set<String> sent = new HashSet<>();
    private final List<String> killedAt = new ArrayList<>();
    private int refused;
    private int inTheMidst;

    /** What was sent as one, and where it is told how far it is. */
    private record Sent(List<String> pushes, String status) {}

    private KilledIntakes(TestBroker broker, Path folder, int items, long seed) throws Exception {
        this.broker = broker;
        this.items = items;
        this.random = new Random(seed);
        broker.topic(TOPIC);
        broker.topic(ANSWERS);
        registry = new FlakyRegistry(seed, 2_000);
        rig = new KillRig(
                KillRig.Mode.EMBEDDED, folder, registry, Map.of("campus.yaml", YAML.formatted(broker.address())));
        sender = new BadgeSender(rig.apiKey(), rig::addresses);
    }

    /** What came of it, for people. */
    static String run(int rounds, Path folder, int items, long seed) throws Exception {
        try (TestBroker broker = new TestBroker(Files.createDirectories(folder.resolve("broker")))) {
            var loop = new KilledIntakes(broker, folder, items, seed);
            try {
                // One that killed too late is held to everything, too, and counts as none.
                for (int round = 1; loop.inTheMidst < rounds; round++) {
                    loop.demand(
                            round <= TOO_LATE * rounds, "batches are done before anything is killed; give more items");
                    loop.round();
                    System.out.printf("INTAKES round %d of %d: %s%n", round, rounds, loop.figures());
                }
                return loop.figures();
            } finally {
                loop.rig.stop();
                loop.registry.close();
            }
        }
    }

    private String figures() {
        return "%d submissions, %d items and messages refused, %d messages answered in %d answers; killed at %s; %d records in %d arrivals"
                .formatted(
                        submissions.size(),
                        refused,
                        sent.size(),
                        broker.count(ANSWERS),
                        killedAt,
                        delivered.size(),
                        registry.ledger().arrivals().size());
    }

    private void round() throws Exception {
        List<String> messages = pushes(items / 2);
        Map<String, byte[]> documents = new LinkedHashMap<>();
        for (int i = 0; i < messages.size(); i++) {
            documents.put(messages.get(i), document(messages.get(i), i).getBytes(StandardCharsets.UTF_8));
        }
        long answered = broker.count(ANSWERS);
        broker.send(TOPIC, documents, Map.of("Content-Type", "application/json"));
        await("the topic", () -> broker.count(ANSWERS) > answered);
        Sent lines = batch(LINES, items);
        Sent zip = batch("application/zip", items / 2);
        sent.addAll(messages);
        awaitTheMidst(lines, zip);
        rig.kill(0);
        rig.restart(1);
        checkItems(lines);
        checkItems(zip);
        checkAnswers();
        checkStore();
        checkDeliveries();
    }

    private List<String> pushes(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> UUID.randomUUID().toString())
                .toList();
    }

    private String document(String push, int place) {
        return wrong(place) ? badges.wrong(push, place) : badges.badge(push, place);
    }

    private static boolean wrong(int place) {
        return place % WRONG == WRONG - 1;
    }

    private Sent batch(String mediaType, int number) throws IOException, InterruptedException {
        List<String> pushes = pushes(number);
        var bytes = new ByteArrayOutputStream();
        if (mediaType.equals(LINES)) {
            for (int i = 0; i < number; i++) {
                bytes.write((document(pushes.get(i), i) + "\n").getBytes(StandardCharsets.UTF_8));
            }
        } else {
            try (var zip = new ZipOutputStream(bytes)) {
                for (int i = 0; i < number; i++) {
                    zip.putNextEntry(new ZipEntry(i + ".json"));
                    zip.write(document(pushes.get(i), i).getBytes(StandardCharsets.UTF_8));
                }
            }
        }
        return new Sent(pushes, sender.pushBatch(mediaType, bytes.toByteArray()));
    }

    /** Until as much of a batch is done as the dice say, and not all. */
    private void awaitTheMidst(Sent lines, Sent zip) throws Exception {
        int wanted = random.nextInt(items / 3);
        await("the batch", () -> settled(lines) >= wanted);
        int done = settled(lines);
        killedAt.add("%d of %d, %d of %d, %d of %d"
                .formatted(done, items, settled(zip), items / 2, broker.count(ANSWERS), sent.size()));
        inTheMidst += done < items ? 1 : 0;
    }

    private void await(String what, Callable<Boolean> wanted) throws Exception {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!wanted.call()) {
            demand(System.nanoTime() < deadline, what + " did not get on");
            Thread.sleep(5);
        }
    }

    private int settled(Sent batch) throws Exception {
        return status(batch).path("items").path("settled").asInt();
    }

    private JsonNode status(Sent batch) throws Exception {
        return json.readTree(sender.read(batch.status(), "application/json"));
    }

    private void checkItems(Sent batch) throws Exception {
        await("a batch", () -> status(batch).has("completedAt"));
        JsonNode status = status(batch);
        List<JsonNode> all = new ArrayList<>();
        for (String line :
                sender.read(status.path("reportUrl").asText(), LINES).lines().toList()) {
            all.add(json.readTree(line));
        }
        demand(all.size() == batch.pushes().size(), "as many items as were sent: " + status);
        for (int i = 0; i < all.size(); i++) {
            JsonNode item = all.get(i);
            demand(item.path("number").asInt() == i + 1, "an item is missing or there twice: " + item);
            demand(item.path("verdict").asText().equals(wrong(i) ? "refused" : "accepted"), "verdict: " + item);
            if (wrong(i)) {
                refused++;
            } else {
                String before = submissions.put(
                        batch.pushes().get(i), item.path("submission").asText());
                demand(before == null, "an item is two submissions: " + item);
            }
        }
    }

    private void checkAnswers() throws Exception {
        Map<String, Set<String>> answers = new TreeMap<>();
        await("the topic of answers", () -> {
            answers.clear();
            broker.read(ANSWERS, (int) broker.count(ANSWERS))
                    .forEach(answer -> answers.computeIfAbsent(text(answer.key()), none -> new HashSet<>())
                            .add(said(answer)));
            return answers.size() >= sent.size();
        });
        demand(answers.keySet().equals(sent), "other messages are answered than were sent");
        answers.forEach((push, said) -> {
            demand(said.size() == 1, "a message was answered in two ways: " + said);
            String one = said.iterator().next();
            if (!one.equals("422")) {
                submissions.put(push, one);
            }
        });
    }

    /** The submission, or the status of one that became none. */
    private String said(ConsumerRecord<byte[], byte[]> answer) {
        String status = text(answer.headers().lastHeader("status").value());
        try {
            return status.equals("202")
                    ? json.readTree(answer.value()).path("id").asText()
                    : status;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** As many submissions as pushes that were right, each of its own. */
    private void checkStore() {
        Set<String> acknowledged = new HashSet<>(submissions.values());
        demand(acknowledged.size() == submissions.size(), "one submission stands for several items");
        try (Store store = rig.look()) {
            List<String> accepted = store.submissions(Integer.MAX_VALUE).stream()
                    .filter(submission -> submission.state() != SubmissionState.REFUSED)
                    .map(Submission::id)
                    .toList();
            demand(
                    accepted.size() == acknowledged.size(),
                    accepted.size() + " are stored, acknowledged " + acknowledged.size());
            demand(acknowledged.containsAll(accepted), "another is stored than was acknowledged");
        }
    }

    private void checkDeliveries() throws Exception {
        for (Map.Entry<String, String> push : submissions.entrySet()) {
            String submission = push.getValue();
            await(
                    "submission " + submission,
                    () -> sender.status(submission).path("state").asText().equals("completed"));
            JsonNode status = sender.status(submission);
            demand(status.path("deliveries").size() == KillRig.REGISTRIES.size(), "to every registry: " + status);
            for (JsonNode delivery : status.path("deliveries")) {
                delivered.put(
                        Ledger.place(delivery.path("registry").asText(), push.getKey()),
                        delivery.path("record").asText());
            }
        }
        registry.ledger().objection(delivered).ifPresent(found -> demand(false, found));
        AuditVerdict verdict = rig.audit();
        demand(verdict instanceof AuditVerdict.Holds, "the audit: " + verdict);
    }

    private void demand(boolean holds, String otherwise) {
        if (!holds) {
            throw new AssertionError(otherwise + ", see " + rig.log());
        }
    }
}

package eu.elmgateway.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.elmgateway.Patience;
import eu.elmgateway.kafka.TestBroker;
import eu.elmgateway.registry.Placeholders;
import eu.elmgateway.safe.ConfigException;
import eu.elmgateway.safe.Limits;
import eu.elmgateway.safe.SafeReaders;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Credentials from a topic of a real broker. */
@Timeout(Patience.HANGS)
class KafkaIntakeTest {
    private static final String YAML = """
            intake: campus
            title: Campus
            protocol: intake-kafka
            sender: %s
            settings: {brokers: '%s', topic: %s, answers: %s, group: %s, pause: 100}
            """;

    /** For answers: a topic that is not there, and that is not looked for long. */
    private static final String NOWHERE = "a-topic-that-is-not-there, timeout: 3000, maxBlock: 1500";

    @TempDir
    static Path brokers;

    private static TestBroker broker;

    @TempDir
    Path folder;

    private final MemoryStore store = new MemoryStore();
    private String topic = "";
    private @Nullable RunningGateway running;

    @BeforeAll
    static void open() throws Exception {
        broker = new TestBroker(brokers);
    }

    @AfterAll
    static void shut() {
        broker.close();
    }

    @AfterEach
    void stop() {
        if (running != null) {
            running.close();
            running = null;
        }
    }

    private void topics(TestInfo test) throws Exception {
        topic = test.getTestMethod().orElseThrow().getName();
        broker.topic(topic);
        broker.topic(answers());
    }

    private String answers() {
        return topic + "-answers";
    }

    private TopicIntakes described(String yaml) throws Exception {
        Path intakes = Files.createDirectories(folder.resolve("intakes"));
        Files.writeString(intakes.resolve("campus.yaml"), yaml);
        var readers = new SafeReaders(Limits.standard());
        return TopicIntakes.load(
                intakes,
                readers.config(Path.of("schemas/gateway"), TopicIntakes.schema(Path.of(""))),
                new Placeholders(name -> Optional.empty()));
    }

    private RunningGateway start(String answers) throws Exception {
        return start("uni-test", answers);
    }

    private RunningGateway start(String sender, String answers) throws Exception {
        stop();
        store.available(true);
        running = new RunningGateway(
                folder.resolve("data"),
                store,
                described(YAML.formatted(sender, broker.address(), topic, answers, topic))::addRoutes);
        return running;
    }

    private void send(String key, String document) throws Exception {
        broker.send(topic, key, document.getBytes(StandardCharsets.UTF_8), Map.of("Content-Type", "application/json"));
    }

    private static String text(ConsumerRecord<byte[], byte[]> answer) {
        return new String(answer.value(), StandardCharsets.UTF_8);
    }

    private static String header(ConsumerRecord<byte[], byte[]> answer, String name) {
        return new String(answer.headers().lastHeader(name).value(), StandardCharsets.UTF_8);
    }

    @Test
    void aDocumentIsStoredForTheSenderOfTheTopicAndAnsweredUnderItsKey(TestInfo test) throws Exception {
        topics(test);
        start(answers());
        send("k-1", FakeValidating.VALID);
        var answer = broker.read(answers(), 1).get(0);
        assertEquals("k-1", new String(answer.key(), StandardCharsets.UTF_8));
        assertEquals("202", header(answer, "status"));
        assertEquals(topic + "-0@0", header(answer, "answer-to"));
        assertTrue(text(answer).contains("\"state\" : \"accepted\""), text(answer));
        assertEquals(List.of("uni-test"), store.senders());
    }

    @Test
    void whatIsWrongIsAnsweredWithItsFindingsAndTheNextIsTaken(TestInfo test) throws Exception {
        topics(test);
        start(answers());
        send("wrong", FakeValidating.INVALID);
        broker.send(topic, "nothing", null, Map.of());
        send("defect", FakeValidating.DEFECT);
        broker.send(
                topic,
                null,
                new byte[] {0, 1, 2},
                Map.of("CamelHttpUri", "x", "kafka.OFFSET", "y", "operationName", "z"));
        broker.send(topic, "bad-key", "{}".getBytes(StandardCharsets.UTF_8), Map.of("Idempotency-Key", "ä\n"));
        send("good", FakeValidating.VALID);
        List<ConsumerRecord<byte[], byte[]>> answers = broker.read(answers(), 6);
        assertEquals(
                List.of("422", "400", "500", "422", "400", "202"),
                answers.stream().map(answer -> header(answer, "status")).toList());
        assertTrue(text(answers.get(0)).contains("it is wrong"), text(answers.get(0)));
        assertEquals("application/problem+json", header(answers.get(0), "Content-Type"));
        assertEquals(topic + "-0@3", header(answers.get(3), "answer-to"));
        assertEquals(3, store.senders().size(), "the refused ones are kept too");
    }

    @Test
    void theSameBytesOrTheSameKeyAreOneSubmissionAndAKeyForOtherBytesIsRefused(TestInfo test) throws Exception {
        topics(test);
        start(answers());
        send("a", FakeValidating.VALID);
        send("b", FakeValidating.VALID);
        var mine = Map.of("Idempotency-Key", "mine");
        broker.send(topic, "c", "valid 1".getBytes(StandardCharsets.UTF_8), mine);
        broker.send(topic, "c", "valid 1".getBytes(StandardCharsets.UTF_8), mine);
        broker.send(topic, "c", "valid 2".getBytes(StandardCharsets.UTF_8), mine);
        List<ConsumerRecord<byte[], byte[]>> answers = broker.read(answers(), 5);
        assertEquals(
                List.of("202", "202", "202", "202", "409"),
                answers.stream().map(answer -> header(answer, "status")).toList());
        assertTrue(text(answers.get(1)).contains("\"duplicate\" : true"), text(answers.get(1)));
        assertEquals("mine", header(answers.get(4), "Idempotency-Key"));
        assertEquals(2, store.senders().size());
    }

    @Test
    void whileNothingCanBeStoredTheTopicWaitsAndNothingIsLost(TestInfo test) throws Exception {
        topics(test);
        start(answers());
        store.available(false);
        send("a", FakeValidating.VALID);
        send("b", "valid b");
        store.awaitRefusedTry();
        assertEquals(0, broker.committed(topic, topic));
        store.available(true);
        List<ConsumerRecord<byte[], byte[]>> answers = broker.read(answers(), 2);
        assertEquals(
                List.of(topic + "-0@0", topic + "-0@1"),
                answers.stream().map(answer -> header(answer, "answer-to")).toList());
        assertEquals(2, store.senders().size());
    }

    @Test
    void aRestartBetweenStoredAndCommittedMakesNoSecondSubmission(TestInfo test) throws Exception {
        topics(test);
        start(NOWHERE);
        send("a", FakeValidating.VALID);
        store.awaitSubmissions(1);
        start(answers());
        var answer = broker.read(answers(), 1).get(0);
        assertTrue(text(answer).contains("\"duplicate\" : true"), text(answer));
        assertEquals(1, store.senders().size());
        stop();
        assertEquals(1, broker.committed(topic, topic));
    }

    @Test
    void aBrokerThatGoesAwayIsFoundAgain(TestInfo test) throws Exception {
        topics(test);
        start(answers());
        send("a", FakeValidating.VALID);
        broker.read(answers(), 1);
        broker.awaitCommitted(topic, topic, 1);
        broker.stop();
        broker.start();
        send("b", "valid b");
        assertEquals(2, broker.read(answers(), 2).size());
        assertEquals(2, store.senders().size());
    }

    @Test
    void withoutItsSenderTheTopicWaitsUntilThereIsOne(TestInfo test) throws Exception {
        topics(test);
        RunningGateway gateway = start("uni-later", answers());
        send("a", FakeValidating.VALID);
        gateway.senders.add("uni-later");
        assertEquals("202", header(broker.read(answers(), 1).get(0), "status"));
        assertEquals(List.of("uni-later"), store.senders());
    }

    @Test
    void aMistakeInTheFileIsToldWithItsLine() {
        var thrown = assertThrows(
                ConfigException.class,
                () -> described(YAML.formatted("uni", "b:1", "t", "a", "g").replace("answers:", "answer:")));
        assertTrue(thrown.getMessage().contains("campus.yaml:5:"), thrown::getMessage);
    }
}

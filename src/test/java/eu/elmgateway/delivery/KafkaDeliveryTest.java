package eu.elmgateway.delivery;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.elmgateway.Patience;
import eu.elmgateway.kafka.TestBroker;
import eu.elmgateway.registry.SampleCredentials;
import eu.elmgateway.safe.ConfigException;
import eu.elmgateway.store.Attempt;
import eu.elmgateway.store.Delivery;
import eu.elmgateway.store.DeliveryState;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Delivery into a topic of a real broker. */
@Timeout(Patience.HANGS)
class KafkaDeliveryTest {
    private static final String BADGE = "fi-competence-badge.jsonld";
    private static final String YAML = """
            registry: xx-topic
            title: A topic
            protocol: registry-kafka
            format: original
            accept: {country: [FIN]}
            settings: {brokers: '%s', topic: %s, timeout: 12000, maxBlock: 10000}
            headers: {record: '{record}', kind: '{kind}'}
            """;

    @TempDir
    static Path brokers;

    private static TestBroker broker;

    @TempDir
    Path folder;

    private Bench bench;

    @BeforeAll
    static void open() throws Exception {
        broker = new TestBroker(brokers);
    }

    @AfterAll
    static void shut() {
        broker.close();
    }

    @BeforeEach
    void start() {
        bench = new Bench(folder);
    }

    @AfterEach
    void stop() {
        bench.close();
    }

    private void describe(String topic) throws Exception {
        bench.registry("xx-topic", "fi-koski", shipped -> YAML.formatted(broker.address(), topic))
                .start();
    }

    private String push() throws Exception {
        return bench.push(BADGE, "xx-topic").get(0);
    }

    @Test
    void aRecordIsAcceptedOnceItIsInTheTopicUnderItsOwnId() throws Exception {
        broker.topic("arrivals");
        describe("arrivals");
        String delivery = push();
        Delivery done = bench.await(delivery, DeliveryState.ACCEPTED);
        assertEquals("arrivals-0@0", bench.lastReceipt(delivery).reference());
        var message = broker.read("arrivals", 1).get(0);
        assertEquals(done.record(), new String(message.key(), StandardCharsets.UTF_8));
        assertArrayEquals(Files.readAllBytes(SampleCredentials.FOLDER.resolve(BADGE)), message.value());
        assertEquals(
                done.record(), new String(message.headers().lastHeader("record").value(), StandardCharsets.UTF_8));
        assertEquals("record", new String(message.headers().lastHeader("kind").value(), StandardCharsets.UTF_8));
    }

    @Test
    void aBrokerThatIsGoneIsWaitedForAndThenGetsTheRecordOnce() throws Exception {
        broker.topic("patience");
        describe("patience");
        bench.await(push(), DeliveryState.ACCEPTED);
        broker.stop();
        String second = push();
        Attempt attempt = bench.awaitAttempt(second, 1);
        assertEquals(Attempt.Outcome.UNAVAILABLE, attempt.outcome(), attempt::toString);
        broker.start();
        bench.pass(Duration.ofMinutes(1));
        bench.await(second, DeliveryState.ACCEPTED);
        assertEquals(2, broker.count("patience"));
    }

    private void locked(String topic, String password) throws Exception {
        String access = "access: {basic: {user: gateway, password: '" + password + "'}}\n";
        bench.registry("xx-topic", "fi-koski", shipped -> YAML.formatted(broker.locked(), topic) + access)
                .start();
    }

    @Test
    void whoHasUserAndPasswordIsLetIn() throws Exception {
        broker.topic("locked");
        locked("locked", "pä ss\\word");
        bench.await(push(), DeliveryState.ACCEPTED);
    }

    @Test
    void aWrongPasswordIsTheOperatorsToMend() throws Exception {
        locked("locked-too", "guess");
        Delivery held = bench.await(push(), DeliveryState.HELD);
        assertTrue(String.valueOf(held.reason()).contains("check access"), held::toString);
    }

    @Test
    void aLoginThatKafkaDoesNotKnowIsToldWithItsLine() throws Exception {
        String access = "access: {bearer: {token: x}}\n";
        bench.registry("xx-topic", "fi-koski", shipped -> YAML.formatted(broker.locked(), "any") + access);
        var thrown = assertThrows(ConfigException.class, bench::start);
        assertTrue(thrown.getMessage().contains("xx-topic.yaml:8:"), thrown::getMessage);
        assertTrue(thrown.getMessage().contains("write access.basic"), thrown::getMessage);
    }

    @Test
    void aBrokerThatIsNotThereYetKeepsNobodyFromStarting() throws Exception {
        bench.registry("xx-topic", "fi-koski", shipped -> YAML.formatted("nobody.invalid:9092", "any"))
                .start();
        Attempt attempt = bench.awaitAttempt(push(), 1);
        assertEquals(Attempt.Outcome.UNAVAILABLE, attempt.outcome(), attempt::toString);
    }

    @Test
    void aTopicThatDoesNotExistIsWaitedFor() throws Exception {
        describe("later");
        String delivery = push();
        Attempt attempt = bench.awaitAttempt(delivery, 1);
        assertEquals(Attempt.Outcome.UNAVAILABLE, attempt.outcome(), attempt::toString);
        assertTrue(String.valueOf(attempt.detail()).contains("topic-partition"), attempt::toString);
        broker.topic("later");
        bench.pass(Duration.ofMinutes(1));
        bench.await(delivery, DeliveryState.ACCEPTED);
    }
}

package eu.elmgateway.kafka;

import eu.elmgateway.Patience;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.Future;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.utils.Time;
import org.jspecify.annotations.Nullable;

/** A real Kafka broker of one node on loopback, which can go away and come back with all that it has. */
public final class TestBroker implements AutoCloseable {
    private static final String BYTES_OUT = ByteArraySerializer.class.getName();
    private static final String BYTES_IN = ByteArrayDeserializer.class.getName();

    private static final String USERS =
            "org.apache.kafka.common.security.plain.PlainLoginModule required user_gateway=\"pä ss\\\\word\";";

    private final Properties properties = new Properties();
    private final String address;
    private final String locked;
    private @Nullable KafkaRaftServer server;

    /** Starts one; topics must be made, as in a well kept Kafka. */
    public TestBroker(Path folder) throws IOException {
        List<Integer> ports = free(3);
        int controller = ports.get(0);
        address = "127.0.0.1:" + ports.get(1);
        locked = "127.0.0.1:" + ports.get(2);
        properties.putAll(Map.ofEntries(
                Map.entry("process.roles", "broker,controller"),
                Map.entry("node.id", "1"),
                Map.entry("controller.quorum.voters", "1@127.0.0.1:" + controller),
                Map.entry(
                        "listeners",
                        "PLAINTEXT://" + address + ",SASL_PLAINTEXT://" + locked + ",CONTROLLER://127.0.0.1:"
                                + controller),
                Map.entry("advertised.listeners", "PLAINTEXT://" + address + ",SASL_PLAINTEXT://" + locked),
                Map.entry("inter.broker.listener.name", "PLAINTEXT"),
                Map.entry("sasl.enabled.mechanisms", "PLAIN"),
                Map.entry("listener.name.sasl_plaintext.plain.sasl.jaas.config", USERS),
                Map.entry("controller.listener.names", "CONTROLLER"),
                Map.entry(
                        "listener.security.protocol.map",
                        "PLAINTEXT:PLAINTEXT,SASL_PLAINTEXT:SASL_PLAINTEXT,CONTROLLER:PLAINTEXT"),
                Map.entry("log.dirs", folder.resolve("kafka").toString()),
                Map.entry("controlled.shutdown.enable", "false"),
                // as long as one that comes back is taken for the one that went
                Map.entry("broker.session.timeout.ms", "4000"),
                Map.entry("broker.heartbeat.interval.ms", "500"),
                Map.entry("auto.create.topics.enable", "false"),
                Map.entry("offsets.topic.replication.factor", "1"),
                Map.entry("offsets.topic.num.partitions", "1"),
                Map.entry("transaction.state.log.replication.factor", "1"),
                Map.entry("transaction.state.log.min.isr", "1"),
                Map.entry("group.initial.rebalance.delay.ms", "0")));
        Path file = Files.createDirectories(folder).resolve("broker.properties");
        try (var out = Files.newBufferedWriter(file)) {
            properties.store(out, null);
        }
        format(file);
        start();
    }

    /** Ports that are free, none of them twice. */
    private static List<Integer> free(int number) throws IOException {
        List<ServerSocket> held = new ArrayList<>();
        try {
            for (int i = 0; i < number; i++) {
                held.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            return held.stream().map(ServerSocket::getLocalPort).toList();
        } finally {
            for (ServerSocket one : held) {
                one.close();
            }
        }
    }

    private static void format(Path file) {
        var said = new ByteArrayOutputStream();
        String id = org.apache.kafka.common.Uuid.randomUuid().toString();
        int exit = StorageTool.execute(
                new String[] {"format", "-t", id, "-c", file.toString()},
                new PrintStream(said, true, StandardCharsets.UTF_8));
        if (exit != 0) {
            throw new IllegalStateException(said.toString(StandardCharsets.UTF_8));
        }
    }

    /** What clients are to be told. */
    public String address() {
        return address;
    }

    /** Where only user "gateway" with the password {@code pä ss\word} gets in, by SASL PLAIN. */
    public String locked() {
        return locked;
    }

    /** Comes back. */
    public void start() {
        server = new KafkaRaftServer(KafkaConfig.fromProps(properties), Time.SYSTEM);
        server.startup();
    }

    /** Goes away. */
    public void stop() {
        if (server != null) {
            server.shutdown();
            server = null;
        }
    }

    /** Makes a topic with one partition. */
    public void topic(String name) throws Exception {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, address))) {
            admin.createTopics(List.of(new NewTopic(name, 1, (short) 1))).all().get();
        }
    }

    /** Waits until a group would go on there in a topic. */
    public void awaitCommitted(String group, String topic, long offset) throws Exception {
        long end = System.nanoTime() + Patience.LONG.toNanos();
        while (committed(group, topic) < offset) {
            if (System.nanoTime() > end) {
                throw new AssertionError(group + " has not come to " + offset + " in " + topic);
            }
        }
    }

    /** Where a group would go on in a topic; 0 if it has not begun. */
    public long committed(String group, String topic) throws Exception {
        try (Admin admin = Admin.create(Map.of(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, address))) {
            var offset = admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get()
                    .get(new TopicPartition(topic, 0));
            return offset == null ? 0 : offset.offset();
        }
    }

    /** Sends as somebody would who knows nothing of the gateway. */
    public void send(String topic, @Nullable String key, byte @Nullable [] value, Map<String, String> headers)
            throws Exception {
        try (var producer = new KafkaProducer<byte[], byte[]>(
                Map.of("bootstrap.servers", address, "key.serializer", BYTES_OUT, "value.serializer", BYTES_OUT))) {
            var entry = new ProducerRecord<>(topic, key == null ? null : key.getBytes(StandardCharsets.UTF_8), value);
            headers.forEach((name, text) -> entry.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
            producer.send(entry).get();
        }
    }

    /** Sends many, each under its key, and waits for all of them at once. */
    public void send(String topic, Map<String, byte[]> values, Map<String, String> headers) throws Exception {
        try (var producer = new KafkaProducer<byte[], byte[]>(
                Map.of("bootstrap.servers", address, "key.serializer", BYTES_OUT, "value.serializer", BYTES_OUT))) {
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            values.forEach((key, value) -> {
                var entry = new ProducerRecord<>(topic, key.getBytes(StandardCharsets.UTF_8), value);
                headers.forEach((name, text) -> entry.headers().add(name, text.getBytes(StandardCharsets.UTF_8)));
                sent.add(producer.send(entry));
            });
            for (Future<RecordMetadata> one : sent) {
                one.get();
            }
        }
    }

    /** Reads a topic from its beginning until it has given so many. */
    public List<ConsumerRecord<byte[], byte[]>> read(String topic, int number) {
        try (var consumer = new KafkaConsumer<byte[], byte[]>(Map.of(
                "bootstrap.servers", address,
                "key.deserializer", BYTES_IN,
                "value.deserializer", BYTES_IN,
                "group.id", UUID.randomUUID().toString()))) {
            var partition = new TopicPartition(topic, 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
            List<ConsumerRecord<byte[], byte[]>> read = new ArrayList<>();
            while (read.size() < number) {
                consumer.poll(java.time.Duration.ofSeconds(1)).forEach(read::add);
            }
            return read;
        }
    }

    /** How many are in a topic. */
    public long count(String topic) {
        try (var consumer = new KafkaConsumer<byte[], byte[]>(
                Map.of("bootstrap.servers", address, "key.deserializer", BYTES_IN, "value.deserializer", BYTES_IN))) {
            var partition = new TopicPartition(topic, 0);
            return consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
        }
    }

    @Override
    public void close() {
        stop();
    }
}

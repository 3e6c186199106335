package eu.elmgateway.kafka;

import eu.elmgateway.registry.Access;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import org.apache.camel.component.kafka.DefaultKafkaClientFactory;
import org.apache.camel.component.kafka.KafkaClientFactory;
import org.apache.camel.component.kafka.KafkaConfiguration;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.jspecify.annotations.Nullable;

/**
 * Makes clients of a Kafka that show who they are as a file's {@code access} says: certificates, and user and password by SASL. They
 * travel this way so that none stands in an endpoint's address, which Camel logs. Thread-safe.
 */
public final class KafkaClients implements KafkaClientFactory {
    private static final String PLAIN = "PLAIN";

    private final KafkaClientFactory usual = new DefaultKafkaClientFactory();
    private final Map<String, String> access;

    /**
     * Makes a factory.
     *
     * @param access how to log in; OAuth 2 and tokens are not spoken over Kafka here
     * @param mechanism of SASL, if there are user and password: PLAIN, SCRAM-SHA-256 or SCRAM-SHA-512
     * @throws IllegalArgumentException if there is a login that Kafka does not take; the message says what to write
     */
    public KafkaClients(Access access, String mechanism) {
        Map<String, String> properties = new LinkedHashMap<>(tls(access.keys()));
        properties.putAll(login(access.login(), mechanism));
        boolean sasl = properties.containsKey("sasl.mechanism");
        properties.put("security.protocol", (sasl ? "SASL_" : "") + (access.keys() == null ? "PLAINTEXT" : "SSL"));
        this.access = Map.copyOf(properties);
    }

    private static Map<String, String> login(Access.@Nullable Login login, String mechanism) {
        if (login == null) {
            return Map.of();
        }
        if (!(login instanceof Access.Basic basic)) {
            throw new IllegalArgumentException("Kafka takes user and password here; write access.basic");
        }
        if (!mechanism.matches("PLAIN|SCRAM-SHA-256|SCRAM-SHA-512")) {
            throw new IllegalArgumentException(
                    "settings.saslMechanism is " + mechanism + "; write PLAIN, SCRAM-SHA-256 or SCRAM-SHA-512");
        }
        String module = "org.apache.kafka.common.security."
                + (mechanism.equals(PLAIN) ? "plain.PlainLoginModule" : "scram.ScramLoginModule");
        return Map.of(
                "sasl.mechanism",
                mechanism,
                "sasl.jaas.config",
                module + " required username=" + quoted(basic.user()) + " password=" + quoted(basic.password()) + ";");
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }

    private static Map<String, String> tls(Access.@Nullable Keys keys) {
        Map<String, String> properties = new LinkedHashMap<>();
        if (keys != null && keys.keystore() != null) {
            properties.put("ssl.keystore.type", "PKCS12");
            properties.put("ssl.keystore.location", keys.keystore().toString());
            properties.put("ssl.keystore.password", keys.password());
        }
        if (keys != null && keys.truststore() != null) {
            properties.put("ssl.truststore.type", "PKCS12");
            properties.put("ssl.truststore.location", keys.truststore().toString());
            properties.put("ssl.truststore.password", keys.truststorePassword());
        }
        return properties;
    }

    @Override
    @SuppressWarnings("rawtypes") // as Camel has it
    public Producer getProducer(Properties properties) {
        return usual.getProducer(with(properties));
    }

    @Override
    @SuppressWarnings("rawtypes") // as Camel has it
    public Consumer getConsumer(Properties properties) {
        return usual.getConsumer(with(properties));
    }

    @Override
    public String getBrokers(KafkaConfiguration configuration) {
        return usual.getBrokers(configuration);
    }

    private Properties with(Properties properties) {
        Properties all = new Properties();
        all.putAll(properties);
        all.putAll(access);
        return all;
    }
}

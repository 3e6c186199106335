package eu.elmgateway.delivery;

import eu.elmgateway.kafka.KafkaClients;
import eu.elmgateway.registry.Access;
import eu.elmgateway.registry.Registry;
import eu.elmgateway.safe.SafeReaders;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.net.ssl.SSLContext;
import org.apache.camel.CamelContext;
import org.apache.camel.support.jsse.SSLContextParameters;

/**
 * How each registry is reached, as its file says: certificates, tokens, patience. Routes know it as {@code #soapOut.<registry>} and,
 * where there are certificates, as {@code {{tls}}}. Thread-safe.
 */
final class Connections {
    private static final String KAFKA = "registry-kafka";
    private static final String CONNECT_MILLIS = "10000";
    private static final String ANSWER_MILLIS = "60000";

    private final SafeReaders readers;
    private final Clock clock;
    private final Map<String, AccessTokens> tokens = new ConcurrentHashMap<>();

    Connections(SafeReaders readers, Clock clock) {
        this.readers = readers;
        this.clock = clock;
    }

    /**
     * Makes a registry's ways known to routes; gives the parameters by which templates find them.
     *
     * @throws IllegalArgumentException if a keystore or a number is wrong; the message says which
     */
    Map<String, String> bind(CamelContext context, Registry registry) {
        Optional<SSLContext> tls = tls(registry);
        context.getRegistry()
                .bind(
                        "soapOut." + registry.name(),
                        new SoapOut(
                                millis(registry, "connectTimeout", CONNECT_MILLIS),
                                millis(registry, "responseTimeout", ANSWER_MILLIS),
                                tls.orElse(null),
                                new RetryAfter(clock)));
        if (registry.protocol().equals(KAFKA)) {
            String mechanism = registry.setting("saslMechanism").orElse("PLAIN");
            context.getRegistry().bind("kafka." + registry.name(), new KafkaClients(registry.access(), mechanism));
            return Map.of("kafka", "#kafka." + registry.name());
        }
        tls.ifPresent(ours -> context.getRegistry().bind("tls." + registry.name(), new Ours(ours)));
        return tls.isPresent() ? Map.of("tls", "#tls." + registry.name()) : Map.of();
    }

    /** The tokens of a registry that is spoken to with such. */
    AccessTokens tokens(Registry registry, Access.ClientCredentials client) {
        return tokens.computeIfAbsent(
                registry.name(), name -> new AccessTokens(client, http(registry), readers, clock));
    }

    private static HttpClient http(Registry registry) {
        var builder = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(Duration.ofMillis(millis(registry, "connectTimeout", CONNECT_MILLIS)));
        tls(registry).ifPresent(builder::sslContext);
        return builder.build();
    }

    private static Optional<SSLContext> tls(Registry registry) {
        return Optional.ofNullable(registry.access().keys()).map(Keystores::context);
    }

    private static long millis(Registry registry, String setting, String usual) {
        String text = registry.setting(setting).orElse(usual);
        if (!text.matches("[1-9][0-9]{0,8}")) {
            throw new IllegalArgumentException(
                    "settings." + setting + " is " + text + "; write milliseconds, such as " + usual);
        }
        return Long.parseLong(text);
    }

    /** What Camel asks for a context, and gets the one that is there. */
    private static final class Ours extends SSLContextParameters {
        private final SSLContext context;

        private Ours(SSLContext context) {
            this.context = context;
        }

        @Override
        public SSLContext createSSLContext(CamelContext camel) {
            return context;
        }
    }
}

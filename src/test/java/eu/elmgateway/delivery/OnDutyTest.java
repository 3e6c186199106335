package eu.elmgateway.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.elmgateway.store.OnePostgres;
import eu.elmgateway.store.PostgresServer;
import eu.elmgateway.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Two gateways on one PostgreSQL that both come round to asking a registry for its receipts. */
@ExtendWith(OnePostgres.class)
class OnDutyTest {
    /** A route that begins by the clock, or by looking into a folder. */
    private static final Pattern BY_ITSELF = Pattern.compile("from:\\s+uri: \"?(timer|file|sftp):");

    private final MovableTime time = new MovableTime();
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final Supplier<Store> stores;
    private final List<Gateway> gateways = new ArrayList<>();

    OnDutyTest(PostgresServer server) throws Exception {
        stores = server.newStore();
    }

    /** As much of a gateway as asks. */
    private final class Gateway implements AutoCloseable {
        private final Store store = stores.get();
        private final DefaultCamelContext context = new DefaultCamelContext();

        Gateway(String name) throws Exception {
            context.addRoutes(new RouteBuilder() {
                @Override
                public void configure() {
                    from("direct:round")
                            .process(new OnDutyStep(store, time, "fi-koski-receipts"))
                            .process(exchange -> asked.add(name));
                }
            });
            context.start();
            store.beat(time.instant());
        }

        void round() {
            context.createFluentProducerTemplate().to("direct:round").request();
        }

        @Override
        public void close() {
            context.stop();
            store.close();
        }
    }

    @BeforeEach
    void start() throws Exception {
        gateways.add(new Gateway("one"));
        gateways.add(new Gateway("two"));
    }

    @AfterEach
    void stop() {
        gateways.forEach(Gateway::close);
    }

    @Test
    void ofTwoThatComeRoundAtOnceOneAsksAndGoesOnToBeTheOne() throws Exception {
        var threads = Executors.newFixedThreadPool(2);
        try {
            List<Callable<Boolean>> rounds = new ArrayList<>();
            gateways.forEach(gateway -> rounds.add(() -> {
                gateway.round();
                return true;
            }));
            for (var done : threads.invokeAll(rounds)) {
                assertTrue(done.get());
            }
        } finally {
            threads.shutdown();
        }
        assertEquals(1, asked.size(), asked::toString);
        for (int i = 0; i < 3; i++) {
            time.advance(Duration.ofMinutes(10));
            gateways.forEach(Gateway::round);
        }
        assertEquals(4, asked.size());
        assertEquals(1, asked.stream().distinct().count(), asked::toString);
    }

    @Test
    void whenTheOneIsShutDownTheOtherAsksAtItsNextRound() {
        gateways.forEach(Gateway::round);
        gateways.remove(0).close();
        gateways.forEach(Gateway::round);
        assertEquals(List.of("one", "two"), asked);
    }

    @Test
    void whenTheOneHangsTheOtherAsksOnceItsTimeIsOverAndTheOneThatComesLateDoesNot() {
        gateways.forEach(Gateway::round);
        time.advance(Duration.ofMinutes(14));
        gateways.get(1).round();
        assertEquals(List.of("one"), asked);
        time.advance(Duration.ofMinutes(1));
        gateways.get(1).round();
        gateways.get(0).round();
        assertEquals(List.of("one", "two"), asked);
    }

    @Test
    void everyTemplateThatAsksByItselfAsksOnlyOnDuty() throws IOException {
        int asking = 0;
        try (Stream<Path> files = Files.list(Bench.HOME.resolve("routes"))) {
            for (Path file : files.filter(one -> one.getFileName().toString().matches("(receipts|asks)-.*"))
                    .toList()) {
                String text = Files.readString(file);
                if (BY_ITSELF.matcher(text).find()) {
                    asking++;
                    assertTrue(text.contains("elm:on-duty") || text.contains("#onDuty"), file::toString);
                }
            }
        }
        assertTrue(asking >= 4, "receipts by files, by SOAP and from an access point; requests from an access point");
    }
}

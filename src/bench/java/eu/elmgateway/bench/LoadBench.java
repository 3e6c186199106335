package eu.elmgateway.bench;

import eu.elmgateway.endtoend.GatewayProcess;
import eu.elmgateway.store.DeliveryState;
import eu.elmgateway.store.Store;
import eu.elmgateway.store.Stores;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Pushes a mix of documents at a set rate over HTTP to one or two gateways, with stand-ins for registries that answer at once, and
 * tells what was accepted and delivered, how long answers took, processor time of gateways, of sender and stand-ins, and of the
 * database, memory over the run, and the share of the floor. Puts the figures into the file that {@link Table} writes. Loopback
 * only; ends by itself. With {@code -Delm.load.steps} it tells instead what the first gateway did with its processor.
 *
 * <pre>embedded|postgresql [nodes [per second, 0 for as many as go [seconds [KB]]]]</pre>
 */
public final class LoadBench implements AutoCloseable {
    private static final boolean STEPS = Boolean.getBoolean("elm.load.steps");
    private static final int WARM_SECONDS = 10;
    private static final int WARM_RATE = 20;
    private static final int LOOKS = 40;
    private static final int LEAST_SECONDS_BETWEEN = 60;

    private final LoadPlan plan;
    private final Path folder = Files.createTempDirectory("elm-load-");
    private final @Nullable EmbeddedPostgres postgres;
    private final TakingRegistries registries = new TakingRegistries();
    private final List<GatewayProcess> gateways = new ArrayList<>();
    private final List<LoadMemory> memory = new ArrayList<>();
    private @Nullable LoadSteps steps;
    private final ScheduledExecutorService looks = Executors.newSingleThreadScheduledExecutor();

    private LoadBench(LoadPlan plan) throws Exception {
        this.plan = plan;
        postgres = !plan.shared()
                ? null
                : EmbeddedPostgres.builder()
                        .setServerConfig("fsync", "on")
                        .setServerConfig("synchronous_commit", "on")
                        .setDataDirectory(folder.resolve("postgresql"))
                        .start();
        System.out.println("everything in " + folder);
    }

    public static void main(String[] arguments) throws Exception {
        LoadPlan plan = LoadPlan.of(arguments);
        try (var bench = new LoadBench(plan)) {
            LoadResults results = bench.run();
            System.out.println(results);
            System.out.println(bench.told(results));
            if (!STEPS && !Boolean.getBoolean("elm.load.dry")) {
                results.write();
            }
        }
        System.exit(0);
    }

    private @Nullable String url() {
        return postgres == null ? null : postgres.getJdbcUrl("postgres", "postgres");
    }

    private LoadResults run() throws Exception {
        List<LoadSender.Mixed> mix = LoadSender.mix(plan.kilobytes());
        Floor floor = Floor.of(folder, url(), this::databaseTime, mix);
        String key = start();
        var sender = new LoadSender(gateways.stream().map(GatewayProcess::address).toList(), key, mix);
        sender.push(WARM_RATE, WARM_SECONDS);
        sender.push(plan.rate() == 0 ? WARM_RATE : plan.rate(), WARM_SECONDS);
        settle();
        look();
        long size = size();
        long arrived = registries.arrived();
        double[] processor = processor();
        if (steps != null) {
            steps.begin();
        }
        int between = Math.max(LEAST_SECONDS_BETWEEN, plan.seconds() / LOOKS);
        looks.scheduleAtFixedRate(this::looked, between, between, TimeUnit.SECONDS);
        long begin = System.nanoTime();
        long[] micros = sender.push(plan.rate(), plan.seconds());
        double pushed = (System.nanoTime() - begin) / 1e9;
        long inTime = registries.arrived() - arrived;
        long backlog = waiting();
        settle();
        double settled = (System.nanoTime() - begin) / 1e9;
        double[] after = processor();
        if (steps != null) {
            steps.end();
        }
        looks.shutdown();
        looks.awaitTermination(1, TimeUnit.MINUTES);
        look();
        return new LoadResults(
                plan,
                floor,
                micros,
                sender.refused(),
                pushed,
                settled,
                inTime,
                registries.arrived() - arrived,
                backlog,
                new double[] {after[0] - processor[0], after[1] - processor[1], after[2] - processor[2]},
                size() - size,
                List.copyOf(memory));
    }

    private String start() throws Exception {
        Path home = folder.resolve("home");
        LoadHome.prepare(home);
        Path data = folder.resolve("data");
        Path log = folder.resolve("gateway.log");
        String key = GatewayProcess.addSender(home, data, log, "uni-bench");
        Map<String, String> environment = LoadHome.environment(registries.address(), url());
        for (int i = 0; i < plan.nodes(); i++) {
            Path collections = folder.resolve("collections-" + i + ".log");
            List<String> options = new ArrayList<>(List.of("-XX:+UseSerialGC", "-Xmx512m", LoadMemory.option(collections)));
            boolean watched = STEPS && i == 0;
            Path recording = folder.resolve("steps.jfr");
            options.addAll(watched ? LoadSteps.options(recording) : List.of());
            String more = System.getProperty("elm.load.java", "");
            options.addAll(Stream.of(more.split(" ")).filter(option -> !option.isEmpty()).toList());
            GatewayProcess gateway = GatewayProcess.run(home, data, log, environment, options);
            gateways.add(gateway);
            steps = watched ? new LoadSteps(recording, gateway.pid()) : steps;
            memory.add(new LoadMemory(gateway.pid(), collections, registries::arrived));
        }
        return key;
    }

    /** What the first gateway did with its processor; it ends for that. */
    private String told(LoadResults results) throws Exception {
        if (steps == null) {
            return "";
        }
        gateways.get(0).close();
        return steps.table(results.micros().length / plan.nodes());
    }

    /** In seconds: of all gateways, of this process with sender and stand-ins, of the database. */
    private double[] processor() throws Exception {
        double all = 0;
        for (GatewayProcess gateway : gateways) {
            all += ProcessorTime.of(gateway.pid());
        }
        return new double[] {all, ProcessorTime.of(ProcessHandle.current().pid()), databaseTime()};
    }

    private double databaseTime() throws Exception {
        if (postgres == null) {
            return 0;
        }
        String pid = Files.readAllLines(folder.resolve("postgresql/postmaster.pid")).get(0);
        return ProcessorTime.ofTree(Long.parseLong(pid.strip()));
    }

    private void look() throws Exception {
        for (LoadMemory one : memory) {
            one.look();
        }
    }

    private void looked() {
        try {
            look();
        } catch (Exception e) {
            System.out.println("memory could not be looked at: " + e);
        }
    }

    private Store reading() {
        String url = url();
        return Stores.reading(url == null ? folder.resolve("data/elm-gateway.sqlite").toString() : url, "postgres", "");
    }

    private long waiting() {
        try (Store store = reading()) {
            return waiting(store);
        }
    }

    private static long waiting(Store store) {
        return store.counts().values().stream()
                .mapToLong(states -> states.getOrDefault(DeliveryState.QUEUED, 0L))
                .sum();
    }

    /** Waits until nothing is to be delivered any more. */
    private void settle() throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(plan.seconds() * 10L + 120);
        try (Store store = reading()) {
            while (waiting(store) > 0) {
                if (System.nanoTime() > end) {
                    throw new IllegalStateException("not delivered in time: " + store.counts());
                }
                Thread.sleep(100);
            }
            System.out.println("deliveries now: " + store.counts());
        }
    }

    private long size() throws Exception {
        String url = url();
        if (url != null) {
            try (var connection = DriverManager.getConnection(url, "postgres", "");
                    var rows = connection.createStatement().executeQuery("select pg_database_size(current_database())")) {
                return rows.next() ? rows.getLong(1) : 0;
            }
        }
        try (Stream<Path> files = Files.list(folder.resolve("data"))) {
            return files.filter(file -> file.getFileName().toString().startsWith("elm-gateway.sqlite"))
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    @Override
    public void close() throws Exception {
        looks.shutdownNow();
        gateways.forEach(GatewayProcess::close);
        registries.close();
        if (postgres != null) {
            postgres.close();
        }
    }
}

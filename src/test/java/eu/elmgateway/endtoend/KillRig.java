package eu.elmgateway.endtoend;

import eu.elmgateway.store.AuditVerdict;
import eu.elmgateway.store.Store;
import eu.elmgateway.store.Stores;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Gateways over one store, of which one, or the database, is killed and started again. */
final class KillRig {
    /** What is killed. */
    enum Mode {
        EMBEDDED,
        TWO_NODES,
        DATABASE
    }

    static final List<String> REGISTRIES = List.of("fi-koski", "fi-badges");

    private final Mode mode;
    private final Path folder;
    private final FlakyRegistry registry;
    private final @Nullable KilledPostgres postgres;
    private final List<GatewayProcess> gateways = new CopyOnWriteArrayList<>();
    private final String apiKey;

    KillRig(Mode mode, Path folder, FlakyRegistry registry) throws IOException, InterruptedException {
        this(mode, folder, registry, Map.of());
    }

    /** @param intakes what is under {@code routes/intakes}, by name of the file */
    KillRig(Mode mode, Path folder, FlakyRegistry registry, Map<String, String> intakes)
            throws IOException, InterruptedException {
        this.mode = mode;
        this.folder = folder;
        this.registry = registry;
        prepareHome(folder.resolve("home"));
        Path described = Files.createDirectories(folder.resolve("home/routes/intakes"));
        for (Map.Entry<String, String> intake : intakes.entrySet()) {
            Files.writeString(described.resolve(intake.getKey()), intake.getValue());
        }
        apiKey = GatewayProcess.addSender(folder.resolve("data"), log(), "uni-test");
        postgres = mode == Mode.EMBEDDED ? null : KilledPostgres.start(folder.resolve("postgresql"));
        for (int i = 0; i < (mode == Mode.TWO_NODES ? 2 : 1); i++) {
            gateways.add(start());
        }
    }

    /** Two registries that take the same badges, impatient so that a round ends soon. */
    static void prepareHome(Path home) throws IOException {
        Path registries = Files.createDirectories(home.resolve("routes/registries"));
        // No more mappings than are needed: a start runs the cases of each.
        for (String part : List.of("schemas", "mappings/common", "mappings/elm_to_koski")) {
            copy(Path.of(part), home.resolve(part));
        }
        try (Stream<Path> routes = Files.list(Path.of("routes"))) {
            for (Path route : routes.filter(Files::isRegularFile).toList()) {
                Files.copy(route, home.resolve("routes").resolve(route.getFileName()));
            }
        }
        String yaml = Files.readString(Path.of("routes/registries/fi-koski.yaml"))
                .replaceFirst("(?m)^retry: .*$", "retry: {initial: PT0.2S, factor: 2, max: PT2S, giveUpAfter: P7D}");
        for (String name : REGISTRIES) {
            Files.writeString(registries.resolve(name + ".yaml"), yaml.replace("fi-koski", name));
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy = to.resolve(from.relativize(file).toString());
                Files.createDirectories(Objects.requireNonNull(copy.getParent()));
                Files.copy(file, copy);
            }
        }
    }

    private GatewayProcess start() throws IOException {
        return GatewayProcess.run(folder.resolve("home"), folder.resolve("data"), log(), environment());
    }

    private Map<String, String> environment() {
        Map<String, String> environment = new HashMap<>(Map.of("ELM_GATEWAY_DROP_ENABLED", "false"));
        if (postgres != null) {
            environment.put("ELM_GATEWAY_STORE_URL", postgres.url());
            environment.put("ELM_GATEWAY_STORE_USER", "postgres");
        }
        for (String name : REGISTRIES) {
            String prefix = name.toUpperCase(Locale.ROOT).replace('-', '_');
            environment.put(prefix + "_ADDRESS", registry.address(name));
            environment.put(prefix + "_USER", "user");
            environment.put(prefix + "_PASSWORD", "secret");
            environment.put(prefix + "_SOURCE_SYSTEM", "elmgateway");
            environment.put(prefix + "_CALLER_ID", "1.2.246.562.10.99990000001.test");
            environment.put(prefix + "_SIGNATORY_NAME", "Rauni Rehtori");
            environment.put(prefix + "_SIGNATORY_TITLE", "rehtori");
        }
        return environment;
    }

    String apiKey() {
        return apiKey;
    }

    List<URI> addresses() {
        return gateways.stream().map(GatewayProcess::address).toList();
    }

    Path log() {
        return folder.resolve("gateway.log");
    }

    /** Kills what this rig kills. */
    void kill(int dice) throws InterruptedException {
        if (mode == Mode.DATABASE && postgres != null) {
            postgres.kill();
            return;
        }
        GatewayProcess victim = gateways.get(dice % gateways.size());
        gateways.remove(victim);
        victim.kill();
    }

    /** Starts again what was killed; now and then kills it while it starts. */
    void restart(int dice) throws IOException, InterruptedException {
        if (mode == Mode.DATABASE && postgres != null) {
            postgres.restart();
            return;
        }
        if (dice % 3 == 0) {
            GatewayProcess.cutShort(
                    folder.resolve("home"),
                    folder.resolve("data"),
                    log(),
                    environment(),
                    Duration.ofMillis(2_000 + 5L * dice));
        }
        gateways.add(start());
    }

    /** Looks into the store, beside the gateways that run. */
    Store look() {
        String place =
                postgres == null ? folder.resolve("data/elm-gateway.sqlite").toString() : postgres.url();
        return Stores.reading(place, "postgres", "");
    }

    /** Reads the whole audit. */
    AuditVerdict audit() {
        try (Store store = look()) {
            return store.audit().verify(null, position -> {});
        }
    }

    void stop() throws InterruptedException {
        gateways.forEach(GatewayProcess::close);
        if (postgres != null) {
            postgres.stop();
        }
    }
}

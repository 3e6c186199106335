package eu.elmgateway.standin;

import eu.elmgateway.safe.SafeReaders;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A stand-in for every registry that comes with the gateway, on loopback and in one folder, and a desk at which they are told to
 * misbehave and asked what they got. Thread-safe.
 */
public final class StandIns implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(StandIns.class);
    private static final String USER = "elm-gateway";
    private static final String PASSWORD = "demo-only";
    private static final Set<String> BADGES = Set.of("1001", "1002", "1003");
    private static final int SFTP = 4;
    private static final Duration LAST_TURN = Duration.ofMinutes(1);

    private final Map<String, StandIn> standIns = new LinkedHashMap<>();
    private final Desk desk;
    private final Path folder;
    private final ScheduledExecutorService clerk = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "stand-ins");
        thread.setDaemon(true);
        return thread;
    });
    /** Why a stand-in could not do its work when it last tried, by registry. */
    private final Map<String, String> failing = new ConcurrentHashMap<>();

    private volatile @Nullable URI gateway;

    private StandIns(Path home, SafeReaders readers, Path folder, int firstPort, Clock clock) throws IOException {
        this.folder = Files.createDirectories(folder);
        List<StandIn> made = new ArrayList<>();
        try {
            make(made, home, readers, new Ports(firstPort), clock);
            made.forEach(one -> standIns.put(one.registry(), one));
            desk = new Desk(firstPort, standIns);
        } catch (IOException | RuntimeException e) {
            made.forEach(StandIn::close);
            throw e;
        }
    }

    /** The ports from one on, or any that are free. */
    private record Ports(int first) {
        int at(int offset) {
            return first == 0 ? 0 : first + offset;
        }
    }

    /**
     * Starts them. Those with a folder look into it, and those that ask do so, five times a second.
     *
     * @param home the folder that holds {@code schemas}
     * @param folder where files for registries, their receipts and what they got go; made if it is not there
     * @param firstPort that of the desk, with those of the registries after it; 0 for any that are free
     */
    public static StandIns start(Path home, SafeReaders readers, Path folder, int firstPort, Clock clock)
            throws IOException {
        var all = new StandIns(home, readers, folder, firstPort, clock);
        Future<?> unused = all.clerk.scheduleWithFixedDelay(all::turn, 200, 200, TimeUnit.MILLISECONDS);
        return all;
    }

    private void make(List<StandIn> made, Path home, SafeReaders readers, Ports ports, Clock clock) throws IOException {
        made.add(new KoskiStandIn(home, readers, ports.at(1), null, USER, PASSWORD, BADGES, ledger("fi-koski", clock)));
        made.add(new AccessPointStandIn(home, readers, ports.at(2), null, USER, PASSWORD, ledger("eu-oots", clock)));
        made.add(new VirtaStandIn(
                home,
                readers,
                folder.resolve("virta"),
                ports.at(SFTP),
                ports.at(3),
                USER,
                PASSWORD,
                ledger("fi-virta", clock)));
        made.add(new CpfStandIn(
                home,
                readers,
                folder.resolve("cpf-deposit"),
                folder.resolve("cpf-receipts"),
                folder.resolve("cpf-taken"),
                clock,
                ledger("fr-cpf", clock)));
        made.add(FolderStandIn.emrex(
                home, readers, folder.resolve("emrex"), folder.resolve("emrex-taken"), ledger("eu-emrex", clock)));
        made.add(FolderStandIn.xhochschule(
                home,
                readers,
                folder.resolve("xhochschule"),
                folder.resolve("xhochschule-taken"),
                "published",
                ledger("de-xhochschule", clock)));
        made.add(AnisStandIn.with(
                folder.resolve("pdnd-keys.json"),
                readers,
                "pdnd.example",
                "https://valdoro.example/anis",
                clock,
                ledger("it-anis", clock)));
        made.add(FormStandIn.emrex("demo-only-token-of-a-provider", ledger("eu-emrex-emp", clock)));
        made.add(FormStandIn.ewp("demo-only-token-of-an-ewp-node", ledger("eu-ewp-tors", clock)));
    }

    private Ledger ledger(String registry, Clock clock) throws IOException {
        return Ledger.in(folder.resolve("got").resolve(registry), clock);
    }

    /** Each by the name of its registry. */
    public Map<String, StandIn> all() {
        return Map.copyOf(standIns);
    }

    /** What the registry files leave to the operator. */
    public Map<String, String> settings() {
        var settings = new LinkedHashMap<String, String>();
        standIns.values().forEach(one -> settings.putAll(one.settings()));
        return settings;
    }

    /** Writes the same as environment variables for a shell; returns the file. */
    public Path writeEnvironment() throws IOException {
        String lines = settings().entrySet().stream()
                .map(setting -> "export "
                        + setting.getKey().replaceAll("[.-]", "_").toUpperCase(Locale.ROOT) + "='" + setting.getValue()
                        + "'\n")
                .collect(Collectors.joining());
        return Files.writeString(folder.resolve("gateway.env"), lines);
    }

    /** Where they are told to misbehave, and asked what they got. */
    public URI desk() {
        return URI.create(desk.address());
    }

    /** Lets the registries that ask do so from now on. */
    public void gatewayAt(URI address) {
        gateway = address;
    }

    /** Who stands in for whom, for people, a line each. */
    public String description() {
        return standIns.values().stream()
                .map(one -> String.format(Locale.ROOT, "  %-16s %s", one.registry(), one.place()))
                .collect(Collectors.joining(System.lineSeparator()));
    }

    private void turn() {
        for (StandIn one : standIns.values()) {
            try {
                one.turn(gateway);
                if (failing.remove(one.registry()) != null) {
                    LOG.warn("the stand-in for {} goes on", one.registry());
                }
            } catch (IOException | RuntimeException e) {
                tell(one, e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** Told once: a turn comes five times a second, and stand-ins are started before the gateway that they ask. */
    private void tell(StandIn one, Exception why) {
        String words = why instanceof ConnectException
                ? "there is no gateway at " + gateway + " yet; it asks again until there is"
                : Objects.requireNonNullElse(why.getMessage(), why.getClass().getSimpleName());
        if (!words.equals(failing.put(one.registry(), words))) {
            LOG.warn("the stand-in for {} waits: {}", one.registry(), words);
        }
    }

    private void awaitLastTurn() {
        try {
            if (!clerk.awaitTermination(LAST_TURN.toSeconds(), TimeUnit.SECONDS)) {
                LOG.warn("a stand-in is at work still");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Nothing more is written into the folder once this has returned. */
    @Override
    public void close() {
        clerk.shutdownNow();
        desk.close();
        awaitLastTurn();
        standIns.values().forEach(StandIn::close);
    }
}

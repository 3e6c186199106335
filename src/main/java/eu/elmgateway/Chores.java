package eu.elmgateway;

import eu.elmgateway.delivery.ClockAlarm;
import eu.elmgateway.mapping.kit.MappingWatch;
import eu.elmgateway.store.Store;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** What a gateway does by the clock beside its routes, until it is closed. */
final class Chores implements AutoCloseable {
    private static final Duration PULSE = Duration.ofSeconds(5);

    private final Settings settings;
    private final Store store;
    private final Clock clock;
    private final ScheduledExecutorService alarm = scheduler("alarm");
    private final ScheduledExecutorService watch = scheduler("mappings");
    /** To read all lists of Europe takes a while, and to fetch them; nothing else waits for it. */
    private final ScheduledExecutorService trust = scheduler("trust");

    private final ScheduledExecutorService lists = scheduler("lists");
    private final ScheduledExecutorService pulse = scheduler("pulse");

    Chores(Settings settings, Store store, Clock clock) {
        this.settings = settings;
        this.store = store;
        this.clock = clock;
    }

    ClockAlarm alarm() {
        return new ClockAlarm(clock, alarm);
    }

    /**
     * Looks for changed files: mappings, and what is trusted and settings as often and once at the start.
     *
     * @param changes looks for changed settings
     */
    void watch(Engine engine, Runnable changes) {
        long pause = settings.mappingsWatch().toMillis();
        if (pause > 0) {
            engine.service()
                    .ifPresent(service ->
                            every("the look for changed mappings", watch, new MappingWatch(service), pause, pause));
            every("the look for changed trust", trust, engine.trust()::look, 0, pause);
            every("the look for changed settings", watch, changes, 0, pause);
        } else {
            trust.execute(engine.trust()::look);
            watch.execute(changes);
        }
    }

    /**
     * Keeps the store: says that this node is alive, chains the audit, lets documents go when their time is over. Refreshes trusted
     * lists, if it is to.
     */
    void keep(Registries registries) {
        every(
                "the pulse",
                pulse,
                new Pulse(store, clock, System::nanoTime, furthest(registries)),
                PULSE.toMillis(),
                PULSE.toMillis());
        every("the chaining of the audit", watch, new AuditChaining(store.audit(), clock), 1_000, 1_000);
        if (settings.trust().lists() != null) {
            var refreshing = ListRefreshing.of(settings, registries.engine().readers(), clock);
            every(
                    "the refresh of trusted lists",
                    lists,
                    refreshing,
                    1_000,
                    Duration.ofMinutes(1).toMillis());
        }
        Duration kept = settings.retention();
        if (kept != null) {
            var bare = new BareReport(registries.engine().readers());
            every(
                    "retention",
                    watch,
                    new Retention(store, clock, kept, registries.needed(), bare, new OutgoingFiles(settings.data())),
                    Duration.ofMinutes(5).toMillis(),
                    Duration.ofHours(1).toMillis());
        }
    }

    /** How far ahead anything is planned: the longest wait of any registry, or what one may ask for. */
    private static Duration furthest(Registries registries) {
        return registries.catalogue().registries().stream()
                .map(registry -> registry.retry().max())
                .reduce(Duration.ofDays(1), (one, other) -> one.compareTo(other) > 0 ? one : other)
                .plusHours(2);
    }

    private static void every(String name, ScheduledExecutorService by, Runnable work, long first, long pause) {
        ScheduledFuture<?> unused =
                by.scheduleWithFixedDelay(new Chore(name, work), first, pause, TimeUnit.MILLISECONDS);
    }

    private static ScheduledExecutorService scheduler(String name) {
        return Executors.newSingleThreadScheduledExecutor(task -> {
            var thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    @Override
    public void close() {
        watch.shutdownNow();
        trust.shutdownNow();
        lists.shutdownNow();
        pulse.shutdownNow();
        alarm.shutdownNow();
    }
}

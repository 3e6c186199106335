package eu.elmgateway.doctor;

import eu.elmgateway.Settings;
import eu.elmgateway.Storage;
import eu.elmgateway.store.DeliveryState;
import eu.elmgateway.store.RegistryStanding;
import eu.elmgateway.store.Store;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;

/** The database: reached, of this version, of the same time; and what in it waits for an operator. */
final class StoreCheck implements Check {
    private static final Duration APART = Duration.ofSeconds(2);
    private static final Duration TOO_LONG = Duration.ofDays(1);

    private final Settings settings;
    private final Clock clock;

    StoreCheck(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void look(Consumer<Line> seen) {
        if (settings.store().url() == null && !Files.exists(settings.data().resolve("elm-gateway.sqlite"))) {
            seen.accept(Line.warn("store", "there is no store yet", "It is made when the gateway first runs."));
            return;
        }
        try (Store store = Storage.reading(settings)) {
            if (version(store, seen)) {
                clocks(store, seen);
                standing(store, seen);
            }
        }
    }

    private static boolean version(Store store, Consumer<Line> seen) {
        Store.Version version = store.version();
        String what = "the tables are of version " + version.tables();
        if (version.tables() == version.known()) {
            seen.accept(Line.ok("store", what));
        } else if (version.tables() < version.known()) {
            seen.accept(Line.warn(
                    "store",
                    what + ", this gateway knows " + version.known(),
                    "Start the gateway: it brings them up to date. Until then the doctor does not look into them."));
        } else {
            seen.accept(Line.error(
                    "store",
                    what + ", this gateway knows only " + version.known(),
                    "Run the newer gateway that changed them."));
        }
        return version.tables() == version.known();
    }

    private void clocks(Store store, Consumer<Line> seen) {
        Optional<Instant> there = store.time();
        if (there.isPresent()) {
            Duration apart = Duration.between(there.get(), clock.instant()).abs();
            seen.accept(
                    apart.compareTo(APART) <= 0
                            ? Line.ok("clock", "the clock agrees with the database's")
                            : Line.warn(
                                    "clock",
                                    "the clock is " + apart.toSeconds() + " s apart from the database's",
                                    "Let both machines follow a time server: leases and due times depend on it."));
        }
    }

    private void standing(Store store, Consumer<Line> seen) {
        for (RegistryStanding standing : store.desk().registries()) {
            String name = standing.registry();
            waits(standing, DeliveryState.HELD, "wait for you", seen);
            waits(standing, DeliveryState.FAILED, "failed by a defect of the gateway", seen);
            RegistryStanding.Hold hold = standing.hold();
            if (hold != null) {
                seen.accept(Line.warn(
                        "deliveries",
                        name + " is held since " + hold.since() + " by " + hold.by() + ": " + hold.reason(),
                        "elm-gateway registries release " + name));
            }
            Instant oldest = standing.oldest().get(DeliveryState.QUEUED);
            if (oldest != null && oldest.isBefore(clock.instant().minus(TOO_LONG))) {
                seen.accept(Line.warn(
                        "deliveries",
                        "the oldest to " + name + " waits since " + oldest,
                        "elm-gateway deliveries list --state queued --registry " + name + " says why"));
            }
        }
        if (!store.unmatched(1).isEmpty()) {
            seen.accept(Line.warn(
                    "deliveries", "there are receipts that belong to nothing", "elm-gateway receipts --unmatched"));
        }
    }

    private static void waits(RegistryStanding standing, DeliveryState state, String how, Consumer<Line> seen) {
        long count = Objects.requireNonNullElse(standing.counts().get(state), 0L);
        if (count > 0) {
            seen.accept(Line.warn(
                    "deliveries",
                    count + " to " + standing.registry() + " " + how,
                    "elm-gateway deliveries list --state " + state.name().toLowerCase(Locale.ROOT) + " --registry "
                            + standing.registry()));
        }
    }
}

package eu.elmgateway;

import eu.elmgateway.Settings.TrustSettings;
import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.seal.ListFetch;
import eu.elmgateway.seal.ListRefresh;
import eu.elmgateway.seal.RefreshReport;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Refreshes the trusted lists when it is time to. Each gateway sees to its own trust folder, for each reads its own; gateways that
 * share a folder take turns. Run every minute, by one thread.
 */
public final class ListRefreshing implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(ListRefreshing.class);
    private static final Duration AFTER_TROUBLE = Duration.ofHours(1);
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final TrustSettings settings;
    private final SafeReaders readers;
    private final Path folder;
    private final ListRefresh refresh;
    private final Clock clock;

    /** Fetches through the proxy of the settings. */
    public static ListRefreshing of(Settings settings, SafeReaders readers, Clock clock) {
        var client = ProxiedFetch.client(settings.trust(), LONGEST).build();
        var web = new ProxiedFetch(client, readers.limits().bytes(), LONGEST);
        return new ListRefreshing(settings.trust(), readers, settings.trustFolder(), web, clock);
    }

    ListRefreshing(TrustSettings settings, SafeReaders readers, Path folder, ListFetch web, Clock clock) {
        this.settings = settings;
        this.readers = readers;
        this.folder = folder;
        this.refresh = new ListRefresh(readers, folder, web, clock);
        this.clock = clock;
    }

    @Override
    public void run() {
        try {
            if (settings.lists() != null) {
                refreshIfDue(settings.lists());
            }
        } catch (IOException | RuntimeException e) {
            LOG.error("the trusted lists cannot be refreshed, those in use stay: {}", e.getMessage());
        }
    }

    /**
     * Refreshes now, whenever it was done last.
     *
     * @return how it ended; empty if another gateway is at it
     * @throws SettingsException if the settings do not say from where
     */
    public Optional<RefreshReport> now() throws IOException {
        if (settings.lists() == null) {
            throw new SettingsException("trust.lists is empty; write the address of the list of trusted lists");
        }
        return refresh(settings.lists(), null);
    }

    private Optional<RefreshReport> refresh(URI lists, @Nullable Instant since) throws IOException {
        Optional<RefreshReport> report = refresh.run(lists, since);
        report.ifPresent(ended -> {
            ended.problems().forEach(problem -> LOG.warn("a trusted list was not refreshed: {}", problem));
            LOG.info(
                    "trusted lists were refreshed: {} of Member States, {} problems",
                    ended.lists(),
                    ended.problems().size());
        });
        return report;
    }

    private void refreshIfDue(URI lists) throws IOException {
        Optional<RefreshReport> last = ListRefresh.last(readers, folder);
        Instant since = clock.instant().minus(last.map(this::pause).orElse(settings.every()));
        if (last.isEmpty() || !last.get().tried().isAfter(since)) {
            refresh(lists, since);
        }
    }

    /** After trouble sooner. */
    private Duration pause(RefreshReport last) {
        return !last.whole() && AFTER_TROUBLE.compareTo(settings.every()) < 0 ? AFTER_TROUBLE : settings.every();
    }
}

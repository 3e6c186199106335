package eu.elmgateway.delivery;

import eu.elmgateway.component.Defect;
import eu.elmgateway.mapping.MappingCatalogue;
import eu.elmgateway.registry.Registry;
import eu.elmgateway.registry.RegistryCatalogue;
import eu.elmgateway.registry.RegistrySettings;
import eu.elmgateway.store.Store;
import eu.elmgateway.store.StoreUnavailableException;
import eu.elmgateway.store.WaitsFor;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets deliveries go on that were held for a missing setting, or because a seal was not trusted: all at the first look, for a
 * restart may have brought it; later those of a registry whose settings file has changed, and all when mappings, their code tables
 * or whom the operator trusts have. What still lacks one is held again, with what it lacks now. Run from time to time, by one
 * thread.
 */
final class Resumption implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Resumption.class);

    private final RegistryCatalogue registries;
    private final RegistrySettings settings;
    private final Supplier<MappingCatalogue> mappings;
    private final Supplier<String> trust;
    private final Store store;
    private final DeliverySignal signal;
    private final Clock clock;
    private final Map<String, String> versions = new HashMap<>();
    private @Nullable MappingCatalogue seen;

    Resumption(Deliveries.With with, DeliverySignal signal) {
        this.registries = with.registries();
        this.settings = with.settings();
        this.mappings = with.mappings();
        this.trust = with.trust();
        this.store = with.store();
        this.signal = signal;
        this.clock = with.clock();
    }

    @Override
    public void run() {
        MappingCatalogue now = mappings.get();
        boolean mapped = seen != now;
        seen = now;
        String trusted = trust.get();
        for (Registry registry : registries.registries()) {
            String version = settings.version(registry.name()) + '\n' + trusted;
            if (!version.equals(versions.put(registry.name(), version)) || mapped) {
                resume(registry.name());
            }
        }
    }

    private void resume(String registry) {
        try {
            int resumed = 0;
            for (WaitsFor what : WaitsFor.values()) {
                resumed += store.resume(registry, what, clock.instant());
            }
            if (resumed > 0) {
                LOG.info(
                        "{} deliveries to {} go on: settings, or whom the gateway trusts, have changed",
                        resumed,
                        registry);
                signal.stored(List.of(registry));
            }
        } catch (StoreUnavailableException e) {
            versions.remove(registry);
            LOG.warn("deliveries to {} that wait for settings or trust wait on: {}", registry, Defect.of(e));
        }
    }
}

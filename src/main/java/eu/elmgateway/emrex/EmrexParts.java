package eu.elmgateway.emrex;

import eu.elmgateway.api.HttpLimits;
import eu.elmgateway.registry.RegistryCatalogue;
import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.store.Store;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Supplier;

/**
 * What answers are made with.
 *
 * @param home the gateway's folder, to which files named in settings are relative
 * @param ids makes a UUID as text
 */
public record EmrexParts(
        Path home,
        RegistryCatalogue registries,
        SafeReaders readers,
        Store store,
        HttpLimits limits,
        Clock clock,
        Supplier<String> ids) {}

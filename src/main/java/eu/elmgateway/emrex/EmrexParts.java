package eu.elmgateway.emrex;

import eu.elmgateway.api.HttpLimits;
import eu.elmgateway.registry.RegistryCatalogue;
import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.store.Store;
import java.time.Clock;
import java.util.function.Supplier;

/**
 * What answers are made with.
 *
 * @param ids makes a UUID as text
 */
public record EmrexParts(
        RegistryCatalogue registries,
        SafeReaders readers,
        Store store,
        HttpLimits limits,
        Clock clock,
        Supplier<String> ids) {}

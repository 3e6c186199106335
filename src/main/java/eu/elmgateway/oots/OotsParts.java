package eu.elmgateway.oots;

import eu.elmgateway.format.FormatId;
import eu.elmgateway.mapping.MappingCatalogue;
import eu.elmgateway.registry.RegistryCatalogue;
import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.store.Store;
import java.time.Clock;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Supplier;

/**
 * What answers are made with.
 *
 * @param mappings those in service, asked for whenever one is needed
 * @param fault what is wrong with a document by the schema of its format, empty if nothing is
 */
public record OotsParts(
        RegistryCatalogue registries,
        Supplier<MappingCatalogue> mappings,
        BiFunction<FormatId, byte[], Optional<String>> fault,
        SafeReaders readers,
        Store store,
        Clock clock) {}

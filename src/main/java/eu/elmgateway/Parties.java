package eu.elmgateway;

import eu.elmgateway.intake.SenderSettings;
import eu.elmgateway.intake.Senders;
import eu.elmgateway.mapping.MappingDescriptor;
import eu.elmgateway.safe.SafeReaders;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Collection;
import java.util.function.Supplier;

/** Who pushes and who operates, as the data folder has it. */
public final class Parties {
    private Parties() {}

    /** Who may push, as the data folder has it. */
    public static Senders senders(Settings settings, SafeReaders readers) {
        Path schema = Senders.schema(settings.home());
        return new Senders(
                settings.data(),
                readers.config(settings.home().resolve("schemas/gateway"), schema),
                Clock.systemUTC(),
                new SecureRandom());
    }

    /** Who may operate, as the data folder has it. */
    public static Senders operators(Settings settings, SafeReaders readers) {
        Path schemas = settings.home().resolve("schemas/gateway");
        return Senders.operators(
                settings.data(),
                readers.config(schemas, schemas.resolve("operators.schema.json")),
                Clock.systemUTC(),
                new SecureRandom());
    }

    /**
     * What senders say beyond their documents, as the data folder has it.
     *
     * @param mappings those that lead to ELM
     */
    public static SenderSettings senderSettings(
            Settings settings, SafeReaders readers, Supplier<Collection<MappingDescriptor>> mappings) {
        Path schema = SenderSettings.schema(settings.home());
        return new SenderSettings(
                settings.data(), readers.config(settings.home().resolve("schemas/gateway"), schema), mappings);
    }
}

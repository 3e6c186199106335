package eu.elmgateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/**
 * Starts gateways of the project's own mappings for tests that are not about taking mappings into service: the cases are run for
 * the first of them, and each other remembers, as after a restart, that they passed.
 */
public final class StartedGateway {
    private static final String MEMORY = "mappings-passed";
    private static final Path PASSED = passed();

    private StartedGateway() {}

    /** As {@link Gateways#start}. */
    public static Gateway of(Settings settings, Map<String, String> ofRegistries) {
        try {
            Path memory = Files.createDirectories(settings.data()).resolve(MEMORY);
            if (!Files.exists(memory)) {
                Files.copy(PASSED, memory);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Gateways.start(settings, ofRegistries);
    }

    private static Path passed() {
        try {
            Path data = Files.createTempDirectory("elm-gateway-tests");
            data.toFile().deleteOnExit();
            Gateways.engine(new SettingsReader(Path.of(""), Map.of()).read(Map.of("data", data.toString())));
            Path passed = data.resolve(MEMORY);
            passed.toFile().deleteOnExit();
            return passed;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

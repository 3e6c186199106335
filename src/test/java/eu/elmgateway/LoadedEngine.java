package eu.elmgateway;

import java.nio.file.Path;
import java.time.Clock;

/** The engine of the project's own schemas and mappings, loaded once for all tests that do not change it: nobody can. */
public final class LoadedEngine {
    private static final Engine ENGINE = Engine.load(Path.of("").toAbsolutePath(), Clock.systemUTC());

    private LoadedEngine() {}

    /** Of {@link Clock#systemUTC}. */
    public static Engine get() {
        return ENGINE;
    }
}

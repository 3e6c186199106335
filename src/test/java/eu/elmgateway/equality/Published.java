package eu.elmgateway.equality;

import static org.junit.jupiter.api.Assertions.fail;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/**
 * Files published by others, read where they lie beside the project. They are no part of it: where they are absent a test
 * that needs them is skipped, unless {@code CI=true} says that nothing may be skipped.
 */
public final class Published {
    private static final Path DATA = Path.of("../shared/data");

    private Published() {}

    /** A published file or folder by its path under {@code shared/data}; skips or fails the test if it is absent. */
    public static Path path(String relative) {
        Path path = DATA.resolve(relative).toAbsolutePath().normalize();
        if (Files.notExists(path)) {
            absent(relative);
        }
        return path;
    }

    private static void absent(String relative) {
        String text = "not compared with the published original: ../shared/data/" + relative + " is not there";
        if ("true".equals(System.getenv("CI"))) {
            fail(text + ", and CI=true allows no skipping");
        }
        Assumptions.abort(text);
    }
}

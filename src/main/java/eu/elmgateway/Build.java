package eu.elmgateway;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.UUID;

/** Tells builds of the gateway apart: another build may map, validate or compare otherwise. */
final class Build {
    private Build() {}

    /** Name and version of the program, as the jar's manifest has it. */
    static String software() {
        String version = Build.class.getPackage().getImplementationVersion();
        return version == null ? "elm-gateway" : "elm-gateway " + version;
    }

    /** A text that another build does not have; classes that are in no jar are another build every time. */
    static String mark() {
        CodeSource source = Build.class.getProtectionDomain().getCodeSource();
        try {
            Path jar = source == null ? null : Path.of(source.getLocation().toURI());
            return jar == null || !Files.isRegularFile(jar)
                    ? UUID.randomUUID().toString()
                    : jar.getFileName() + " " + jar.toFile().length() + " "
                            + jar.toFile().lastModified();
        } catch (URISyntaxException nowhere) {
            return UUID.randomUUID().toString();
        }
    }
}

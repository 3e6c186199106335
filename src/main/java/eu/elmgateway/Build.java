package eu.elmgateway;

import eu.elmgateway.safe.FolderDigest;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.UUID;

/** Tells builds of the gateway apart: another build may map, validate or compare otherwise. */
final class Build {
    private Build() {}

    /** Name and version of the program, as the jar's manifest has it. */
    static String software() {
        String version = Build.class.getPackage().getImplementationVersion();
        return version == null ? "elm-gateway" : "elm-gateway " + version;
    }

    /** A text that another build does not have. */
    static String mark() {
        CodeSource source = Build.class.getProtectionDomain().getCodeSource();
        try {
            return source == null
                    ? UUID.randomUUID().toString()
                    : mark(Path.of(source.getLocation().toURI()));
        } catch (URISyntaxException nowhere) {
            return UUID.randomUUID().toString();
        }
    }

    /** A jar is written anew with each build; a folder of classes may stay, and what stands beside it change. */
    private static String mark(Path classes) {
        return Files.isRegularFile(classes)
                ? classes.getFileName() + " " + classes.toFile().length() + " "
                        + classes.toFile().lastModified()
                : FolderDigest.of(List.of(FolderDigest.of(classes), System.getProperty("java.class.path", "")));
    }
}

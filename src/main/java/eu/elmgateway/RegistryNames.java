package eu.elmgateway;

import eu.elmgateway.safe.ConfigFolder;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The names of the registries that have a file; the file is not read. */
final class RegistryNames {
    private static final String ENDING = ".yaml";

    private RegistryNames() {}

    static Set<String> in(Path home) {
        Path folder = home.resolve("routes/registries");
        return ConfigFolder.files(folder, ENDING).stream()
                .map(file -> String.valueOf(file.getFileName()))
                .map(name -> name.substring(0, name.length() - ENDING.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}

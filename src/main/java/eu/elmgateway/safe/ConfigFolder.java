package eu.elmgateway.safe;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A folder that operators or integrators fill with files. */
public final class ConfigFolder {
    private ConfigFolder() {}

    /**
     * The files with one of some endings that lie in a folder itself, by name; none if there is no such folder.
     *
     * @throws ConfigException if the folder cannot be read
     */
    public static List<Path> files(Path folder, String... endings) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> Stream.of(endings).anyMatch(file.toString()::endsWith))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new ConfigException(folder, null, "The folder cannot be read.", "Check that it may be read.");
        }
    }
}

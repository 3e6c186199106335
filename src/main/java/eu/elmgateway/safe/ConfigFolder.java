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

    /**
     * All files in a folder and the folders in it, by name; none if there is no such folder, which may be a symbolic link.
     *
     * @param depth how deep to look
     * @throws ConfigException if a folder cannot be read
     */
    public static List<Path> under(Path folder, int depth) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try {
            // A walk does not enter the link that it starts from. Links further down it shall not: they may lead in
            // circles.
            Path real = folder.toRealPath();
            try (Stream<Path> files = Files.walk(real, depth)) {
                return files.filter(Files::isRegularFile)
                        .map(file -> folder.resolve(real.relativize(file)))
                        .sorted()
                        .toList();
            }
        } catch (IOException e) {
            throw new ConfigException(folder, null, "The folder cannot be read.", "Check that it may be read.");
        }
    }
}

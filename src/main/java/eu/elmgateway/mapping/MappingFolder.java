package eu.elmgateway.mapping;

import java.nio.file.Path;
import java.util.Objects;

/**
 * Where the files of a mapping are. One that is not installed yet finds what it shares with others ({@code ../common}, code
 * tables of {@code schemas}) as if it were.
 *
 * @param home the folder that holds {@code mappings} and {@code schemas}
 * @param path the mapping's own folder, beneath {@code home/mappings} or anywhere else
 */
public record MappingFolder(Path home, Path path) {
    public MappingFolder {
        path = path.normalize();
    }

    /** The name of the mapping. */
    public String name() {
        return Objects.requireNonNull(path.getFileName(), "a root is no mapping")
                .toString();
    }

    /** Its {@code mapping.yaml}. */
    public Path descriptor() {
        return path.resolve("mapping.yaml");
    }

    /** Its {@code cases}. */
    public Path cases() {
        return path.resolve("cases");
    }

    /** A file by the path that stands in {@code mapping.yaml}. */
    Path file(String relative) {
        Path file = installed().resolve(relative).normalize();
        return file.startsWith(installed()) ? path.resolve(installed().relativize(file)) : file;
    }

    /** Where it is, or would be. */
    Path installed() {
        return home.resolve("mappings").resolve(name());
    }
}

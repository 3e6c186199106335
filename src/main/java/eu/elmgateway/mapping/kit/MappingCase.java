package eu.elmgateway.mapping.kit;

import eu.elmgateway.mapping.MappingFolder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A case of a mapping: {@code cases/<name>/} with {@code input.*}, what becomes of it ({@code expected.*}, or
 * {@code refused.yaml} if it cannot be mapped), and if needed {@code parameters.yaml} and {@code notes.txt}.
 *
 * @param mapping whose case it is
 * @param folder the case's own folder
 */
public record MappingCase(MappingFolder mapping, Path folder) {
    /** The cases of a mapping, by name; none if it has no folder {@code cases}. */
    public static List<MappingCase> of(MappingFolder mapping) {
        if (!Files.isDirectory(mapping.cases())) {
            return List.of();
        }
        return inside(mapping.cases()).stream()
                .filter(Files::isDirectory)
                .map(folder -> new MappingCase(mapping, folder))
                .toList();
    }

    /** The name of the case. */
    public String name() {
        return Objects.requireNonNull(folder.getFileName()).toString();
    }

    /** A file by its name without the ending. */
    Optional<Path> named(String stem) {
        return inside(folder).stream()
                .filter(file -> String.valueOf(file.getFileName()).startsWith(stem + "."))
                .findFirst();
    }

    /** A file that need not be there. */
    Path file(String name) {
        return folder.resolve(name);
    }

    private static List<Path> inside(Path folder) {
        try (Stream<Path> children = Files.list(folder)) {
            return children.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

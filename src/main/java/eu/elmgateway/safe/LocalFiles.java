package eu.elmgateway.safe;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Files beneath one folder under names of their own scheme, {@code local:/…}. No library can fetch such a name by itself:
 * whatever a schema or stylesheet includes comes through here or not at all.
 */
final class LocalFiles {
    static final String SCHEME = "local";

    private final Path folder;
    private final Path place;
    private final Path standing;

    LocalFiles(Path folder) {
        this(folder, folder, folder);
    }

    /**
     * As if what lies elsewhere lay beneath the folder.
     *
     * @param place where beneath the folder; what may be there is not looked at
     * @param standing what stands in that place
     */
    LocalFiles(Path folder, Path place, Path standing) {
        this.folder = folder.toAbsolutePath().normalize();
        this.place = place.toAbsolutePath().normalize();
        this.standing = standing.toAbsolutePath().normalize();
    }

    /** The name of a file of this folder. */
    String id(Path file) {
        Path inside = moved(file.toAbsolutePath().normalize(), standing, place);
        if (!inside.startsWith(folder)) {
            throw outside(file.toString());
        }
        return SCHEME + ":/"
                + folder.relativize(inside).toString().replace('\\', '/').replace(" ", "%20");
    }

    /** The file of a name; outside the folder there are none. */
    Path file(String id) {
        URI name = URI.create(id).normalize();
        if (!SCHEME.equals(name.getScheme()) || name.getPath() == null) {
            throw outside(id);
        }
        Path file = folder.resolve(name.getPath().substring(1)).normalize();
        if (!file.startsWith(folder)) {
            throw outside(id);
        }
        return moved(file, place, standing);
    }

    private static Path moved(Path file, Path from, Path to) {
        return file.startsWith(from) ? to.resolve(from.relativize(file)) : file;
    }

    /** What a name given relative to another one names. */
    String resolve(String base, String relative) {
        return URI.create(base).resolve(relative.replace(" ", "%20")).toString();
    }

    byte[] read(String id) {
        Path file = file(id);
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new ConfigException(file, null, "The file cannot be read.", "Put it there, or correct its name.");
        }
    }

    private ConfigException outside(String name) {
        return new ConfigException(
                folder,
                null,
                "\"" + name + "\" is asked for, which is no file beneath this folder; nothing is fetched from outside.",
                "Keep a copy here and refer to it by a relative name.");
    }
}

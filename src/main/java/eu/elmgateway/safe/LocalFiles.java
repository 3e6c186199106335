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

    LocalFiles(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /** The name of a file of this folder. */
    String id(Path file) {
        Path inside = file.toAbsolutePath().normalize();
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
        return file;
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

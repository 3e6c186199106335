package eu.elmgateway.europass;

import eu.elmgateway.safe.ConfigException;
import eu.elmgateway.safe.ConfigFolder;
import eu.elmgateway.safe.FolderDigest;
import eu.elmgateway.safe.SafeReaders;
import java.nio.file.Path;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The accreditations of a folder as they are when somebody asks: read when first asked for, and again when its files have changed.
 * What cannot be read leaves those of before. Thread-safe.
 */
public final class AccreditationFolder implements Supplier<Accreditations> {
    private static final Logger LOG = LoggerFactory.getLogger(AccreditationFolder.class);

    private final Path folder;
    private final SafeReaders readers;
    private String glance = "";
    private Accreditations read = Accreditations.NONE;

    /** @param folder need not be there */
    public AccreditationFolder(Path folder, SafeReaders readers) {
        this.folder = folder;
        this.readers = readers;
    }

    /**
     * Reads them before anybody asks.
     *
     * @throws ConfigException if one cannot be read; the message names it
     */
    public AccreditationFolder demanded() {
        now();
        return this;
    }

    @Override
    public synchronized Accreditations get() {
        try {
            return now();
        } catch (ConfigException e) {
            LOG.error("the accreditations known before stay: {}", e.getMessage());
            return read;
        }
    }

    private synchronized Accreditations now() {
        String seen = FolderDigest.glance(ConfigFolder.files(folder, Accreditations.ENDINGS));
        if (!seen.equals(glance)) {
            glance = seen;
            read = Accreditations.of(folder, readers);
        }
        return read;
    }
}

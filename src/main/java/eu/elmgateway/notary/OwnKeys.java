package eu.elmgateway.notary;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The keys of the data folder; a change of the file counts from the next signature on. Thread-safe. */
public final class OwnKeys implements KeySource {
    private final KeyFile file;
    private volatile @Nullable Read read;

    /** What was read, and when the file had been changed then. */
    private record Read(long changed, List<NotaryKey> keys) {}

    /** Makes the first key if there is none. */
    public OwnKeys(KeyFile file) {
        this.file = file;
        file.keys();
    }

    @Override
    public List<NotaryKey> keys() {
        long changed = file.changed();
        Read now = read;
        if (now == null || now.changed() != changed) {
            now = new Read(changed, file.keys());
            read = now;
        }
        return now.keys();
    }
}

package eu.elmgateway.seal;

import eu.elmgateway.safe.FolderDigest;
import eu.elmgateway.safe.SafeReaders;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Whom the operator trusts: a folder ({@code README.md} there says what goes into it), read when it is first asked for, and again
 * when another look finds that a file says something else. What cannot be used leaves what was trusted before. Thread-safe.
 */
public final class TrustMaterial {
    private static final Logger LOG = LoggerFactory.getLogger(TrustMaterial.class);

    private final SafeReaders readers;
    private final TrustFolder folder;
    private final Clock clock;
    private String glance = "";
    private String taken = "";
    private volatile @Nullable InUse inUse;

    /**
     * What is trusted now.
     *
     * @param digest of the files it was read from
     */
    private record InUse(String digest, Judge judge) {}

    public TrustMaterial(SafeReaders readers, Path folder, Clock clock) {
        this.readers = readers;
        this.folder = new TrustFolder(folder);
        this.clock = clock;
    }

    /** @throws eu.elmgateway.safe.ConfigException if it is read for the first time, and cannot be used */
    Judge judge() {
        InUse ready = inUse;
        return ready == null ? begun().judge() : ready.judge();
    }

    /** Changes whenever what is trusted does. */
    public String version() {
        InUse ready = inUse;
        return ready == null ? "" : ready.digest();
    }

    /** Reads what has changed and stood still since the last look. To be run from time to time, by one thread. */
    public synchronized void look() {
        try {
            begun();
            String now = FolderDigest.glance(folder.all());
            boolean still = now.equals(glance);
            glance = now;
            if (still && !now.equals(taken)) {
                taken = now;
                take(FolderDigest.of(folder.folder(), folder.all()));
            }
        } catch (RuntimeException e) {
            LOG.error("{} cannot be used; what was trusted before stays: {}", folder.folder(), e.getMessage());
        }
    }

    private synchronized InUse begun() {
        InUse ready = inUse;
        if (ready == null) {
            glance = FolderDigest.glance(folder.all());
            ready = read(FolderDigest.of(folder.folder(), folder.all()));
            taken = glance;
            inUse = ready;
        }
        return ready;
    }

    private void take(String digest) {
        if (!digest.equals(version())) {
            inUse = read(digest);
            LOG.info("{} has changed and was read again", folder.folder());
        }
    }

    private InUse read(String digest) {
        if (folder.empty()) {
            return new InUse(digest, Judge.NOBODY);
        }
        TrustInspection inspection = TrustInspection.of(readers, folder, clock.instant());
        inspection.demand();
        return new InUse(
                digest,
                new DssJudge(new TrustSources(folder, inspection.believed().believed()), clock));
    }
}

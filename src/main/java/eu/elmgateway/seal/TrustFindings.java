package eu.elmgateway.seal;

import eu.elmgateway.safe.ConfigException.Problem;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was found in a trust folder, as it goes on. For one thread. */
final class TrustFindings {
    static final String AGAIN = "Get it again from whom it is of, or take the file away.";

    private final Instant now;
    private final List<Problem> defects = new ArrayList<>();
    private final List<Problem> warnings = new ArrayList<>();
    private final List<TrustEntry> entries = new ArrayList<>();

    TrustFindings(Instant now) {
        this.now = now;
    }

    void defect(Path file, String what, String cure) {
        defects.add(new Problem(file, null, what, cure));
    }

    void warning(Path file, String what, String cure) {
        warnings.add(new Problem(file, null, what, cure));
    }

    void entry(TrustEntry.Kind kind, String name, Path file, @Nullable Instant until, String note) {
        entries.add(new TrustEntry(kind, name, file, until, note));
    }

    boolean over(@Nullable Instant time) {
        return time != null && time.isBefore(now);
    }

    /** That there should be a newer one, if so. */
    void old(Path file, @Nullable Instant next) {
        if (over(next)) {
            warning(
                    file,
                    "there should be a newer one since " + next + ".",
                    "Get the newer one and put it in its place; a running gateway reads it by itself.");
        }
    }

    List<Problem> defects() {
        return List.copyOf(defects);
    }

    List<Problem> warnings() {
        return List.copyOf(warnings);
    }

    List<TrustEntry> entries() {
        return List.copyOf(entries);
    }
}

package eu.elmgateway.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.safe.UnreadableException;
import eu.elmgateway.store.Attempt;
import eu.elmgateway.store.Document;
import eu.elmgateway.store.Store;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The reports on what mappings lost, from how the store keeps them. Thread-safe. */
final class Losses {
    private final Store store;
    private final SafeReaders readers;

    Losses(Store store, SafeReaders readers) {
        this.store = store;
        this.readers = readers;
    }

    /** A whole report; empty if there is none, or it is kept no longer. */
    Optional<JsonNode> whole(@Nullable String sha256) {
        return Optional.ofNullable(sha256).flatMap(store::document).map(this::read);
    }

    /** The figures of a report, without its entries. */
    Optional<JsonNode> figures(@Nullable String sha256) {
        return whole(sha256).map(report -> ((ObjectNode) report).without("entries"));
    }

    /** The hash of the report on the mapping whose document was made last; null if nothing was mapped. */
    static @Nullable String latest(List<Attempt> attempts) {
        String latest = null;
        for (Attempt attempt : attempts) {
            latest = attempt.loss() == null ? latest : attempt.loss();
        }
        return latest;
    }

    private JsonNode read(Document report) {
        try {
            return readers.json(report.bytes()).tree();
        } catch (UnreadableException e) {
            throw new IllegalStateException("a loss report that we wrote cannot be read", e);
        }
    }
}

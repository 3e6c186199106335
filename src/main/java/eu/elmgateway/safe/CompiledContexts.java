package eu.elmgateway.safe;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import no.hasmac.jsonld.JsonLdError;
import no.hasmac.jsonld.JsonLdOptions;
import no.hasmac.jsonld.context.ActiveContext;
import org.jspecify.annotations.Nullable;

/**
 * The active contexts (JSON-LD 1.1 API, 4.1) that lists of known contexts make, each made once: making one costs more than
 * expanding a credential by it. Thread-safe.
 */
final class CompiledContexts {
    /** More lists than any folder of contexts has sensible orders of; others are made anew each time. */
    private static final int MOST = 64;

    private final JsonLdOptions options;
    private final Set<String> known;
    private final Map<List<String>, ActiveContext> made = new ConcurrentHashMap<>();

    CompiledContexts(JsonLdOptions options, Set<String> known) {
        this.options = options;
        this.known = known;
    }

    /**
     * A context of the caller's own: the processor notes in it what it looked up, so that no two threads may share one.
     *
     * @return null if the list is not one to be kept: it names a context that is not known, or one twice
     */
    @Nullable
    ActiveContext of(List<String> names) throws JsonLdError {
        var before = made.get(names);
        if (before != null) {
            return new ActiveContext(before);
        }
        if (made.size() >= MOST || !known.containsAll(names) || new HashSet<>(names).size() < names.size()) {
            return null;
        }
        var context = new ActiveContext(null, null, options).newContext().create(JsonView.texts(names), null);
        made.put(List.copyOf(names), context);
        return new ActiveContext(context);
    }
}

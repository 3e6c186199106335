package eu.elmgateway.elm;

import eu.elmgateway.safe.DeclinedException;
import eu.elmgateway.safe.JsonBytes;
import eu.elmgateway.safe.JsonText;
import eu.elmgateway.safe.Limits;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads regular documents in known contexts straight into nodes, in one pass over their bytes and without a tree. It declines
 * whatever it does not fully understand, and what it takes, the full road reads the same. Thread-safe.
 */
final class FastRoad {
    private static final String CONTEXT = "@context";
    private static final int MOST_COMBINATIONS = 256;

    private final Contexts contexts;
    private final Limits limits;
    private final RegularWords words = new RegularWords();
    private final Map<List<String>, RegularScope> scopes = new ConcurrentHashMap<>();

    FastRoad(Contexts contexts, Limits limits) {
        this.contexts = contexts;
        this.limits = limits;
    }

    /** What a document says. Its places are looked up in a second pass, should somebody ask for them. */
    ElmSource read(JsonText document) throws DeclinedException {
        var named = document.outline().texts(CONTEXT);
        var scope = scope(named);
        var types = types(document, scope);
        var reader = reader(document, null);
        var nodes = reader.read(scope, types);
        return new ElmSource(
                nodes,
                new SourceMap(document::tree, () -> places(document, scope, types)),
                reader.dropped(),
                Roads.Road.FAST);
    }

    private RegularReader reader(JsonText document, @Nullable RegularPlaces places) throws DeclinedException {
        return new RegularReader(new JsonBytes(document.bytes(), limits), words, places);
    }

    private Places places(JsonText document, RegularScope scope, List<RegularTerm> types) {
        try {
            var places = new RegularPlaces();
            reader(document, places).read(scope, types);
            return places.all();
        } catch (DeclinedException e) {
            throw new IllegalStateException("a document that was read once is declined when it is read again", e);
        }
    }

    /** The classes of the outermost object, which may bring terms that stand before them. */
    private static List<RegularTerm> types(JsonText document, RegularScope scope) throws DeclinedException {
        var types = new ArrayList<RegularTerm>();
        for (var alias : scope.aliases(RegularTerm.Kind.TYPE)) {
            for (var name : document.outline().texts(alias.term().name())) {
                var type = scope.find(name);
                if (type == null) {
                    throw new DeclinedException("class");
                }
                types.add(type);
            }
        }
        return types;
    }

    private RegularScope scope(List<String> named) throws DeclinedException {
        var known = scopes.get(named);
        if (known != null) {
            return known;
        }
        if (scopes.size() >= MOST_COMBINATIONS || Set.copyOf(named).size() < named.size()) {
            throw new DeclinedException("contexts");
        }
        if (named.isEmpty()) {
            throw new DeclinedException("no context");
        }
        var scope = RegularScope.EMPTY;
        for (var iri : named) {
            var document = contexts.documents().get(iri);
            if (document == null) {
                throw new DeclinedException("unknown context");
            }
            scope = scope.with(document.path(CONTEXT), false);
        }
        scopes.put(List.copyOf(named), scope);
        return scope;
    }
}

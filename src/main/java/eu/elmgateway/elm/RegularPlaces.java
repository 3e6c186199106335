package eu.elmgateway.elm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Notes places while a document is read once more because somebody asks for them. For one document. */
final class RegularPlaces {
    private final Map<String, List<String>> nodes = new HashMap<>();
    private final Map<String, Map<String, String>> keys = new HashMap<>();
    private final Set<String> arrays = new HashSet<>();

    /** An array stands here. */
    void array(RegularPath path) {
        arrays.add(path.pointer());
    }

    /** The object that ends here; its terms stand, each followed by its values, between two marks. */
    void add(String id, RegularPath path, Object[] open, int from, int to) {
        var place = path.object();
        nodes.computeIfAbsent(id, any -> new ArrayList<>()).add(place);
        var found = new HashMap<String, String>();
        for (int i = from; i < to; i += 2) {
            var term = (RegularTerm) open[i];
            found.put(term.iri(), place + "/" + Pointers.escape(term.term().name()));
        }
        keys.put(place, found);
    }

    Places all() {
        return new Places(nodes, keys, arrays::contains);
    }
}

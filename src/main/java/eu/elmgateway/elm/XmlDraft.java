package eu.elmgateway.elm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** A node of an XML view, and what was said of it so far. For one thread. */
final class XmlDraft {
    /** With more properties than these they are found by hashing. */
    private static final int FEW = 16;

    private final String id;
    private final List<String> names = new ArrayList<>(6);
    private final List<ValueSet> values = new ArrayList<>(6);
    private Map<String, ValueSet> many = Map.of();
    private List<String> types = List.of();

    XmlDraft(String id) {
        this.id = id;
    }

    String id() {
        return id;
    }

    boolean untyped() {
        return types.isEmpty();
    }

    /** Whether nothing is said. */
    boolean empty() {
        return types.isEmpty() && names.isEmpty();
    }

    /** Says its classes, each once in the list; more than were said before. */
    void types(List<String> more) {
        if (types.isEmpty()) {
            types = more;
        } else if (!types.equals(more)) {
            var all = new LinkedHashSet<>(types);
            all.addAll(more);
            types = List.copyOf(all);
        }
    }

    void add(String property, Value value) {
        values(property).add(value);
    }

    private ValueSet values(String property) {
        if (names.size() > FEW) {
            return many.computeIfAbsent(property, this::fresh);
        }
        int at = names.indexOf(property);
        return at < 0 ? fresh(property) : values.get(at);
    }

    private ValueSet fresh(String property) {
        var fresh = new ValueSet();
        names.add(property);
        values.add(fresh);
        if (names.size() == FEW + 1) {
            many = new HashMap<>();
            for (int i = 0; i < names.size(); i++) {
                many.put(names.get(i), values.get(i));
            }
        }
        return fresh;
    }

    Node node() {
        List<List<Value>> said = new ArrayList<>(values.size());
        values.forEach(set -> said.add(set.values()));
        return Node.sealed(id, types, FewProperties.of(names.toArray(new String[0]), said));
    }
}

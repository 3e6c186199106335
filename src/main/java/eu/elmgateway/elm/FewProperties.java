package eu.elmgateway.elm;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** The properties of a node as they were read, in the document's order: for the few that a node has, faster than hashing. */
final class FewProperties extends AbstractMap<String, List<Value>> {
    /** With more properties than these a node gets a map that hashes. */
    private static final int FEW = 16;

    private final String[] names;
    private final List<Value>[] values;

    /** The properties of these names: as few, or if they are many in a map that hashes. Keeps the array. */
    @SuppressWarnings({"unchecked", "rawtypes"})
    static Map<String, List<Value>> of(String[] names, List<List<Value>> values) {
        if (names.length <= FEW) {
            return new FewProperties(names, (List<Value>[]) values.toArray(new List[0]));
        }
        var properties = new LinkedHashMap<String, List<Value>>();
        for (int i = 0; i < names.length; i++) {
            properties.put(names[i], values.get(i));
        }
        return Collections.unmodifiableMap(properties);
    }

    /** The names of properties, in their order. */
    static List<String> names(Map<String, List<Value>> properties) {
        return properties instanceof FewProperties few ? Arrays.asList(few.names) : List.copyOf(properties.keySet());
    }

    /** Keeps both arrays, which are of one length. */
    FewProperties(String[] names, List<Value>[] values) {
        this.names = names;
        this.values = values;
    }

    @Override
    public int size() {
        return names.length;
    }

    @Override
    public @Nullable List<Value> get(@Nullable Object name) {
        int at = index(name);
        return at < 0 ? null : values[at];
    }

    @Override
    public List<Value> getOrDefault(@Nullable Object name, List<Value> otherwise) {
        int at = index(name);
        return at < 0 ? otherwise : values[at];
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return index(name) >= 0;
    }

    @Override
    public void forEach(BiConsumer<? super String, ? super List<Value>> action) {
        for (int i = 0; i < names.length; i++) {
            action.accept(names[i], values[i]);
        }
    }

    private int index(@Nullable Object name) {
        if (name instanceof String wanted) {
            int hash = wanted.hashCode();
            for (int i = 0; i < names.length; i++) {
                if (names[i].hashCode() == hash && names[i].equals(wanted)) {
                    return i;
                }
            }
        }
        return -1;
    }

    @Override
    public Set<Map.Entry<String, List<Value>>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public int size() {
                return names.length;
            }

            @Override
            public Iterator<Map.Entry<String, List<Value>>> iterator() {
                return new Entries();
            }
        };
    }

    /** One pass over the properties. */
    private final class Entries implements Iterator<Map.Entry<String, List<Value>>> {
        private int next;

        @Override
        public boolean hasNext() {
            return next < names.length;
        }

        @Override
        public Map.Entry<String, List<Value>> next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            return Map.entry(names[next], values[next++]);
        }
    }
}

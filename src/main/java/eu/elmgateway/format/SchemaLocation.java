package eu.elmgateway.format;

import java.util.ArrayList;
import java.util.List;

/**
 * What {@code xsi:schemaLocation} says: pairs of a namespace and where its schema is (XML Schema 1.0, 4.3.2). Only the names of
 * the files count, for several folders were in use; nothing is fetched.
 */
record SchemaLocation(List<Pair> pairs) {
    /** @param namespace empty for a location that stands alone */
    record Pair(String namespace, String file) {}

    SchemaLocation {
        pairs = List.copyOf(pairs);
    }

    static SchemaLocation of(String attribute) {
        String[] words = attribute.isBlank() ? new String[0] : attribute.strip().split("\\s+");
        List<Pair> pairs = new ArrayList<>();
        for (int i = 0; i < words.length; i += 2) {
            boolean alone = i + 1 == words.length;
            pairs.add(new Pair(alone ? "" : words[i], file(words[alone ? i : i + 1])));
        }
        return new SchemaLocation(pairs);
    }

    private static String file(String location) {
        return location.substring(location.lastIndexOf('/') + 1);
    }

    /** The names of all files. */
    List<String> files() {
        return pairs.stream().map(Pair::file).toList();
    }

    /** The names of the files for one namespace. */
    List<String> files(String namespace) {
        return pairs.stream()
                .filter(pair -> pair.namespace().equals(namespace))
                .map(Pair::file)
                .toList();
    }
}

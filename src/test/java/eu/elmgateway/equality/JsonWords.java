package eu.elmgateway.equality;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

/**
 * What JSON-LD mutants are made of.
 *
 * @param classes names that may stand in {@code type}
 * @param terms names that may stand as a key
 * @param values values met under any key
 */
public record JsonWords(List<String> classes, List<String> terms, List<JsonNode> values) {
    private static final int LONGEST_VALUE = 400;

    public JsonWords {
        classes = List.copyOf(classes);
        terms = List.copyOf(terms);
        values = List.copyOf(values);
    }

    /** The classes and terms that context files define at any depth, and the smaller values that documents hold. */
    public static JsonWords of(Collection<Path> contexts, Collection<ObjectNode> documents) {
        var names = new TreeSet<String>();
        contexts.forEach(context -> names(read(context), names));
        var values = new ArrayList<JsonNode>();
        documents.forEach(document -> values(document, values));
        return new JsonWords(
                names.stream().filter(JsonWords::isClass).toList(),
                names.stream().filter(name -> !isClass(name)).toList(),
                values);
    }

    private static boolean isClass(String name) {
        return Character.isUpperCase(name.charAt(0));
    }

    private static void names(JsonNode context, Collection<String> found) {
        context.properties().forEach(term -> {
            if (!term.getKey().startsWith("@")) {
                found.add(term.getKey());
            }
            names(term.getValue(), found);
        });
        context.path("@context").properties().forEach(term -> found.add(term.getKey()));
        found.removeIf(name -> name.startsWith("@"));
    }

    private static void values(JsonNode place, Collection<JsonNode> found) {
        for (JsonNode value : place) {
            if (value.toString().length() <= LONGEST_VALUE) {
                found.add(value);
            }
            values(value, found);
        }
    }

    private static JsonNode read(Path file) {
        try {
            return new ObjectMapper().readTree(file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

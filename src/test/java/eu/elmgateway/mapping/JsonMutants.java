package eu.elmgateway.mapping;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.elmgateway.Engine;
import eu.elmgateway.LoadedEngine;
import eu.elmgateway.validation.Finding;
import eu.elmgateway.validation.Severity;
import eu.elmgateway.validation.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Mutants of JSON documents that their schema allows: what a mapping makes of them conforms, or it is told what is missing, or
 * they are refused; the mapping never breaks.
 */
final class JsonMutants {
    private final Engine engine = LoadedEngine.get();
    private final Mapping mapping;
    private final Map<String, String> settings;
    private final int oneOf;
    private final List<String> wrong = new ArrayList<>();
    private int seen;
    private int tried;

    /** @param oneOf of so many mutants one is tried */
    JsonMutants(String mapping, Map<String, String> settings, int oneOf) {
        this.mapping = engine.mappings().named(mapping).orElseThrow();
        this.settings = settings;
        this.oneOf = oneOf;
    }

    /** What went wrong so far, a line each. */
    String wrong() {
        return String.join("\n", wrong);
    }

    /** How many the schema allowed so far. */
    int tried() {
        return tried;
    }

    /** Every member is gone once, and every text empty once. */
    void leaveOut(ObjectNode root) {
        leaveOut(root, root);
    }

    private void leaveOut(ObjectNode root, JsonNode place) {
        if (place instanceof ObjectNode object) {
            for (String name : names(object)) {
                JsonNode value = object.get(name);
                object.remove(name);
                check(root);
                if (value.isTextual()) {
                    object.put(name, "");
                    check(root);
                }
                object.set(name, value);
            }
        }
        place.forEach(inner -> leaveOut(root, inner));
    }

    static List<String> names(ObjectNode object) {
        return object.propertyStream().map(Map.Entry::getKey).toList();
    }

    void check(ObjectNode document) {
        if (++seen % oneOf != 0) {
            return;
        }
        byte[] bytes = document.toString().getBytes(UTF_8);
        if (engine.check(bytes, null).report().verdict() != Verdict.VALID) {
            return;
        }
        tried++;
        try {
            if (mapping.map(bytes, settings) instanceof MappedDocument mapped) {
                check(document, mapped);
            }
        } catch (RuntimeException e) {
            wrong.add(e + " of " + document);
        }
    }

    private void check(ObjectNode document, MappedDocument mapped) {
        var errors = engine.check(engine.json(mapped.credential().orElseThrow()), null).report().findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(Finding::toString)
                .toList();
        boolean told = mapped.notes().stream().anyMatch(note -> note.kind() == MappingNote.Kind.MISSING);
        if (!errors.isEmpty() && !told) {
            wrong.add(errors + " of " + document);
        }
    }
}

package eu.elmgateway.mapping;

import static java.nio.charset.StandardCharsets.UTF_8;

import eu.elmgateway.Engine;
import eu.elmgateway.LoadedEngine;
import eu.elmgateway.validation.Finding;
import eu.elmgateway.validation.Severity;
import eu.elmgateway.validation.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Documents that say less than they might: one element without children gone, or empty. What a mapping makes of those that
 * the source format allows conforms, or the mapping says what is missing. Not thread-safe.
 */
final class LeafMutants {
    private static final Pattern LEAF = Pattern.compile("<((?:\\w+:)?\\w+)([^<>/]*)>[^<]+</\\1>");

    private final Engine engine = LoadedEngine.get();
    private final Mapping mapping;
    private final Map<String, String> settings;
    private int allowed;

    LeafMutants(String mapping, Map<String, String> settings) {
        this.mapping = engine.mappings().named(mapping).orElseThrow();
        this.settings = settings;
    }

    /** How many mutants the source format allowed so far. */
    int allowed() {
        return allowed;
    }

    /** The errors of results that do not conform, though the mapping says nothing of it. */
    List<String> wrong(String document) {
        var wrong = new ArrayList<String>();
        for (var mutant : mutants(document)) {
            if (engine.check(mutant.getBytes(UTF_8), null).report().verdict() == Verdict.VALID) {
                allowed++;
                check(mutant, wrong);
            }
        }
        return wrong;
    }

    private static List<String> mutants(String document) {
        var mutants = new ArrayList<String>();
        var leaves = LEAF.matcher(document);
        while (leaves.find()) {
            var before = document.substring(0, leaves.start());
            var after = document.substring(leaves.end());
            mutants.add(before + after);
            mutants.add(before + "<" + leaves.group(1) + leaves.group(2) + "/>" + after);
        }
        return mutants;
    }

    private void check(String mutant, List<String> wrong) {
        if (mapping.map(mutant.getBytes(UTF_8), settings) instanceof MappedDocument mapped) {
            var errors = engine.check(engine.json(mapped.credential().orElseThrow()), null).report().findings().stream()
                    .filter(finding -> finding.severity() == Severity.ERROR)
                    .map(Finding::toString)
                    .toList();
            boolean told = mapped.notes().stream().anyMatch(note -> note.kind() == MappingNote.Kind.MISSING);
            if (!errors.isEmpty() && !told) {
                wrong.add(errors.toString());
            }
        }
    }
}

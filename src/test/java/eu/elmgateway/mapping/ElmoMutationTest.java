package eu.elmgateway.mapping;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.elmgateway.Engine;
import eu.elmgateway.validation.Finding;
import eu.elmgateway.validation.Severity;
import eu.elmgateway.validation.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Documents that ELMO allows and that say less than they might: one element without children gone, or empty. What is made of
 * them conforms, or the mapping says what is missing.
 */
class ElmoMutationTest {
    private static final Map<String, String> SETTINGS =
            Map.of("issuerIdentifier", "VATNO-999999999", "issuerCountry", "NO");
    private static final Pattern LEAF = Pattern.compile("<((?:\\w+:)?\\w+)([^<>/]*)>[^<]+</\\1>");

    private final Engine engine = Engine.load(Path.of(""), Clock.systemUTC());
    private final Mapping mapping = engine.mappings().named("elmo_to_elm").orElseThrow();

    @Test
    void whateverIsLeftOutOrEmptyTheResultConformsOrWhatIsMissingIsTold() throws IOException {
        var wrong = new ArrayList<String>();
        int tried = 0;
        for (var mutant : mutants()) {
            if (engine.check(mutant.getBytes(UTF_8), null).report().verdict() == Verdict.VALID) {
                tried++;
                check(mutant, wrong);
            }
        }
        assertEquals("", String.join("\n", wrong));
        assertTrue(tried >= 40, "mutants that ELMO allows: " + tried);
    }

    private static List<String> mutants() throws IOException {
        var document = Files.readString(Path.of("mappings/elmo_to_elm/cases/degree-with-courses/input.xml"));
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
        if (mapping.map(mutant.getBytes(UTF_8), SETTINGS) instanceof MappedDocument mapped) {
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

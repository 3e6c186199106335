package eu.elmgateway.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Documents that XHochschule allows and that say less than they might. */
class XHochschuleMutationTest {
    private final LeafMutants mutants =
            new LeafMutants("xhochschule_to_elm", Map.of("issuerIdentifier", "VATDE-999999999"));

    @Test
    void whateverIsLeftOutOrEmptyTheResultConformsOrWhatIsMissingIsTold() throws IOException {
        for (var name : List.of("degree-with-supplement", "programme-in-progress", "supplement-alone")) {
            var document = Files.readString(Path.of("mappings/xhochschule_to_elm/cases", name, "input.xml"));
            assertEquals("", String.join("\n", mutants.wrong(document)), name);
        }
        assertTrue(mutants.allowed() >= 100, "mutants that the format allows: " + mutants.allowed());
    }
}

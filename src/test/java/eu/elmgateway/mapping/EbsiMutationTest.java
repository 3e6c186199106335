package eu.elmgateway.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.elmgateway.equality.JsonMutator;
import eu.elmgateway.equality.JsonWords;
import eu.elmgateway.equality.Published;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/**
 * Credentials of EBSI that its schema allows and that say less than they might, or nonsense. The system property
 * {@code ebsi.mapped} says how many mutants are tried.
 */
class EbsiMutationTest {
    private static final int MUTANTS = Integer.getInteger("ebsi.mapped", 60);
    private static final int ONE_OF = Integer.getInteger("ebsi.oneOf", 6);
    private static final Path CASE = Path.of("mappings/ebsi-edc_to_elm/cases/micro-credential/input.json");

    private final JsonMutants mutants =
            new JsonMutants("ebsi-edc_to_elm", Map.of("issuerIdentifier", "VATBE-0876866142"), ONE_OF);

    private static ObjectNode document() throws IOException {
        return JsonMutator.shortened((ObjectNode) new ObjectMapper().readTree(CASE.toFile()));
    }

    @Test
    void whateverIsLeftOutTheResultConformsOrWhatIsMissingIsTold() throws IOException {
        mutants.leaveOut(document());
        assertEquals("", mutants.wrong());
        assertTrue(mutants.tried() >= 10, "documents that the schema allows: " + mutants.tried());
    }

    @Test
    void whateverNonsenseTheSchemaAllowsTheMappingDoesNotBreak() throws IOException {
        ObjectNode document = document();
        Path schema = Published.path("registries/eu-ebsi-edc/europass-edc-elm3.2.schema.json");
        var mutator = new JsonMutator(JsonWords.of(List.of(schema), List.of(document)), 20261125);
        for (int i = 0; i < MUTANTS; i++) {
            mutants.check(mutator.mutant(document));
        }
        assertEquals("", mutants.wrong());
    }
}

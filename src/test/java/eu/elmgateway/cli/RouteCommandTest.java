package eu.elmgateway.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import eu.elmgateway.registry.SampleCredentials;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The dry run of acceptance rules. */
class RouteCommandTest {
    private static final Path DIPLOMA = SampleCredentials.FOLDER.resolve("fi-bachelor-diploma.jsonld");

    @TempDir
    private Path data;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... files) {
        String[] arguments = new String[files.length + 3];
        arguments[0] = "route";
        arguments[1] = "--set";
        arguments[2] = "data=" + data;
        System.arraycopy(files, 0, arguments, 3, files.length);
        return ElmGateway.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }

    private JsonNode way(String registry) throws Exception {
        for (JsonNode way : new ObjectMapper().readTree(out.toString()).at("/0/credentials/0/registries")) {
            if (way.path("registry").asText().equals(registry)) {
                return way;
            }
        }
        throw new AssertionError(out.toString());
    }

    @Test
    void saysOfEachRegistryWhetherItWantsACredentialWhichCriterionFailedAndWhatIsMissing() {
        run(DIPLOMA.toString());
        String text = out.toString();
        assertTrue(text.contains("fr-cpf"), text + err);
        assertTrue(text.contains("      country is FIN; wanted is FRA"), text);
        assertTrue(text.matches("(?s).*fi-virta [^\\n]*: wants it; it would be held\\R.*"), text);
        assertTrue(text.contains("      missing: settings.host (set fi-virta.host"), text);
    }

    @Test
    void theSameInJsonHasEveryConditionWithWhatWasWantedAndFound() throws Exception {
        run("--output", "json", DIPLOMA.toString());
        JsonNode cpf = way("fr-cpf");
        assertFalse(cpf.path("wanted").asBoolean(true));
        JsonNode country = cpf.path("conditions").path(0);
        assertEquals(
                "{\"criterion\":\"country\",\"holds\":false,\"wanted\":[\"FRA\"],\"found\":[\"FIN\"]}",
                country.toString());
        assertTrue(way("fi-virta").path("wanted").asBoolean());
        assertFalse(way("fi-virta").path("goes").asBoolean(true));
    }

    @Test
    void aDocumentOfAnotherFormatIsBroughtIntoElmFirst() {
        int code = run("mappings/elmo_to_elm/cases/degree-with-courses/input.xml");
        assertTrue(code <= 1, err.toString());
        assertTrue(out.toString().contains("eu-oots"), out.toString() + err);
    }

    @Test
    void whatIsNotValidGoesNowhereAndSaysWhy() throws Exception {
        Path wrong = data.resolve("wrong.json");
        Files.writeString(wrong, "{\"@context\": 7}");
        assertEquals(1, run(wrong.toString()));
        assertTrue(out.toString().contains("no credential goes anywhere: "), out.toString());
    }
}

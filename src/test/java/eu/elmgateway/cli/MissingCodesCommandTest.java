package eu.elmgateway.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.elmgateway.mapping.MissingCode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys of a batch of documents that the code tables of a mapping lack. */
class MissingCodesCommandTest {
    private static final Path CASE = Path.of("mappings/elmo_to_elm/cases/degree-with-courses/input.xml");

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    private int run(String... arguments) {
        return ElmGateway.commandLine()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }

    @Test
    void listsEachMissingKeyWithItsTableHowOftenWhereFirstAndTheLineToAdd() throws IOException {
        var document = Files.readString(CASE);
        Files.writeString(folder.resolve("1.xml"), document.replace(">0612<", ">7777<"));
        Files.writeString(
                folder.resolve("2.xml"), document.replace(">0612<", ">7777<").replace(">0613<", ">8888<"));
        assertEquals(1, run("mapping", "missing-codes", "elmo_to_elm", folder.toString(), "--csv"));
        var lines = List.of(out.toString().strip().split("\\R"));
        assertEquals("table,key,times,first,add", lines.get(0));
        var isced = lines.stream().filter(line -> line.startsWith("isced-f,")).toList();
        assertEquals(2, isced.size(), out.toString());
        assertTrue(isced.get(0).startsWith("isced-f,7777,2," + folder.resolve("1.xml")), isced.get(0));
        assertTrue(isced.get(0).contains("learningOpportunitySpecification"), "the place: " + isced.get(0));
        assertTrue(isced.get(0).endsWith(",\"schemas/vocabulary/isced-f.csv: 7777,…\""), isced.get(0));
        assertTrue(isced.get(1).startsWith("isced-f,8888,1," + folder.resolve("2.xml")), isced.get(1));
    }

    @Test
    void saysThatNothingIsMissingAndWhatCouldNotBeRead() throws IOException {
        Files.writeString(
                folder.resolve("good.xml"),
                Files.readString(Path.of("mappings/elmo_to_elm/cases/nothing-passed/input.xml")));
        assertEquals(0, run("mapping", "missing-codes", "elmo_to_elm", folder.toString()));
        assertEquals(
                "Missing keys: 0. Documents looked at: 1. Not looked at: 0.",
                out.toString().strip());
        assertEquals(4, run("mapping", "missing-codes", "elm_to_cpf", folder.toString()));
        assertTrue(err.toString().contains("good.xml: "), err.toString());
    }

    @Test
    void namesTheMappingsThereAreAndTheSettingThatIsNeeded() {
        assertEquals(2, run("mapping", "missing-codes", "elmo_to_elmm", CASE.toString()));
        assertTrue(err.toString().contains("elmo_to_elm"), err.toString());
        assertEquals(
                2,
                run("mapping", "missing-codes", "elm_to_cpf", "mappings/elm_to_cpf/cases/certification/input.jsonld"));
        assertTrue(err.toString().contains("--param idClient="), err.toString());
    }

    @Test
    void aBatchOfAnySizeWithAnyNumberOfKeysStaysBounded() {
        var codes = new MissingCodes();
        for (int i = 0; i < 100_010; i++) {
            codes.add("d", new MissingCode("t", "k" + i, ""));
            codes.add("d", new MissingCode("t", "k0", ""));
        }
        assertEquals(100_000, codes.all().size());
        assertEquals(10, codes.passedOver());
        assertEquals(100_011, codes.all().get(0).times());
    }
}

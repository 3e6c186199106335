package eu.elmgateway.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.elmgateway.safe.ConfigException;
import eu.elmgateway.safe.Limits;
import eu.elmgateway.safe.SafeReaders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormatCatalogueTest {
    private final SafeReaders readers = new SafeReaders(Limits.standard());

    @TempDir
    private Path schemas;

    @Test
    void readsEveryFormatOfTheProject() {
        var catalogue = new FormatCatalogue(readers, Path.of("schemas"));

        var elm = catalogue.find(FormatId.parse("elm-json:3.1")).orElseThrow();
        assertEquals(Format.Language.JSON_LD, elm.language());
        assertEquals(Path.of("schemas/elm-json/3.1/contexts.yaml"), elm.contexts());
    }

    @Test
    void readsThemThroughASymbolicLink() throws IOException {
        Path link = Files.createSymbolicLink(
                schemas.resolve("link"), Path.of("schemas").toAbsolutePath());
        assertTrue(new FormatCatalogue(readers, link)
                .find(FormatId.parse("elm-json:3.1"))
                .isPresent());
    }

    @Test
    void reportsEveryBrokenDescriptorWithLineAndCure() throws IOException {
        Files.createDirectories(schemas.resolve("gateway"));
        Files.copy(Path.of("schemas/gateway/format.schema.json"), schemas.resolve("gateway/format.schema.json"));
        String head = "format: %s\ntitle: Lamp\nlanguage: xml\nmediaTypes: [application/xml]\ndocuments:\n";
        Path misplaced = write("lamp/1", head.formatted("lamp:2") + "  - {name: lamp, root: lamp}\n");
        Path misspelt = write("lamp/2", head.formatted("lamp:2") + "  - {name: lamp, rot: lamp}\n");
        Path mixed = write("lamp/3", head.formatted("lamp:3") + "  - {name: lamp, signs: [{keys: [a]}]}\n");
        Path lost = write("lamp/4", head.formatted("lamp:4") + "  - {name: lamp, root: lamp, schema: no.xsd}\n");

        var problems = assertThrows(ConfigException.class, () -> new FormatCatalogue(readers, schemas))
                .problems();

        assertEquals(
                List.of(misplaced + ":1:9", misspelt + ":6:23", mixed + ":6:5", lost + ":6:38"),
                problems.stream()
                        .map(problem -> problem.toString().replaceAll(": .*", ""))
                        .toList());
        assertTrue(problems.get(0).cure().contains("schemas/lamp/2"), problems::toString);
        assertTrue(problems.get(1).message().contains("\"rot\" is not known here"), problems::toString);
        assertTrue(problems.get(2).cure().contains("Give root"), problems::toString);
        assertTrue(problems.get(3).message().contains("no file no.xsd"), problems::toString);
    }

    private Path write(String folder, String text) throws IOException {
        Files.createDirectories(schemas.resolve(folder));
        return Files.writeString(schemas.resolve(folder).resolve("format.yaml"), text);
    }
}

package eu.elmgateway.validation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.elmgateway.elm.ElmModel;
import eu.elmgateway.format.FormatCatalogue;
import eu.elmgateway.safe.ConfigException;
import eu.elmgateway.safe.Limits;
import eu.elmgateway.safe.SafeReaders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Shapes are read when they are needed, and what is wrong with them is still heard when a gateway starts. */
class LazyProfilesTest {
    private static final String AGENTS = "schemas/elm-json/3.1/shapes/agents.ttl";

    @TempDir
    private Path home;

    @BeforeEach
    void copyTheSchemas() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("schemas"))) {
            files.forEach(file -> copy(file, home.resolve(file.toString())));
        }
    }

    @Test
    void aBrokenFileOfShapesIsHeardOfWhenAllIsChecked() throws IOException {
        Files.writeString(home.resolve(AGENTS), "no Turtle");
        Validator validator = validator();

        var said = assertThrows(ConfigException.class, validator::checkConfiguration);

        assertTrue(said.getMessage().contains("agents.ttl:1"), said::getMessage);
    }

    @Test
    void shapesThatAreNoShaclAreNamedWithTheirProfile() throws IOException {
        Files.writeString(
                home.resolve(AGENTS),
                "<urn:example:x> a <http://www.w3.org/ns/shacl#NodeShape> ; <http://www.w3.org/ns/shacl#property> <urn:example:y> .");

        var said = assertThrows(ConfigException.class, validator()::checkConfiguration);

        assertTrue(said.getMessage().contains("edc-generic-no-cv"), said::getMessage);
    }

    @Test
    void aProfileThatNoDocumentNeedsIsNotRead() throws IOException {
        Files.writeString(home.resolve("schemas/elm-json/3.1/shapes/edc-diploma-supplement.ttl"), "no Turtle");

        var report = validator()
                .validate(Checks.sample("fr-certification.sealed.jsonld").getBytes(UTF_8), null)
                .report();

        assertEquals(Verdict.VALID, report.verdict());
    }

    private Validator validator() {
        var readers = new SafeReaders(Limits.standard());
        return new Validator(
                readers, new FormatCatalogue(readers, home.resolve("schemas")), ElmModel.load(home, readers));
    }

    private static void copy(Path file, Path copy) {
        try {
            Files.createDirectories(copy.getParent());
            if (Files.isRegularFile(file)) {
                Files.copy(file, copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

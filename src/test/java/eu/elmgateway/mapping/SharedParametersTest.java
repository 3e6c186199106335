package eu.elmgateway.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.elmgateway.elm.ElmModel;
import eu.elmgateway.format.FormatCatalogue;
import eu.elmgateway.safe.ConfigException;
import eu.elmgateway.safe.Limits;
import eu.elmgateway.safe.SafeReaders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Settings that several mappings take are defined once and only named by each. */
class SharedParametersTest {
    private final SafeReaders readers = new SafeReaders(Limits.standard());

    @TempDir
    private Path home;

    private MappingCatalogue load(String parameters) throws IOException {
        for (var file : List.of(
                "schemas/gateway/mapping.schema.json",
                "schemas/gateway/mapping-parameters.schema.json",
                "schemas/gateway/mapping-notes.schema.json")) {
            Files.createDirectories(home.resolve(file).getParent());
            Files.copy(Path.of(file), home.resolve(file));
        }
        var common = Files.createDirectories(home.resolve("mappings/common"));
        try (var shared = Files.list(Path.of("mappings/common"))) {
            for (var file : shared.toList()) {
                Files.copy(file, common.resolve(file.getFileName()));
            }
        }
        var folder = Files.createDirectories(home.resolve("mappings/a_to_b"));
        Files.writeString(folder.resolve("mapping.yaml"), """
                mapping: a_to_b
                title: A to B
                from: [a:1]
                to: b:1
                stylesheet: mapping.xsl
                output: elm
                mediaType: application/ld+json
                parameters:
                """ + parameters);
        Files.writeString(folder.resolve("mapping.xsl"), """
                <xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform">
                  <xsl:import href="../common/to-elm.xsl"/>
                </xsl:stylesheet>
                """);
        var formats = new FormatCatalogue(readers, home.resolve("schemas"));
        var model = ElmModel.load(Path.of(""), readers);
        return MappingCatalogue.load(home, formats, readers, model, Clock.systemUTC(), Duration.ofMinutes(1));
    }

    @Test
    void aParameterThatIsOnlyNamedIsTheSharedOneWithItsOwnDefault() throws IOException {
        var parameter = load("  - {name: language, default: title-first}\n")
                .named("a_to_b")
                .orElseThrow()
                .descriptor()
                .parameters()
                .get(0);
        assertEquals("title-first", parameter.standard());
        assertTrue(parameter.policyNames().containsKey("issuer-first"));
        assertEquals(Optional.empty(), parameter.fault("nl"));
        assertTrue(parameter.fault("Dutch").isPresent());
    }

    @Test
    void aParameterThatIsNeitherSharedNorExplainedIsToldWithThoseThereAre() {
        String told = assertThrows(ConfigException.class, () -> load("  - name: langauge\n"))
                .getMessage();
        assertTrue(told.contains("mapping.yaml:9:"), told);
        assertTrue(told.contains("Did you mean language?"), told);
    }
}

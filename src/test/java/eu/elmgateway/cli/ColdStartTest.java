package eu.elmgateway.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ColdStartTest {
    /** What a gateway needs and a check does not, and what only some checks need: the engines of XSLT and JSON Schema. */
    private static final List<String> NOT_NEEDED = List.of(
            "org.apache.camel.",
            "org.apache.cxf.",
            "io.vertx.",
            "io.netty.",
            "org.sqlite.",
            "org.flywaydb.",
            "com.networknt.schema.JsonSchemaFactory ",
            "net.sf.saxon.Configuration ",
            "eu.elmgateway.mapping.MappingCatalogue ",
            "eu.elmgateway.mapping.Stylesheet ",
            "eu.elmgateway.store.Store ");

    @Test
    void checkingAValidFileLoadsNothingOfTheGateway() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-verbose:class",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "eu.elmgateway.cli.ElmGateway",
                        "validate",
                        "src/main/dist/samples/fi-competence-badge.jsonld")
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertEquals(0, process.waitFor(), said);
        assertTrue(said.contains("fi-competence-badge.jsonld: valid"), said);
        assertEquals(-1, said.indexOf('\r'), "no progress bar where nobody looks");
        assertTrue(said.contains(" eu.elmgateway.validation.Validator "), "classes are listed");
        List<String> loaded = said.lines()
                .filter(line -> NOT_NEEDED.stream().anyMatch(name -> line.contains(" " + name)))
                .toList();
        assertEquals(List.of(), loaded);
    }
}

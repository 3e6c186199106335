package eu.elmgateway.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EtsiReportsTest {
    @Test
    void noInputTakesThePlaceOfAnothersReport() {
        List<String> inputs = List.of("a/b.xml", "a_b.xml", "a:b.xml", "all.zip!/b.xml", "../b.xml", "b.xml");
        assertEquals(
                inputs.size(),
                inputs.stream()
                        .map(input -> EtsiReports.file(input, 1))
                        .collect(Collectors.toSet())
                        .size());
    }

    @Test
    void aPlainNameIsKeptAndNoneLeavesTheFolder() {
        assertEquals("diploma.xml.seal-2.xml", EtsiReports.file("diploma.xml", 2));
        assertEquals(
                List.of(),
                Stream.of("../b.xml", "/etc/b.xml", "c:\\b.xml")
                        .map(input -> EtsiReports.file(input, 1))
                        .filter(name -> name.contains("/") || name.contains("\\"))
                        .toList());
    }
}

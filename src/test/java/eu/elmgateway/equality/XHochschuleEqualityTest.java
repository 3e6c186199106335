package eu.elmgateway.equality;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Our expression of XHochschule 1.2 says of every document what the published schemas say; the system property
 * {@code xhochschule.mutants} says how many mutants are tried.
 */
class XHochschuleEqualityTest {
    private static final Path FULL = Path.of("src/test/resources/eu/elmgateway/equality/xhochschule-full.xml");

    static Stream<Path> examples() {
        return XHochschulePublished.examples();
    }

    @Test
    void ourCompleteExampleIsValid() throws IOException {
        assertEquals(List.of(), XHochschulePublished.ours().errors(Files.readAllBytes(FULL)));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void agreesWithThePublishedSchemaThatAnExampleIsValid(Path example) throws IOException {
        assertEquals(List.of(), equality().assertAgree(Files.readAllBytes(example)));
    }

    @Test
    void agreesWithThePublishedSchemaOnEveryMutant() throws IOException {
        XsdEquality equality = equality();
        int mutants = Integer.getInteger("xhochschule.mutants", 1000);
        equality.assertAgreeOnSweep(Files.readAllBytes(FULL));
        equality.assertAgreeOnMutants(Files.readAllBytes(FULL), mutants / 2, 17);
        for (Path example : examples().toList()) {
            equality.assertAgreeOnMutants(Files.readAllBytes(example), mutants / 8, 17);
        }
        System.out.println(
                "XHochschule documents compared: " + equality.documents() + ", errors agreed on: " + equality.errors());
    }

    private static XsdEquality equality() {
        return new XsdEquality(
                XHochschulePublished.published(),
                XHochschulePublished.ours(),
                XsdWords.of(
                        XHochschulePublished.schema(),
                        XHochschulePublished.file("xsd/xhochschule-baukasten.xsd"),
                        XHochschulePublished.file("xsd/Kernkomponenten.xsd")));
    }
}

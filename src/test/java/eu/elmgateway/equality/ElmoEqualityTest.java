package eu.elmgateway.equality;

import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.elmgateway.safe.Once;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Our expression of ELMO 1.7 says of every document what the published schemas say; the system property
 * {@code elmo.mutants} says how many mutants are tried.
 */
class ElmoEqualityTest {
    private static final Path FULL = Path.of("src/test/resources/eu/elmgateway/equality/elmo-full.xml");
    private static final Xsd OURS = Xsd.of(Map.of(), Path.of("schemas/elmo/1.7/elmo.xsd"));

    private static final Once<XsdEquality> EQUALITY = new Once<>(ElmoEqualityTest::compiled);

    @Test
    void ourCompleteExampleIsValid() throws IOException {
        assertEquals(List.of(), OURS.errors(Files.readAllBytes(FULL)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "registries/minimal-targets/eu-elmo.xml",
                "registries/eu-emrex-elmo/elmo-schemas/example.xml",
                "registries/eu-emrex-elmo/examples/Example-elmo-Finland.xml",
                "registries/eu-emrex-elmo/examples/Example-elmo-Norway.xml",
                "registries/eu-emrex-elmo/examples/Example-elmo-complicated.xml",
                "elm/samples/valid/elmo/v1.0.0_example.xml",
                "elm/samples/valid/elmo/v1.1.0_example.xml",
                "elm/samples/valid/elmo/v1.3.0_example.xml",
                "elm/samples/invalid/elmo/v1.2_example.xml",
            })
    void agreesWithThePublishedSchemaOnThePublishedExamples(String example) throws IOException {
        EQUALITY.get().assertAgree(Files.readAllBytes(Published.path(example)));
    }

    @Test
    void agreesWithThePublishedSchemaOnEveryMutant() throws IOException {
        XsdEquality equality = EQUALITY.get();
        byte[] published = Files.readAllBytes(Published.path("registries/eu-emrex-elmo/elmo-schemas/example.xml"));
        assertEquals(List.of(), equality.assertAgree(Files.readAllBytes(FULL)));
        assertEquals(List.of(), equality.assertAgree(published));
        equality.assertAgreeOnSweep(Files.readAllBytes(FULL));
        int mutants = Integer.getInteger("elmo.mutants", 1300);
        equality.assertAgreeOnMutants(Files.readAllBytes(FULL), mutants * 3 / 4, 17);
        equality.assertAgreeOnMutants(published, mutants / 4, 17);
        System.out.println(
                "ELMO documents compared: " + equality.documents() + ", errors agreed on: " + equality.errors());
    }

    @Test
    void agreesWithThePublishedSchemaOnTranscriptsOfErasmusWithoutPaper() throws IOException {
        var equality = new XsdEquality(
                ElmoPublished.transcripts(),
                Xsd.of(Map.of(), Path.of("schemas/elmo/1.7/ewp-transcripts.xsd")),
                XsdWords.of(ElmoPublished.transcriptsSchema()));
        byte[] example =
                Files.readAllBytes(ElmoPublished.transcriptsSchema().resolveSibling("get-response-example.xml"));
        assertEquals(List.of(), equality.assertAgree(example));
        equality.assertAgreeOnMutants(example, Integer.getInteger("elmo.mutants", 1300) / 4, 17);
    }

    private static XsdEquality compiled() {
        List<String> words = XsdWords.of(ElmoPublished.schema(), ElmoPublished.address());
        return new XsdEquality(ElmoPublished.elmo(), OURS, words);
    }
}

package eu.elmgateway.equality;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
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
    private static final String EWP = "https://github.com/erasmus-without-paper/";
    private static final String FOLDER = "elm/official/elmo/";
    private static final Map<String, String> PUBLISHED_IMPORTS = Map.of(
            "http://www.w3.org/XML/1998/namespace",
            "xml.xsd",
            "http://www.w3.org/2000/09/xmldsig#",
            "xmldsig-core-schema.xsd",
            "http://europass.cedefop.europa.eu/Europass/V2.0",
            "EUROPASS_ISOCountries_V1.1.xsd",
            EWP + "ewp-specs-types-address/tree/stable-v1",
            "ewp-address.xsd",
            EWP + "ewp-specs-architecture/blob/stable-v1/common-types.xsd",
            "ewp-common-types.xsd");
    private static final Path FULL = Path.of("src/test/resources/eu/elmgateway/equality/elmo-full.xml");
    private static final Xsd OURS = Xsd.of(Map.of(), Path.of("schemas/elmo/1.7/elmo.xsd"));

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
        equality().assertAgree(Files.readAllBytes(Published.path(example)));
    }

    @Test
    void agreesWithThePublishedSchemaOnEveryMutant() throws IOException {
        XsdEquality equality = equality();
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
        var endpoint = "registries/eu-ewp/imobility-tors/endpoints/";
        Path schema = Published.path(endpoint + "get-response.xsd");
        var imports = imports();
        imports.put("https://github.com/emrex-eu/elmo-schemas/tree/v1", Published.path(FOLDER + "v1.7.0/schema.xsd"));
        var equality = new XsdEquality(
                Xsd.of(imports, schema),
                Xsd.of(Map.of(), Path.of("schemas/elmo/1.7/ewp-transcripts.xsd")),
                XsdWords.of(schema));
        byte[] example = Files.readAllBytes(Published.path(endpoint + "get-response-example.xml"));
        assertEquals(List.of(), equality.assertAgree(example));
        equality.assertAgreeOnMutants(example, Integer.getInteger("elmo.mutants", 1300) / 4, 17);
    }

    private static Map<String, Path> imports() {
        var imports = new HashMap<String, Path>();
        PUBLISHED_IMPORTS.forEach(
                (namespace, file) -> imports.put(namespace, Published.path(FOLDER + "references/" + file)));
        return imports;
    }

    private static XsdEquality equality() {
        Path schema = Published.path(FOLDER + "v1.7.0/schema.xsd");
        var imports = imports();
        List<String> words = XsdWords.of(schema, Published.path(FOLDER + "references/ewp-address.xsd"));
        return new XsdEquality(Xsd.of(imports, schema), OURS, words);
    }
}

package eu.elmgateway.mapping;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.elmgateway.Engine;
import eu.elmgateway.LoadedEngine;
import eu.elmgateway.elm.Credential;
import eu.elmgateway.elm.Node;
import eu.elmgateway.elm.Shared;
import eu.elmgateway.elm.Value;
import eu.elmgateway.validation.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Documents of XHochschule, published and our own, converted and held against the profile edc-converted. */
class XHochschuleSamplesTest {
    private static final String ELM = "http://data.europa.eu/snb/model/elm/";
    private static final Path CASES = Path.of("mappings/xhochschule_to_elm/cases");
    private static final Map<String, String> SETTINGS = Map.of("issuerIdentifier", "VATDE-999999999");

    private final Engine engine = LoadedEngine.get();
    private final Mapping mapping =
            engine.mappings().named("xhochschule_to_elm").orElseThrow();

    private static List<Path> valid() {
        Shared.needed();
        Path registries = Shared.ELM.resolve("../registries");
        return List.of(
                registries.resolve("de-xhochschule/xml/Hochschulabschlusszeugnis.xml"),
                registries.resolve("de-xhochschule/xml/Transcript_of_Records.xml"),
                registries.resolve("de-xhochschule/xml/Diploma_Supplement.xml"),
                registries.resolve("minimal-targets/de-xhochschule-zeugnis.xml"));
    }

    private MappedDocument mapped(byte[] document, Map<String, String> settings) {
        return assertInstanceOf(MappedDocument.class, mapping.map(document, settings));
    }

    private Credential credential(byte[] document) {
        return mapped(document, SETTINGS).credential().orElseThrow();
    }

    @Test
    void everyPublishedSampleConformsOnceTheIssuerIsKnown() throws IOException {
        var profile = new ConvertedProfile();
        for (var file : valid()) {
            var document = Files.readAllBytes(file);
            assertEquals(Verdict.VALID, engine.check(document, null).report().verdict(), file.toString());
            var credential = credential(document);
            assertEquals(List.of(), ConvertedProfile.errors(engine, credential), file.toString());
            assertEquals(Set.of(), profile.violations(credential), file.toString());
        }
    }

    @Test
    void withoutSettingsOnlyTheIssuersIdentifierIsMissingAndThatIsTold() throws IOException {
        var profile = new ConvertedProfile();
        for (var file : valid()) {
            var mapped = mapped(Files.readAllBytes(file), Map.of());
            assertEquals(
                    Set.of("<https://www.w3.org/2018/credentials#issuer>"),
                    profile.violations(mapped.credential().orElseThrow()),
                    file.toString());
            assertEquals(
                    List.of("eIDASIdentifier of the issuer; set issuerIdentifier"),
                    mapped.notes().stream()
                            .filter(note -> note.kind() == MappingNote.Kind.MISSING)
                            .map(MappingNote::text)
                            .toList(),
                    file.toString());
        }
    }

    @Test
    void everyLeistungOfATranscriptInWhichNothingFailedBecomesAnAchievement() throws IOException {
        var document = Files.readAllBytes(valid().get(1));
        int leistungen = new String(document, UTF_8).split("<xhs:leistung>", -1).length - 1;
        assertEquals(13, leistungen);
        assertEquals(
                leistungen,
                credential(document).nodes().ofType(ELM + "LearningAchievement").size());
    }

    @Test
    void theSameDocumentAlwaysGivesTheSameIdAndAnotherOneAnother() throws IOException {
        var document = Files.readString(CASES.resolve("degree-with-supplement/input.xml"));
        var id = credential(document.getBytes(UTF_8)).root();
        assertEquals(id, credential(document.getBytes(UTF_8)).root());
        assertTrue(id.matches("urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}"), id);
        assertNotEquals(
                id,
                credential(document.replace("Yıldız", "Stern").getBytes(UTF_8)).root());
    }

    @Test
    void theOriginalTravelsByteForByte() throws IOException {
        for (var file : valid()) {
            var document = Files.readAllBytes(file);
            var nodes = credential(document).nodes();
            Node evidence = nodes.ofType(ELM + "Evidence").get(0).references().stream()
                    .flatMap(id -> nodes.node(id).stream())
                    .filter(node -> node.types().contains(ELM + "MediaObject"))
                    .findFirst()
                    .orElseThrow();
            var content = ((Value.Literal) evidence.values(ELM + "content").get(0)).lexical();
            assertArrayEquals(document, Base64.getDecoder().decode(content), file.toString());
        }
    }
}

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
import eu.elmgateway.elm.Shared;
import eu.elmgateway.elm.Value;
import eu.elmgateway.format.FormatId;
import eu.elmgateway.validation.ValidationOptions;
import eu.elmgateway.validation.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** ELMO documents, published and our own, converted and held against the profile edc-converted. */
class ElmoSamplesTest {
    private static final String ELM = "http://data.europa.eu/snb/model/elm/";
    private static final Path OWN = Path.of("src/test/resources/eu/elmgateway/equality/elmo-full.xml");
    private static final Map<String, String> SETTINGS =
            Map.of("issuerIdentifier", "VATNO-999999999", "issuerCountry", "NO");

    private final Engine engine = LoadedEngine.get();
    private final Mapping mapping = engine.mappings().named("elmo_to_elm").orElseThrow();

    /** The published examples of the versions whose documents 1.7 takes, and those made for this project. */
    private static List<Path> valid() {
        var files = new ArrayList<>(Shared.files("samples/valid/elmo", "xml"));
        files.add(Shared.ELM.resolve("../registries/eu-emrex-elmo/elmo-schemas/example.xml"));
        files.add(Shared.ELM.resolve("../registries/minimal-targets/eu-elmo.xml"));
        files.add(Shared.ELM.resolve("../registries/eu-ewp/imobility-tors/endpoints/get-response-example.xml"));
        files.add(OWN);
        return files;
    }

    private MappedDocument mapped(byte[] document, Map<String, String> settings) {
        return assertInstanceOf(MappedDocument.class, mapping.map(document, settings));
    }

    /** Their signatures were made of other documents, or made up. */
    private Verdict verdict(byte[] document) {
        return engine.check(document, null, ValidationOptions.STANDARD.withoutSeals())
                .report()
                .verdict();
    }

    @Test
    void everyValidSampleConformsOnceTheIssuerIsKnown() throws IOException {
        var profile = new ConvertedProfile();
        assertEquals(7, valid().size());
        for (var file : valid()) {
            var document = Files.readAllBytes(file);
            assertEquals(Verdict.VALID, verdict(document), file.toString());
            for (var credential : mapped(document, SETTINGS).credentials()) {
                assertEquals(Set.of(), profile.violations(credential), file.toString());
                assertEquals(List.of(), ConvertedProfile.errors(engine, credential), file.toString());
            }
        }
    }

    @Test
    void withoutSettingsOnlyTheIssuersIdentifierIsMissingAndThatIsTold() throws IOException {
        var profile = new ConvertedProfile();
        for (var file : valid()) {
            var mapped = mapped(Files.readAllBytes(file), Map.of());
            var violations = new TreeSet<String>();
            mapped.credentials().forEach(credential -> violations.addAll(profile.violations(credential)));
            assertEquals(Set.of("<https://www.w3.org/2018/credentials#issuer>"), violations, file.toString());
            assertTrue(
                    mapped.notes().stream()
                            .anyMatch(note -> note.kind() == MappingNote.Kind.MISSING
                                    && note.text().startsWith("eIDASIdentifier")),
                    file.toString());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"Example-elmo-Finland.xml", "Example-elmo-Norway.xml", "Example-elmo-complicated.xml"})
    void aDocumentOfTheTimeBeforeElmo1IsRefusedForItsNamespace(String name) throws IOException {
        Shared.needed();
        var file = Shared.ELM.resolve("../registries/eu-emrex-elmo/examples").resolve(name);
        var report = engine.check(Files.readAllBytes(file), null).report();
        assertEquals(Verdict.INVALID, report.verdict());
        assertEquals(FormatId.parse("elmo:1.7"), report.format());
        assertEquals("xsd:cvc-elt.1.a", report.findings().get(0).rule());
    }

    @Test
    void eachReportBecomesACredentialOfItsOwnIssuer() throws IOException {
        var one = Files.readString(OWN);
        var report = one.substring(one.indexOf("  <report>"), one.indexOf("</report>") + 10);
        var two = one.replace(
                report,
                report + report.replace("The University", "The College").replace("<country>NO<", "<country>SE<"));
        var mapped = mapped(two.getBytes(UTF_8), SETTINGS);
        assertEquals(2, mapped.credentials().size());
        assertNotEquals(
                mapped.credentials().get(0).root(), mapped.credentials().get(1).root());
        assertEquals(
                List.of("The University", "The College"),
                mapped.credentials().stream().map(ElmoSamplesTest::issuer).toList());
        for (var credential : mapped.credentials()) {
            assertEquals(List.of(), ConvertedProfile.errors(engine, credential));
        }
        assertTrue(new String(mapped.bytes(), UTF_8).startsWith("["));
    }

    private static String issuer(Credential credential) {
        return credential
                .nodes()
                .ofType(ELM + "Organisation")
                .get(0)
                .values("http://www.w3.org/ns/regorg#legalName")
                .stream()
                .filter(value ->
                        value instanceof Value.Text text && text.language().equals("en"))
                .map(value -> ((Value.Text) value).text())
                .findFirst()
                .orElse("");
    }

    /** The two ids depend on the bytes, so only they and the original may differ. */
    @Test
    void aDocumentWithoutTheNamespaceOfElmoSaysTheSame() throws IOException {
        var one = Files.readString(OWN);
        var bare = one.replace(" xmlns=\"https://github.com/emrex-eu/elmo-schemas/tree/v1\"", "");
        assertEquals(Verdict.VALID, verdict(bare.getBytes(UTF_8)));
        assertEquals(told(one), told(bare));
    }

    private String told(String document) {
        return new String(mapped(document.getBytes(UTF_8), SETTINGS).bytes(), UTF_8)
                .replaceAll("urn:uuid:[0-9a-f-]+|\"[A-Za-z0-9+/=]{2000,}\"", "");
    }

    @Test
    void theSameDocumentAlwaysGivesTheSameIdAndAnotherOneAnother() throws IOException {
        var document = Files.readString(OWN);
        var id = id(document);
        assertEquals(id, id(document));
        assertTrue(id.matches("urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-8[0-9a-f]{3}-[0-9a-f]{12}"), id);
        assertNotEquals(id, id(document.replace("Öberg", "Berg")));
    }

    private String id(String document) {
        return mapped(document.getBytes(UTF_8), SETTINGS)
                .credential()
                .orElseThrow()
                .root();
    }

    @Test
    void theOriginalTravelsByteForByte() throws IOException {
        for (var file : valid()) {
            var document = Files.readAllBytes(file);
            for (var credential : mapped(document, SETTINGS).credentials()) {
                var nodes = credential.nodes();
                var evidence = nodes.ofType(ELM + "Evidence").get(0).references().stream()
                        .flatMap(id -> nodes.node(id).stream())
                        .filter(node -> node.types().contains(ELM + "MediaObject"))
                        .findFirst()
                        .orElseThrow();
                var content = ((Value.Literal) evidence.values(ELM + "content").get(0)).lexical();
                assertArrayEquals(document, Base64.getDecoder().decode(content), file.toString());
            }
        }
    }
}

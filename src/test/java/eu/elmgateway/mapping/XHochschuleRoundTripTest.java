package eu.elmgateway.mapping;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.elmgateway.Engine;
import eu.elmgateway.LoadedEngine;
import eu.elmgateway.elm.Credential;
import eu.elmgateway.elm.ElmReader;
import eu.elmgateway.validation.Severity;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * ELM to XHochschule and back: what both mappings know comes back, so the document made of what came back is the same again.
 */
class XHochschuleRoundTripTest {
    private static final String ELM = "http://data.europa.eu/snb/model/elm/";
    /** The name of a state is asked for beside its key, and ELM does not have it: the place of birth goes without its state. */
    private static final String ONE_WAY = "\\s*<xhs:geburtsort>\\s*<xbd:ort>[^<]*</xbd:ort>\\s*</xhs:geburtsort>";

    private static final Map<String, String> SIGNED =
            Map.of("hochschulsignatur", "0000", "hochschulsignaturVersion", "2026", "rules", "repaired");
    private static final Map<String, String> SETTINGS = Map.of("issuerIdentifier", "VATDE-000000000");

    private final Engine engine = LoadedEngine.get();
    private final Mapping out = engine.mappings().named("elm_to_xhochschule").orElseThrow();
    private final Mapping back = engine.mappings().named("xhochschule_to_elm").orElseThrow();

    @ParameterizedTest
    @ValueSource(strings = {"degree", "transcript", "diploma-with-modules", "no-grade"})
    void whatBothDirectionsKnowComesBack(String name) throws Exception {
        String first = written(credential(Path.of("mappings/elm_to_xhochschule/cases", name, "input.jsonld")));
        assertEquals(first.replaceAll(ONE_WAY, ""), written(returned(first.getBytes(UTF_8))));
    }

    /** The published rules let no document have these, so no case can; the schema has them all. */
    @Test
    void aProgrammeKeepsItsLevelAndFieldWhereTheReceiverTakesThem() throws Exception {
        var document = Files.readAllBytes(Path.of("src/test/resources/eu/elmgateway/equality/xhochschule-full.xml"));
        var studied =
                new String(document, UTF_8).replace("leistungsart/~wert_nicht_in_liste", "leistungsart/studiengang");
        var credential = returned(studied.getBytes(UTF_8));

        assertEquals(List.of(), errors(credential));
        assertEquals(
                List.of("http://data.europa.eu/snb/eqf/7", "http://data.europa.eu/snb/isced-f/0532"),
                credential.nodes().ofType(ELM + "Qualification").get(0).references().stream()
                        .filter(id -> id.matches(".*/snb/(eqf|isced-f)/.*"))
                        .sorted()
                        .toList());
        String written = written(credential);
        assertTrue(written.contains("<code>0532</code>") && written.contains("<xhs:schluesselEQF>"), written);
    }

    private List<String> errors(Credential credential) {
        return engine.check(engine.json(credential), null).report().findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(Object::toString)
                .toList();
    }

    private Credential returned(byte[] document) {
        return assertInstanceOf(MappedDocument.class, back.map(document, SETTINGS))
                .credential()
                .orElseThrow();
    }

    private Credential credential(Path file) throws Exception {
        var nodes = new ElmReader(engine.model().contexts())
                .read(engine.readers().json(Files.readAllBytes(file)).tree())
                .nodes();
        return Credential.canonical(
                nodes, nodes.ofType(ELM + "EuropeanDigitalCredential").get(0).id());
    }

    private String written(Credential credential) {
        return new String(
                assertInstanceOf(MappedDocument.class, out.map(credential, SIGNED))
                        .bytes(),
                UTF_8);
    }
}

package eu.elmgateway.mapping;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import eu.elmgateway.Engine;
import eu.elmgateway.elm.Credential;
import eu.elmgateway.elm.ElmReader;
import eu.elmgateway.validation.Verdict;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * ELM to ELMO and back: what both mappings know comes back, so the ELMO made of what came back is the same again. What only
 * one of them knows is taken out before, by name.
 */
class ElmoRoundTripTest {
    /** ELMO has a place of birth without its country, which ELM does not take. */
    private static final String ONE_WAY = "\\s*<placeOfBirth>[^<]*</placeOfBirth>";

    private final Engine engine =
            Engine.load(Path.of(""), Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC));
    private final Mapping out = engine.mappings().named("elm_to_elmo").orElseThrow();
    private final Mapping back = engine.mappings().named("elmo_to_elm").orElseThrow();

    static Stream<Path> credentials() {
        return Stream.of(
                Path.of("mappings/elm_to_elmo/cases/diploma-with-modules/input.jsonld"),
                Path.of("mappings/elm_to_elmo/cases/no-activity-no-zone/input.jsonld"),
                Path.of("mappings/elmo_to_elm/cases/degree-with-courses/expected.json"),
                Path.of("mappings/elmo_to_elm/cases/programme-in-progress/expected.json"),
                Path.of("mappings/elmo_to_elm/cases/terse-course/expected.json"));
    }

    @ParameterizedTest
    @MethodSource("credentials")
    void whatBothDirectionsKnowComesBack(Path file) throws Exception {
        String first = elmo(credential(file));
        var report = engine.check(first.getBytes(UTF_8), null).report();
        assertEquals(Verdict.VALID, report.verdict(), report::toString);
        var returned = assertInstanceOf(MappedDocument.class, back.map(first.getBytes(UTF_8), Map.of()));
        String second = elmo(returned.credential().orElseThrow());
        assertEquals(first.replaceAll(ONE_WAY, ""), second);
    }

    private Credential credential(Path file) throws Exception {
        var nodes = new ElmReader(engine.model().contexts())
                .read(engine.readers().json(Files.readAllBytes(file)).tree())
                .nodes();
        return Credential.canonical(
                nodes,
                nodes.ofType("http://data.europa.eu/snb/model/elm/EuropeanDigitalCredential")
                        .get(0)
                        .id());
    }

    private String elmo(Credential credential) {
        var settings = Map.of("issuerUrl", "https://issuer.example");
        var mapped = assertInstanceOf(MappedDocument.class, out.map(credential, settings));
        return new String(mapped.bytes(), UTF_8);
    }
}

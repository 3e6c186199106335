package eu.elmgateway.mapping;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.elmgateway.elm.ElmModel;
import eu.elmgateway.elm.Shared;
import eu.elmgateway.elm.Value;
import eu.elmgateway.safe.Limits;
import eu.elmgateway.safe.SafeReaders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every valid EDCI document of the published samples, converted and held against the published profile edc-converted. */
class EdciSamplesTest {
    private static final String ELM = "http://data.europa.eu/snb/model/elm/";

    private final SafeReaders readers = new SafeReaders(Limits.standard());
    private final ElmModel model = ElmModel.load(Path.of(""), readers);
    private final Mapping mapping = MappingCatalogue.load(
                    Path.of(""), readers, model, Clock.systemUTC(), Duration.ofMinutes(1))
            .named("edci-xml_to_elm")
            .orElseThrow();

    /** Samples by the first twelve characters of their names, with what became of them. */
    private Map<String, MappingResult> convert(Map<String, String> settings) throws IOException {
        var results = new TreeMap<String, MappingResult>();
        for (var file : Shared.files("samples/valid/xml", "xml")) {
            results.put(name(file), mapping.map(Files.readAllBytes(file), settings));
        }
        return results;
    }

    private static String name(Path file) {
        return file.getFileName().toString().substring(0, 12);
    }

    private static Map<String, MappedDocument> converted(Map<String, MappingResult> results) {
        var converted = new TreeMap<String, MappedDocument>();
        results.forEach((name, result) -> {
            if (result instanceof MappedDocument document) {
                converted.put(name, document);
            }
        });
        return converted;
    }

    /** The paths of what the profile finds wrong, by document; those that conform are left out. */
    private static Map<String, Set<String>> violations(Map<String, MappedDocument> documents) {
        var profile = new ConvertedProfile();
        var violations = new TreeMap<String, Set<String>>();
        documents.forEach((name, document) -> {
            var wrong = profile.violations(document.credential().orElseThrow());
            if (!wrong.isEmpty()) {
                violations.put(name, wrong);
            }
        });
        return violations;
    }

    @Test
    void everySampleThatClaimsSomethingIsConvertedAndEveryOtherRefused() throws IOException {
        var results = convert(Map.of());
        assertEquals(23, results.size());
        for (var file : Shared.files("samples/valid/xml", "xml")) {
            boolean claims = Pattern.compile("<(\\w+:)?(learningAchievement|qualificationAward|activity|entitlement) ")
                    .matcher(Files.readString(file))
                    .find();
            var result = results.get(name(file));
            assertEquals(
                    claims ? "converted" : "no-claim",
                    result instanceof MappingRefusal refusal ? refusal.code() : "converted",
                    file.toString());
        }
        assertEquals(18, converted(results).size());
    }

    @Test
    void whatIsStillWrongWithoutSettingsIsTheIssuersIdentifierOrACountryAndBothAreTold() throws IOException {
        var converted = converted(convert(Map.of()));
        var violations = violations(converted);
        var issuer = "<https://www.w3.org/2018/credentials#issuer>";
        var location = "<http://data.europa.eu/snb/model/elm/location>";
        violations.forEach((name, paths) -> {
            assertTrue(Set.of(issuer, location).containsAll(paths), name + " " + paths);
            var missing = Objects.requireNonNull(converted.get(name)).notes().stream()
                    .filter(note -> note.kind() == MappingNote.Kind.MISSING)
                    .map(MappingNote::text)
                    .toList();
            assertEquals(
                    paths.contains(issuer),
                    missing.stream().anyMatch(text -> text.startsWith("eIDASIdentifier")),
                    name);
            assertEquals(paths.contains(location), missing.stream().anyMatch(text -> text.startsWith("country")), name);
        });
        assertEquals(9, converted.size() - violations.size(), "conforming without settings");
    }

    @Test
    void withSettingsEveryConvertedSampleConforms() throws IOException {
        var settings =
                Map.of("issuerIdentifier", "VATES-B00000000", "issuerCountry", "ES", "organisationCountry", "ES");
        assertEquals(Map.of(), violations(converted(convert(settings))));
    }

    @Test
    void theOriginalTravelsByteForByte() throws IOException {
        var converted = converted(convert(Map.of()));
        for (var file : Shared.files("samples/valid/xml", "xml")) {
            var document = converted.get(name(file));
            if (document != null) {
                var nodes = document.credential().orElseThrow().nodes();
                var evidence = nodes.ofType(ELM + "Evidence").get(0).references().stream()
                        .flatMap(id -> nodes.node(id).stream())
                        .filter(node -> node.types().contains(ELM + "MediaObject"))
                        .findFirst()
                        .orElseThrow();
                var content = ((Value.Literal) evidence.values(ELM + "content").get(0)).lexical();
                assertArrayEquals(Files.readAllBytes(file), Base64.getDecoder().decode(content), file.toString());
            }
        }
    }
}

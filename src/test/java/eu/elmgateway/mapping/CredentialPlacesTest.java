package eu.elmgateway.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import eu.elmgateway.elm.Credential;
import eu.elmgateway.elm.CredentialJson;
import eu.elmgateway.elm.CredentialXml;
import eu.elmgateway.elm.ElmSource;
import eu.elmgateway.elm.Roads;
import eu.elmgateway.elm.Shared;
import eu.elmgateway.format.Body;
import eu.elmgateway.format.FormatCatalogue;
import eu.elmgateway.safe.Limits;
import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.validation.Place;
import eu.elmgateway.wording.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a mapping from ELM tells has its place in the JSON of the credential, in the form in which it was sent, and French words. */
class CredentialPlacesTest {
    private static final Path HOME = Path.of("");
    private static final SafeReaders READERS = new SafeReaders(Limits.standard());
    private static final Roads ROADS = new Roads(Shared.model().contexts(), Limits.standard());
    private static final Pattern PARAMETER = Pattern.compile("(?m)^(\\w+): '?(.*?)'?$");
    private static final MappingFolders FOLDERS = MappingFolders.of(
            HOME,
            new FormatCatalogue(READERS, HOME.resolve("schemas")),
            READERS,
            Shared.model(),
            Clock.systemUTC(),
            Duration.ofMinutes(1));

    /** What is told, why and where. */
    private record Told(Message what, Place place) {}

    private static Stream<Path> cases() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("mappings"))) {
            return files.filter(file -> file.endsWith("input.jsonld")).map(Path::getParent).sorted().toList().stream();
        }
    }

    private static Map<String, String> parameters(Path folder) throws IOException {
        Map<String, String> parameters = new HashMap<>(Map.of("record", "eg-1"));
        Path file = folder.resolve("parameters.yaml");
        if (Files.exists(file)) {
            PARAMETER
                    .matcher(Files.readString(file))
                    .results()
                    .forEach(one -> parameters.put(one.group(1), one.group(2)));
        }
        return parameters;
    }

    private static Credential credential(ElmSource source) {
        String root = source.nodes()
                .ofType(CredentialXml.NAMESPACE + "EuropeanDigitalCredential")
                .get(0)
                .id();
        return Credential.canonical(source.nodes(), root);
    }

    private static List<Told> told(MappingResult result) {
        if (result instanceof MappingRefusal refusal) {
            return List.of(new Told(refusal.what(), refusal.place()));
        }
        return result instanceof MissingSetting missing
                ? List.of(new Told(missing.what(), missing.place()))
                : ((MappedDocument) result)
                        .notes().stream()
                                .map(note -> new Told(note.what(), note.place()))
                                .toList();
    }

    private static Mapping mapping(Path folder) {
        return FOLDERS.load(new MappingFolder(HOME, folder.subpath(0, 2)));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void whatIsToldPointsIntoTheDocumentThatWasSentAndIntoTheCanonicalOne(Path folder) throws Exception {
        Body.Json sent = Body.Json.read(READERS, Files.readAllBytes(folder.resolve("input.jsonld")));
        ElmSource source = ROADS.read(sent.content());
        Credential credential = credential(source);
        Mapping mapping = mapping(folder);
        List<Told> there = told(mapping.map(credential, parameters(folder), () -> CredentialOrigin.sent(sent, source)));
        List<Told> canonical = told(mapping.map(credential, parameters(folder)));
        assertEquals(there.size(), canonical.size());
        for (int i = 0; i < there.size(); i++) {
            Place place = there.get(i).place();
            value(sent.content().tree(), place);
            assertTrue(place.line() > 0 && place.column() > 0, place.toString());
            value(
                    READERS.json(new CredentialJson(Shared.model()).bytes(credential))
                            .tree(),
                    canonical.get(i).place());
            Message what = there.get(i).what();
            assertNotEquals(what.toString(), what.in(Locale.FRENCH));
        }
    }

    private static JsonNode value(JsonNode document, Place place) {
        JsonNode value = document.at(JsonPointer.compile(String.valueOf(place.pointer())));
        assertFalse(value.isMissingNode(), place.toString());
        return value;
    }

    @Test
    void thePlaceIsThatOfTheVeryPartThatLacksWhatIsAskedFor() throws Exception {
        Path folder = Path.of("mappings/elm_to_virta/cases/course-on-own-scale");
        Body.Json sent = Body.Json.read(READERS, Files.readAllBytes(folder.resolve("input.jsonld")));
        ElmSource source = ROADS.read(sent.content());
        Told part = told(mapping(folder)
                        .map(credential(source), parameters(folder), () -> CredentialOrigin.sent(sent, source)))
                .stream()
                .filter(one -> one.what().toString().startsWith("the part"))
                .findFirst()
                .orElseThrow();
        JsonNode value = value(sent.content().tree(), part.place());
        assertTrue(part.what().toString().contains(value.at("/title/en").asText()), value.toString());
        assertTrue(part.what().in(Locale.FRENCH).startsWith("la partie"));
    }

    @Test
    void someOfTheCasesTellSomething() throws Exception {
        List<Told> all = new ArrayList<>();
        for (Path folder : cases().toList()) {
            all.addAll(told(mapping(folder)
                    .map(
                            credential(ROADS.read(READERS.json(Files.readAllBytes(folder.resolve("input.jsonld"))))),
                            parameters(folder))));
        }
        assertTrue(all.size() > 15, all.toString());
    }
}

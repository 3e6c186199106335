package eu.elmgateway.mapping;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.elmgateway.Engine;
import eu.elmgateway.LoadedEngine;
import eu.elmgateway.elm.Credential;
import eu.elmgateway.elm.Value;
import eu.elmgateway.equality.Published;
import eu.elmgateway.validation.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The published examples of Open Badges 3.0, converted and held against the profile edc-converted. */
class BadgeSamplesTest {
    private static final String ELM = "http://data.europa.eu/snb/model/elm/";
    private static final Map<String, String> SETTINGS =
            Map.of("issuerIdentifier", "VATIE-1234567T", "issuerCountry", "IE");

    private final Engine engine = LoadedEngine.get();
    private final Mapping mapping =
            engine.mappings().named("open-badges_to_elm").orElseThrow();

    private static byte[] sample(String name) throws IOException {
        return Files.readAllBytes(Published.path("registries/eu-ebsi-edc/obv3-examples-and-desm/" + name + ".json"));
    }

    private MappedDocument mapped(byte[] document, Map<String, String> settings) {
        return assertInstanceOf(MappedDocument.class, mapping.map(document, settings));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "OBv3_Achievement_Alignment",
                "OBv3_Basic_OpenBadgeCredential",
                "OBv3_Complete_OpenBadgeCredential",
                "OBv3_Skill_Assertion",
                "OBv3_sample_A"
            })
    void everyBadgeConformsOnceTheIssuerIsKnown(String name) throws IOException {
        byte[] document = sample(name);
        assertEquals(Verdict.VALID, engine.check(document, null).report().verdict());
        Credential credential = mapped(document, SETTINGS).credential().orElseThrow();
        assertEquals(Set.of(), new ConvertedProfile().violations(credential));
        assertEquals(List.of(), ConvertedProfile.errors(engine, credential));
        assertArrayEquals(document, Base64.getDecoder().decode(original(credential)));
    }

    @Test
    void withoutSettingsWhatElmDemandsOfTheIssuerIsToldAsMissing() throws IOException {
        List<String> missing = mapped(sample("OBv3_Basic_OpenBadgeCredential"), Map.of()).notes().stream()
                .filter(note -> note.kind() == MappingNote.Kind.MISSING)
                .map(MappingNote::text)
                .toList();
        assertEquals(
                List.of(
                        "eIDASIdentifier of the issuer; set issuerIdentifier",
                        "country of the issuer; set issuerCountry"),
                missing);
    }

    @Test
    void anEndorsementIsValidAndRefusedWithTheReason() throws IOException {
        byte[] document = sample("OBv3_EndorsementCredential");
        assertEquals(Verdict.VALID, engine.check(document, null).report().verdict());
        var refusal = assertInstanceOf(MappingRefusal.class, mapping.map(document, SETTINGS));
        assertEquals("endorsement", refusal.code());
        assertTrue(refusal.text().contains("send the badge that it endorses"), refusal.text());
    }

    @Test
    void thatProofsWereNotVerifiedIsTold() throws IOException {
        assertTrue(mapped(sample("OBv3_Basic_OpenBadgeCredential"), SETTINGS).notes().stream()
                .anyMatch(
                        note -> note.text().startsWith("proof:") && note.text().endsWith("it was not verified")));
    }

    private static String original(Credential credential) {
        var nodes = credential.nodes();
        return nodes.ofType(ELM + "Evidence").get(0).references().stream()
                .flatMap(id -> nodes.node(id).stream())
                .filter(node -> node.types().contains(ELM + "MediaObject"))
                .map(node -> ((Value.Literal) node.values(ELM + "content").get(0)).lexical())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aNameFromRightToLeftStaysAsItIs() throws IOException {
        byte[] document =
                Files.readAllBytes(Path.of("mappings/open-badges_to_elm/cases/degree-with-results/input.json"));
        assertTrue(new String(mapped(document, SETTINGS).bytes(), UTF_8).contains("ליאור כהן"));
    }
}

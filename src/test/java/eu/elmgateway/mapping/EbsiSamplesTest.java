package eu.elmgateway.mapping;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.elmgateway.Engine;
import eu.elmgateway.LoadedEngine;
import eu.elmgateway.elm.Credential;
import eu.elmgateway.elm.Value;
import eu.elmgateway.equality.Published;
import eu.elmgateway.validation.Finding;
import eu.elmgateway.validation.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The published examples of EBSI, converted and held against the profile edc-converted. */
class EbsiSamplesTest {
    private static final String ELM = "http://data.europa.eu/snb/model/elm/";
    private static final Map<String, String> SETTINGS = Map.of("issuerIdentifier", "VATBE-0876866142");
    private static final Path FULL = Path.of("src/test/resources/eu/elmgateway/equality/ebsi-full.json");

    private final Engine engine = LoadedEngine.get();
    private final Mapping mapping = engine.mappings().named("ebsi-edc_to_elm").orElseThrow();

    private static byte[] sample(String name) throws IOException {
        return Files.readAllBytes(Published.path("registries/eu-ebsi-edc/examples/" + name + ".json"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bengales_highSchoolDiploma",
                "DigiComp_Generic",
                "Diploma_rntuo_credential",
                "Francisco_Cruz_Argudo_Certificate_of_Completion",
                "Microcredential_-_Data_and_software_business",
                "Transcript_of_records_-_generic"
            })
    void everyExampleConformsOnceTheIssuerHasAnIdentifier(String name) throws IOException {
        byte[] document = sample(name);
        assertEquals(Verdict.VALID, engine.check(document, null).report().verdict());
        var mapped = assertInstanceOf(MappedDocument.class, mapping.map(document, SETTINGS));
        Credential credential = mapped.credential().orElseThrow();
        assertEquals(Set.of(), new ConvertedProfile().violations(credential));
        assertEquals(List.of(), ConvertedProfile.errors(engine, credential));
        assertArrayEquals(document, Base64.getDecoder().decode(original(credential)));
    }

    @Test
    void ofEveryMemberThereIsOnlyThePersonWithoutClaimWhatElmRefuses() throws IOException {
        var mapped = assertInstanceOf(MappedDocument.class, mapping.map(Files.readAllBytes(FULL), SETTINGS));
        assertEquals(
                Set.of("elm:Person/hasClaim/minCount"),
                ConvertedProfile.errors(engine, mapped.credential().orElseThrow()).stream()
                        .map(Finding::rule)
                        .collect(Collectors.toSet()));
        assertTrue(mapped.notes().stream()
                .anyMatch(note -> note.kind() == MappingNote.Kind.MISSING
                        && note.text().startsWith("hasClaim of the Person in holder")));
    }

    @Test
    void whatCannotBecomeElmIsRefusedWithTheReason() throws IOException {
        var json = new ObjectMapper();
        var byDid = (ObjectNode) json.readTree(FULL.toFile());
        byDid.put("issuer", "did:ebsi:zExample");
        assertEquals("issuer-unknown", refused(json.writeValueAsBytes(byDid)));
        var empty = (ObjectNode) json.readTree(FULL.toFile());
        ((ObjectNode) empty.get("credentialSubject")).remove("hasClaim");
        assertEquals("no-claim", refused(json.writeValueAsBytes(empty)));
    }

    private String refused(byte[] document) {
        assertEquals(Verdict.VALID, engine.check(document, null).report().verdict());
        return assertInstanceOf(MappingRefusal.class, mapping.map(document, SETTINGS))
                .code();
    }

    private static String original(Credential credential) {
        var nodes = credential.nodes();
        return nodes.ofType(ELM + "Evidence").stream()
                .flatMap(evidence -> evidence.references().stream())
                .flatMap(id -> nodes.node(id).stream())
                .filter(node -> node.types().contains(ELM + "MediaObject"))
                .map(node -> ((Value.Literal) node.values(ELM + "content").get(0)).lexical())
                .findFirst()
                .orElseThrow();
    }
}

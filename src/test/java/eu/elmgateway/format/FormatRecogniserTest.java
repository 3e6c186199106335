package eu.elmgateway.format;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.elmgateway.safe.Limits;
import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.safe.TextPlace;
import eu.elmgateway.safe.UnreadableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatRecogniserTest {
    private static final String XSI =
            " xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' xsi:schemaLocation='urn:lamp ";

    @TempDir
    private Path schemas;

    private final SafeReaders readers = new SafeReaders(Limits.standard());
    private FormatRecogniser recogniser;

    @BeforeEach
    void describeFormats() throws IOException {
        write("gateway/format.schema.json", Files.readString(Path.of("schemas/gateway/format.schema.json")));
        for (var version : List.of("1", "2")) {
            write("lamp-xml/" + version + "/format.yaml", """
                    format: lamp-xml:%s
                    title: Lamp %s
                    language: xml
                    mediaTypes: [application/xml]
                    documents:
                      - {name: lamp, root: "{urn:lamp}lamp", schemaFiles: [lamp_%s.xsd], undeclared: %s}
                    """.formatted(
                            version, version, version, version.equals("1")));
        }
        write("lamp-json/1/format.yaml", """
                format: lamp-json:1
                title: Lamp in JSON
                language: json
                mediaTypes: [application/json]
                documents:
                  - {name: lamp, signs: [{keys: [watts]}, {types: [Lamp]}]}
                  - {name: bright lamp, signs: [{keys: [watts, lumen]}]}
                """);
        recogniser = new FormatRecogniser(readers, new FormatCatalogue(readers, schemas));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <lamp xmlns='urn:lamp'/>         | lamp-xml:1  | lamp
            {"watts": 3}                     | lamp-json:1 | lamp
            {"lumen": 1, "watts": 3}         | lamp-json:1 | bright lamp
            {"type": ["Thing", "Lamp"]}      | lamp-json:1 | lamp
            """)
    void knowsADocumentByItsContent(String document, String format, String kind) throws UnreadableException {
        var found = recognise(document, null);

        assertEquals(format, found.format().id().toString());
        assertEquals(kind, found.kind().name());
    }

    @Test
    void tellsVersionsByTheSchemaFileThatIsNamed() throws UnreadableException {
        var found = recognise("<lamp xmlns='urn:lamp'" + XSI + "http://example.org/schemas/lamp_2.xsd'/>", null);

        assertEquals("lamp-xml:2", found.format().id().toString());
        assertNull(found.note());
    }

    @Test
    void saysThatAVersionIsAGuess() throws UnreadableException {
        assertEquals("xsi:schemaLocation names no schema.", note("<lamp xmlns='urn:lamp'/>"));
        assertEquals(
                "xsi:schemaLocation names no schema we know.", note("<lamp xmlns='urn:lamp'" + XSI + "lamp_9.xsd'/>"));
        assertEquals(
                "The namespace of the outermost element is none of this format's."
                        + " xsi:schemaLocation names no schema.",
                note("<lamp/>"));
    }

    private String note(String document) throws UnreadableException {
        return String.valueOf(recognise(document, null).note());
    }

    @Test
    void believesTheContentRatherThanTheMediaType() throws UnreadableException {
        var found = recognise("<lamp xmlns='urn:lamp'" + XSI + "lamp_2.xsd'/>", "application/json; charset=utf-8");

        assertEquals("lamp-xml:2", found.format().id().toString());
        assertEquals(
                "Declared as application/json; charset=utf-8, which it is not; taken for what it is.",
                String.valueOf(found.note()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"wats": 3, "lumen": 1} | The JSON document bears no sign of a format known here; its outermost keys are wats, lumen.
            []                      | The JSON document bears no sign of a format known here; it has no outermost keys.
            <light xmlns='urn:x'/>  | The outermost element is light of the namespace urn:x, of no format known here.
            <light/>                | The outermost element is light without a namespace, of no format known here.
            eyJhbGciOi.e30.c2ln.b.b | The document begins as a JWS in compact form does, but is not header.payload.signature; encrypted tokens and tokens of selective disclosure are not read here.
            %PDF-1.7                | The document is a PDF file, which is not read here.
            """)
    void saysOfAStrangerWhatItIs(String document, String message) {
        var refusal = assertThrows(UnreadableException.class, () -> recognise(document, null));

        assertEquals("syntax:unknown-format", refusal.rule());
        assertEquals(message, refusal.getMessage());
    }

    @Test
    void listsWhatIsKnownForAStranger() {
        var refusal = assertThrows(UnreadableException.class, () -> recognise("<light/>", null));

        assertEquals("Send one of these: Lamp in JSON; Lamp 1; Lamp 2.", refusal.advice());
    }

    private static String compact(String payload) {
        return "eyJhbGciOiJFUzI1NiJ9." + Base64.getUrlEncoder().withoutPadding().encodeToString(payload.getBytes(UTF_8))
                + ".c2ln";
    }

    @Test
    void looksIntoACompactJwsAndTellsThePlaceOfItsPayload() throws UnreadableException {
        String jws = " " + compact("{\"lamp\": 1, \"watts\": 2}") + "\n";
        var body = (Body.Json) recognise(jws, null).body();

        assertEquals("{\"lamp\":1,\"watts\":2}", body.content().tree().toString());
        assertEquals(jws, body.text());
        assertEquals(new TextPlace(1, 23), body.places(List.of("/watts")).get("/watts"));
    }

    @Test
    void readsTheCredentialInTheClaimsOfAJwtWhichMaySayPartOfIt() throws UnreadableException {
        String claims = """
                {"iss": "did:example:issuer", "sub": "did:example:learner", "jti": "urn:uuid:1", "nbf": 1767225600, "exp": 1e99,
                 "vc": {"id": "urn:uuid:2", "lamp": 1, "watts": 2, "credentialSubject": {}}}""";

        assertEquals(
                "{\"id\":\"urn:uuid:2\",\"lamp\":1,\"watts\":2,\"credentialSubject\":{\"id\":\"did:example:learner\"},"
                        + "\"issuer\":\"did:example:issuer\",\"issuanceDate\":\"2026-01-01T00:00:00Z\"}",
                ((Body.Json) recognise(compact(claims), null).body())
                        .content()
                        .tree()
                        .toString());
    }

    @Test
    void tellsAFaultInThePayloadOfACompactJws() {
        var refusal = assertThrows(UnreadableException.class, () -> recognise(compact("{\"lamp\": 1,}"), null));

        assertEquals("syntax:json", refusal.rule());
        assertEquals(new TextPlace(1, 22), refusal.place());
        assertTrue(refusal.getMessage().startsWith("In the payload of the seal:"), refusal.getMessage());
    }

    @Test
    void looksIntoASealAndTellsPlacesInTheEnvelope() throws UnreadableException {
        var found = recognise(
                "{\"payload\":\n \"{\\n \\\"n\\u0061me\\\": \\\"L\\\",\\n \\\"watts\\\": 3}\", \"signatures\": []}",
                null);

        var body = (Body.Json) found.body();
        assertEquals("lamp-json:1", found.format().id().toString());
        assertEquals("Sealed; the payload was checked.", String.valueOf(found.note()));
        assertEquals(new TextPlace(3, 11), body.content().place("/watts"));
        assertEquals(new TextPlace(2, 42), body.places(List.of("/watts")).get("/watts"));
        assertEquals('3', body.text().lines().toList().get(1).charAt(41));
    }

    @Test
    void looksIntoABase64Seal() throws UnreadableException {
        String payload = Base64.getUrlEncoder().withoutPadding().encodeToString("{\"watts\": 3}".getBytes(UTF_8));
        var body = (Body.Json) recognise("{\"payload\": \"" + payload + "\", \"signature\": \"x\"}", null)
                .body();

        assertEquals(3, body.content().tree().path("watts").asInt());
        assertEquals(new TextPlace(1, 13), body.places(List.of("/watts")).get("/watts"));
    }

    @Test
    void tellsWhereThePayloadOfASealIsBroken() {
        String document = "{\"payload\": \"{\\\"watts\\\": 3,}\", \"signatures\": []}";
        var refusal = assertThrows(UnreadableException.class, () -> recognise(document, null));

        assertTrue(refusal.getMessage().startsWith("In the payload of the seal: Before \"}\""), refusal.getMessage());
        assertEquals(new TextPlace(1, document.indexOf('}') + 1), refusal.place());
        assertEquals(
                "syntax:seal-payload",
                assertThrows(UnreadableException.class, () -> recognise("{\"payload\": {}, \"signatures\": []}", null))
                        .rule());
        assertEquals(
                "syntax:seal-payload",
                assertThrows(
                                UnreadableException.class,
                                () -> recognise("{\"payload\": \"?\", \"signatures\": []}", null))
                        .rule());
    }

    @Test
    void anEmptyBodyIsNoFormat() {
        assertEquals(
                "syntax:empty",
                assertThrows(UnreadableException.class, () -> recognise("", null))
                        .rule());
        assertEquals(
                "syntax:empty",
                assertThrows(UnreadableException.class, () -> recognise(" \n", "application/xml"))
                        .rule());
    }

    @Test
    void latinTextIsNotTakenForSomethingElse() {
        var refusal = assertThrows(
                UnreadableException.class,
                () -> recogniser.recognise("{\"watts\": \"é\"}".getBytes(ISO_8859_1), "application/json"));
        assertEquals("syntax:encoding", refusal.rule());
    }

    private Recognised recognise(String document, @Nullable String mediaType) throws UnreadableException {
        return recogniser.recognise(document.getBytes(UTF_8), mediaType);
    }

    private void write(String name, String text) throws IOException {
        Path file = schemas.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}

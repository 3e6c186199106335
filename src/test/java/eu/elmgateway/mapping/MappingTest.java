package eu.elmgateway.mapping;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.elmgateway.elm.ElmModel;
import eu.elmgateway.elm.UnreadableElmException;
import eu.elmgateway.format.FormatId;
import eu.elmgateway.safe.ConfigException;
import eu.elmgateway.safe.Limits;
import eu.elmgateway.safe.SafeReaders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MappingTest {
    private static final String SETTINGS = """
            mapping: a_to_b
            title: A to B
            from: [a:1, a:2]
            to: b:1
            stylesheet: mapping.xsl
            output: xml
            mediaType: application/xml
            """;

    private final SafeReaders readers = new SafeReaders(Limits.standard());
    private final ElmModel model = ElmModel.load(Path.of(""), readers);
    private final Clock clock = Clock.fixed(Instant.parse("2026-07-01T08:00:00Z"), ZoneOffset.UTC);

    @TempDir
    private Path home;

    @BeforeEach
    void homeWithSchemas() throws IOException {
        Files.createDirectories(home.resolve("schemas/gateway"));
        Files.copy(Path.of("schemas/gateway/mapping.schema.json"), home.resolve("schemas/gateway/mapping.schema.json"));
        write("mapping.yaml", SETTINGS);
    }

    private void write(String name, String content) throws IOException {
        var file = home.resolve("mappings/a_to_b").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private void stylesheet(String body) throws IOException {
        write(
                "mapping.xsl",
                "<xsl:stylesheet version='3.0' xmlns:xsl='http://www.w3.org/1999/XSL/Transform'"
                        + " xmlns:xs='http://www.w3.org/2001/XMLSchema' xmlns:f='urn:f' exclude-result-prefixes='#all'>"
                        + body + "</xsl:stylesheet>");
    }

    private MappingCatalogue load() {
        return load(Duration.ofMinutes(1));
    }

    private MappingCatalogue load(Duration longest) {
        return MappingCatalogue.load(home, readers, model, clock, longest);
    }

    private MappingResult map(Map<String, String> settings) {
        return load().named("a_to_b").orElseThrow().map("<a>text</a>".getBytes(UTF_8), settings);
    }

    private String mapped(Map<String, String> settings) {
        return new String(assertInstanceOf(MappedDocument.class, map(settings)).bytes(), UTF_8)
                .replaceFirst("<\\?xml[^>]*>", "");
    }

    @Test
    void findsTheMappingBetweenTwoFormats() throws IOException {
        stylesheet("<xsl:template match='/'><b/></xsl:template>");
        var catalogue = load();
        assertTrue(
                catalogue.between(FormatId.parse("a:2"), FormatId.parse("b:1")).isPresent());
        assertFalse(
                catalogue.between(FormatId.parse("a:3"), FormatId.parse("b:1")).isPresent());
    }

    @Test
    void givesTheStylesheetSettingsTablesTheInstantAndTheOriginal() throws IOException {
        write(
                "mapping.yaml",
                SETTINGS
                        + "tables: [codes.csv]\nparameters:\n  - {name: p, meaning: m, default: d}\n  - {name: q, meaning: m}\n");
        write("codes.csv", "# a remark\nkey,value,label\nx,\"1,2\",One\ny,2,Two\n");
        stylesheet(
                "<xsl:param name='p'/><xsl:param name='q' as='xs:string'/><xsl:param name='now' as='xs:dateTime'/>"
                        + "<xsl:param name='original' as='xs:string'/><xsl:param name='tables' as='map(*)'/>"
                        + "<xsl:template match='/'><b><xsl:value-of select=\"$p, $q, year-from-dateTime($now), $original, $tables('codes')('x')\" separator='|'/></b></xsl:template>");
        assertEquals("<b>d|e|2026|PGE+dGV4dDwvYT4=|1,2</b>", mapped(Map.of("q", "e", "unused", "u")));
    }

    @Test
    void saysWhatWasDerivedDroppedAndMissingEachOnce() throws IOException {
        stylesheet(
                "<xsl:template match='/'><b><xsl:for-each select='1 to 3'><xsl:message error-code='f:derived'>x from y</xsl:message></xsl:for-each>"
                        + "<xsl:message error-code='f:dropped'>z</xsl:message><xsl:message error-code='f:missing'>w</xsl:message><xsl:message>chatter</xsl:message></b></xsl:template>");
        var document = assertInstanceOf(MappedDocument.class, map(Map.of()));
        assertEquals(
                List.of(
                        new MappingNote(MappingNote.Kind.DERIVED, "x from y"),
                        new MappingNote(MappingNote.Kind.DROPPED, "z"),
                        new MappingNote(MappingNote.Kind.MISSING, "w")),
                document.notes());
    }

    @Test
    void tellsARefusalFromAMissingSetting() throws IOException {
        stylesheet(
                "<xsl:template match='/'><xsl:message terminate='yes' error-code='f:no-name'>give a name</xsl:message></xsl:template>");
        assertEquals(new MappingRefusal("no-name", "give a name"), map(Map.of()));
        stylesheet(
                "<xsl:template match='/'><xsl:message terminate='yes' error-code='f:setting-key'>set key</xsl:message></xsl:template>");
        assertEquals(new MissingSetting("key", "set key"), map(Map.of()));
    }

    @Test
    void asksForARequiredSettingBeforeItMaps() throws IOException {
        write("mapping.yaml", SETTINGS + "parameters:\n  - {name: p, meaning: the key, required: true}\n");
        stylesheet("<xsl:param name='p'/><xsl:template match='/'><b/></xsl:template>");
        assertEquals(new MissingSetting("p", "the key"), map(Map.of("p", " ")));
    }

    @Test
    void refusesWhatIsNoXmlAndWhatHasADocumentType() throws IOException {
        stylesheet("<xsl:template match='/'><b/></xsl:template>");
        var mapping = load().named("a_to_b").orElseThrow();
        for (var bad : List.of("<a>", "{}", "<!DOCTYPE a [<!ENTITY e 'x'>]><a>&e;</a>")) {
            assertEquals(
                    "syntax",
                    assertInstanceOf(MappingRefusal.class, mapping.map(bad.getBytes(UTF_8), Map.of()))
                            .code());
        }
    }

    private void format(String version, String language) throws IOException {
        var folder = Files.createDirectories(home.resolve("schemas/a").resolve(version));
        Files.copy(
                Path.of("schemas/gateway/format.schema.json"),
                home.resolve("schemas/gateway/format.schema.json"),
                StandardCopyOption.REPLACE_EXISTING);
        Files.writeString(folder.resolve("format.yaml"), """
                format: a:%s
                title: A
                language: %s
                mediaTypes: [application/a]
                documents: [{name: a%s}]
                """.formatted(
                        version, language, language.equals("json") ? ", signs: [{keys: [a]}]" : ", root: a"));
    }

    @Test
    void readsADocumentOfAJsonFormatAsTheFunctionOfXPathShowsIt() throws IOException {
        format("1", "json");
        stylesheet(
                "<xsl:param name='original'/><xsl:template match='/'><b xmlns:j='http://www.w3.org/2005/xpath-functions'>"
                        + "<xsl:value-of select=\"j:map/j:array[@key='a']/j:number, $original\"/></b></xsl:template>");
        var mapping = load().named("a_to_b").orElseThrow();

        var mapped = assertInstanceOf(MappedDocument.class, mapping.map("{\"a\":[1.50,2]}".getBytes(UTF_8), Map.of()));
        assertTrue(new String(mapped.bytes(), UTF_8).endsWith(">1.50 2 eyJhIjpbMS41MCwyXX0=</b>"));
        var sealed = "{\"payload\": \"{\\\"a\\\":[3]}\", \"signatures\": []}";
        assertTrue(new String(((MappedDocument) mapping.map(sealed.getBytes(UTF_8), Map.of())).bytes(), UTF_8)
                .contains(">3 "));
        for (var bad : List.of("<a/>", "{\"a\":1,\"a\":2}", "[".repeat(1_000), "")) {
            assertEquals(
                    "syntax",
                    assertInstanceOf(MappingRefusal.class, mapping.map(bad.getBytes(UTF_8), Map.of()))
                            .code());
        }
    }

    @Test
    void refusesToReadXmlAndJsonByOneStylesheet() throws IOException {
        format("1", "json");
        format("2", "xml");
        stylesheet("<xsl:template match='/'><b/></xsl:template>");
        problem("mapping.yaml:3", "Make a mapping for each.");
    }

    @Test
    void aBrokenStylesheetTellsItsPlaceButNothingOfTheDocument() throws IOException {
        stylesheet("\n<xsl:template match='/'><b><xsl:value-of select='xs:date(string(.))'/></b></xsl:template>");
        var failure = assertThrows(MappingFailedException.class, () -> map(Map.of()));
        assertTrue(String.valueOf(failure.getMessage()).contains("line 2"), failure.getMessage());
        assertFalse(String.valueOf(failure.getMessage()).contains("text"), failure.getMessage());
    }

    @Test
    void aStylesheetReachesNoFileAndNoNetworkAndWritesNone() throws IOException {
        var secret = home.resolve("secret.txt");
        Files.writeString(secret, "<secret/>");
        for (var call : List.of(
                "doc('%s')",
                "unparsed-text('%s')", "collection('%s')", "json-doc('%s')", "doc('http://127.0.0.1:1/')")) {
            stylesheet("<xsl:template match='/'><b><xsl:copy-of select=\"" + call.formatted(secret.toUri())
                    + "\"/></b></xsl:template>");
            assertThrows(MappingFailedException.class, () -> map(Map.of()), call);
        }
        stylesheet("<xsl:template match='/'><xsl:result-document href='"
                + home.resolve("out.xml").toUri() + "'><b/></xsl:result-document></xsl:template>");
        assertThrows(ConfigException.class, () -> map(Map.of()));
        assertFalse(Files.exists(home.resolve("out.xml")));
    }

    @Test
    void aStylesheetSeesNothingOfTheMachine() throws IOException {
        var secret = home.resolve("secret.txt");
        Files.writeString(secret, "<secret/>");
        stylesheet(
                ("<xsl:template match='/'><b><xsl:value-of select=\"doc-available('%s'), unparsed-text-available('%s'),"
                                + " count(available-environment-variables()), string-length(environment-variable('PATH')),"
                                + " string-length(system-property('user.home')), string-length(system-property('java.version'))\"/></b></xsl:template>")
                        .formatted(secret.toUri(), secret.toUri()));
        assertEquals("<b>false false 0 0 0 0</b>", mapped(Map.of()));
    }

    @Test
    void aStylesheetMakesNoOtherOneThatReachesMore() throws IOException {
        var secret = home.resolve("secret.xsl");
        Files.writeString(
                secret,
                "<xsl:stylesheet version='3.0' xmlns:xsl='http://www.w3.org/1999/XSL/Transform'><xsl:template match='/'><secret/></xsl:template></xsl:stylesheet>");
        var inner = Files.readString(secret)
                .replace("<secret/>", "<xsl:copy-of select=\"doc('" + secret.toUri() + "')\"/>");
        for (var call : List.of(
                "<xsl:evaluate xpath=\"'1 + 1'\"/>",
                "<xsl:copy-of select=\"transform(map{'stylesheet-location': '" + secret.toUri()
                        + "', 'source-node': /})?output\"/>",
                "<xsl:copy-of select=\"transform(map{'stylesheet-text': $inner, 'source-node': /})?output\"/>")) {
            stylesheet("<xsl:variable name='inner'><xsl:text><![CDATA[" + inner
                    + "]]></xsl:text></xsl:variable><xsl:template match='/'><b>" + call + "</b></xsl:template>");
            assertThrows(MappingFailedException.class, () -> map(Map.of()), call);
        }
    }

    @Test
    void aStylesheetCallsNoJava() throws IOException {
        for (var call : List.of("Q{java:java.lang.System}getenv('PATH')", "Q{java:java.io.File}new('/')")) {
            stylesheet("<xsl:template match='/'><b><xsl:value-of select=\"" + call + "\"/></b></xsl:template>");
            problem("mapping.xsl", "Correct the stylesheet");
        }
    }

    @Test
    void aStylesheetThatWritesWithoutEndIsEnded() throws IOException {
        stylesheet(
                "<xsl:variable name='long' select=\"string-join((1 to 200000) ! '0123456789')\"/>"
                        + "<xsl:template match='/'><b><xsl:for-each select='1 to 1000000000'><c><xsl:value-of select='$long'/></c></xsl:for-each></b></xsl:template>");
        var failure = assertThrows(MappingFailedException.class, () -> map(Map.of()));
        assertTrue(String.valueOf(failure.getMessage()).contains("find the loop"), failure.getMessage());
    }

    @Test
    void aDocumentLargerThanDocumentsMayBeIsRefusedBeforeItIsRead() throws IOException {
        stylesheet("<xsl:template match='/'><b/></xsl:template>");
        var mapping = load().named("a_to_b").orElseThrow();
        var large = "<a>" + " ".repeat(readers.limits().bytes()) + "</a>";
        var many = "<a>" + "<b/>".repeat(readers.limits().values()) + "</a>";
        for (var document : List.of(large, many)) {
            var refusal = assertInstanceOf(MappingRefusal.class, mapping.map(document.getBytes(UTF_8), Map.of()));
            assertEquals("syntax", refusal.code());
            assertTrue(refusal.toString().contains("32") || refusal.toString().contains("250"), refusal.toString());
        }
    }

    @Test
    void aRunawayStylesheetIsLeftBehind() throws IOException {
        stylesheet("<xsl:function name='f:on' as='xs:integer'><xsl:param name='n' as='xs:integer'/>"
                + "<xsl:sequence select='if ($n gt 40000000) then 0 else f:on($n + 1)'/></xsl:function>"
                + "<xsl:template match='/'><b><xsl:value-of select='f:on(string-length(.))'/></b></xsl:template>");
        var mapping = load(Duration.ofMillis(200)).named("a_to_b").orElseThrow();
        assertThrows(MappingFailedException.class, () -> mapping.map("<a/>".getBytes(UTF_8), Map.of()));
    }

    @Test
    void endlessRecursionEndsInAFailureNotInTheProcess() throws IOException {
        stylesheet("<xsl:function name='f:on' as='xs:integer'><xsl:param name='n' as='xs:integer'/>"
                + "<xsl:sequence select='1 + f:on($n + 1)'/></xsl:function>"
                + "<xsl:template match='/'><b><xsl:value-of select='f:on(1)'/></b></xsl:template>");
        assertThrows(MappingFailedException.class, () -> map(Map.of()));
    }

    @Test
    void everyMistakeInTheFilesIsNamedWithFileAndCure() throws IOException {
        write("mapping.yaml", SETTINGS.replace("output: xml", "output: pdf"));
        stylesheet("<xsl:template match='/'><b/></xsl:template>");
        problem("mapping.yaml:6", "output");
        write("mapping.yaml", SETTINGS.replace("a_to_b", "other"));
        problem("mapping.yaml:1", "Write a_to_b.");
        write("mapping.yaml", SETTINGS + "parameters:\n  - {name: p, meaning: m}\n");
        problem("mapping.yaml:9", "<xsl:param name=\"p\"/>");
        write("mapping.yaml", SETTINGS + "tables: [codes.csv]\n");
        problem("codes.csv", "Put it there");
        write("codes.csv", "key,value\na,1\na,2\n");
        problem("codes.csv:3", "Keep one");
        write("mapping.yaml", SETTINGS);
        stylesheet("<xsl:template match='/'><b><xsl:value-of select='1 +'/></b></xsl:template>");
        problem("mapping.xsl", "Correct the stylesheet");
    }

    private void problem(String place, String words) {
        var wrong =
                String.valueOf(assertThrows(ConfigException.class, this::load).getMessage());
        assertTrue(wrong.contains(place), wrong);
        assertTrue(wrong.contains(words), wrong);
    }

    @Test
    void aStylesheetThatWritesNoCredentialWhereItShouldIsAtFault() throws IOException {
        write("mapping.yaml", SETTINGS.replace("output: xml", "output: elm"));
        stylesheet("<xsl:template match='/'><b/></xsl:template>");
        var failure = assertThrows(MappingFailedException.class, () -> map(Map.of()));
        assertInstanceOf(UnreadableElmException.class, failure.getCause());
    }
}

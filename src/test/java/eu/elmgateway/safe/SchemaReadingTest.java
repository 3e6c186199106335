package eu.elmgateway.safe;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.SaxonApiException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

class SchemaReadingTest {
    private static final String XSD = "<xs:schema xmlns:xs='http://www.w3.org/2001/XMLSchema'";

    @TempDir
    private Path folder;

    private final SafeReaders readers = new SafeReaders(Limits.standard());
    private final Locale usual = Locale.getDefault();

    @AfterEach
    void restoreLanguage() {
        Locale.setDefault(usual);
    }

    @Test
    void validatesAWalkInEnglishWhateverTheLanguageOfTheMachine() throws Exception {
        Locale.setDefault(Locale.GERMANY);
        Schema schema = schema("<xs:element name='a' type='xs:int'/>");

        assertEquals(
                List.of("cvc-datatype-valid.1.2.1: 'x' is not a valid value for 'integer'."),
                errors(schema, "<a>x</a>").subList(0, 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<xs:element name='a'><xs:complexType><xs:sequence/><xs:assert test='true()'/></xs:complexType></xs:element>",
                "<xs:simpleType name='a'><xs:restriction base='xs:int'><xs:assertion test='true()'/></xs:restriction></xs:simpleType>",
            })
    void anAssertionOfALaterXmlSchemaIsSentToSchematron(String content) {
        var told = assertThrows(ConfigException.class, () -> schema(content));

        assertTrue(
                told.getMessage().contains("The gateway reads XML Schema 1.0, which has no xs:assert"),
                told.getMessage());
        assertTrue(told.getMessage().endsWith("name it as schematron: in format.yaml."), told.getMessage());
    }

    @Test
    void importsComeFromTheFolderOrTheClassPath() throws Exception {
        write("part.xsd", XSD + " targetNamespace='urn:p'><xs:element name='p' type='xs:int'/></xs:schema>");
        Path main = write(
                "main.xsd",
                XSD + " xmlns:p='urn:p' xmlns:ds='http://www.w3.org/2000/09/xmldsig#'>"
                        + "<xs:import namespace='urn:p' schemaLocation='http://example.org/never/fetched.xsd'/>"
                        + "<xs:import namespace='http://www.w3.org/2000/09/xmldsig#'/>"
                        + "<xs:element name='a'><xs:complexType><xs:sequence><xs:element ref='p:p'/>"
                        + "<xs:element ref='ds:Signature' minOccurs='0'/></xs:sequence></xs:complexType></xs:element></xs:schema>");

        Schema schema = readers.xmlSchema(
                folder,
                main,
                Map.of(
                        "urn:p", "part.xsd",
                        "http://www.w3.org/2000/09/xmldsig#", "classpath:/xsd/xmldsig-core-schema.xsd"));

        assertTrue(errors(schema, "<a><p xmlns='urn:p'>1</p></a>").isEmpty());
        assertEquals(2, errors(schema, "<a><p xmlns='urn:p'>x</p></a>").size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://example.org/x.xsd", "file:///etc/passwd", "../x.xsd", "/etc/passwd"})
    void anImportReachesNothingElse(String location) throws IOException {
        Path main = write(
                "main.xsd", XSD + "><xs:import namespace='urn:p' schemaLocation='" + location + "'/></xs:schema>");

        assertThrows(ConfigException.class, () -> readers.xmlSchema(folder, main, Map.of()));
    }

    @Test
    void aBrokenSchemaIsReportedWithFileAndLine() throws IOException {
        Path main = write("main.xsd", XSD + ">\n<xs:element name='a' type='nope'/></xs:schema>");

        var refusal = assertThrows(ConfigException.class, () -> readers.xmlSchema(folder, main, Map.of()));
        assertTrue(refusal.getMessage().startsWith(main + ":2:"), refusal.getMessage());
    }

    @Test
    void aDocumentsOwnSchemaLocationIsNeverFollowed() throws Exception {
        Schema schema = schema("<xs:element name='a'/>");

        assertTrue(errors(
                        schema,
                        "<a xmlns:xsi='http://www.w3.org/2001/XMLSchema-instance' "
                                + "xsi:noNamespaceSchemaLocation='http://example.org/x.xsd'/>")
                .isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "doc('file:///etc/hostname')",
                "doc('local:/secret.xml')",
                "unparsed-text('file:///etc/hostname')",
                "unparsed-text('local:/secret.xml')",
                "json-doc('local:/secret.xml')",
                "collection('.')",
                "doc('http://localhost:1/x')",
                "doc-available('file:///etc/hostname')[. = true()] ! error()",
                "environment-variable('PATH') ! error()",
                "Q{java:java.lang.System}getProperty('user.home')",
                "transform(map{'stylesheet-location': 'local:/secret.xml', 'source-node': .})"
            })
    void aStylesheetReachesNothingOutside(String expression) throws Exception {
        write("secret.xml", "<secret/>");

        assertEquals("<out/>", evaluated(expression));
    }

    @Test
    void aStylesheetComputesAllTheSame() throws Exception {
        assertEquals("<out>3</out>", evaluated("1 + 2"));
    }

    private String evaluated(String expression) throws IOException {
        Path file = write(
                "x.xsl",
                "<xsl:stylesheet version='3.0' xmlns:xsl='http://www.w3.org/1999/XSL/Transform'>"
                        + "<xsl:template name='main'><out><xsl:copy-of select=\"" + expression
                        + "\"/></out></xsl:template></xsl:stylesheet>");
        try {
            var transformer = readers.stylesheet(folder, file).load30();
            return transformer.callTemplate(new QName("main")).toString();
        } catch (SaxonApiException | ConfigException refused) {
            return "<out/>";
        }
    }

    @Test
    void aStylesheetIncludesItsNeighboursOnly() throws Exception {
        Files.createDirectories(folder.resolve("common"));
        write(
                "common/part.xsl",
                "<xsl:stylesheet version='3.0' xmlns:xsl='http://www.w3.org/1999/XSL/Transform'>"
                        + "<xsl:template match='/'><out/></xsl:template></xsl:stylesheet>");
        Files.createDirectories(folder.resolve("one"));
        Path good = write("one/good.xsl", include("../common/part.xsl"));
        Path bad = write("one/bad.xsl", include("../../part.xsl"));
        Path broken = write("one/broken.xsl", include("../common/part.xsl").replace("/>\n", "/>\n<xsl:nonsense/>"));

        var source = readers.processor().newDocumentBuilder().build(new StreamSource(new StringReader("<a/>")));
        assertEquals(
                "<out/>",
                readers.stylesheet(folder, good).load30().applyTemplates(source).toString());
        assertThrows(ConfigException.class, () -> readers.stylesheet(folder, bad));
        var refusal = assertThrows(ConfigException.class, () -> readers.stylesheet(folder, broken));
        assertTrue(refusal.getMessage().startsWith(broken + ":2:"), refusal.getMessage());
    }

    private static String include(String href) {
        return "<xsl:stylesheet version='3.0' xmlns:xsl='http://www.w3.org/1999/XSL/Transform'><xsl:include href='"
                + href + "'/>\n</xsl:stylesheet>";
    }

    private List<String> errors(Schema schema, String document) throws Exception {
        List<String> errors = new ArrayList<>();
        var validator = readers.validator(schema);
        validator.setErrorHandler(new DefaultHandler() {
            @Override
            public void error(SAXParseException e) {
                errors.add(e.getMessage());
            }
        });
        readers.xml(document.getBytes(UTF_8)).walk(validator);
        return errors;
    }

    private Schema schema(String content) throws IOException {
        return readers.xmlSchema(folder, write("main.xsd", XSD + ">" + content + "</xs:schema>"), Map.of());
    }

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}

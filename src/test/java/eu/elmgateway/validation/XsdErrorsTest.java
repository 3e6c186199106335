package eu.elmgateway.validation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;

import eu.elmgateway.format.FormatCatalogue;
import eu.elmgateway.format.FormatRecogniser;
import eu.elmgateway.format.Recognised;
import eu.elmgateway.safe.Limits;
import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.safe.UnreadableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a document is told that its schema refuses, by a format of somebody else. */
class XsdErrorsTest {
    private static final String SCHEMA = """
            <xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns="urn:c" targetNamespace="urn:c"
                elementFormDefault="qualified">
              <xs:element name="c"><xs:complexType>
                <xs:sequence>
                  <xs:element name="hours" type="xs:positiveInteger" minOccurs="0"/>
                  <xs:element name="kind" type="xs:string" fixed="course" minOccurs="0"/>
                  <xs:element name="credit" minOccurs="0"><xs:complexType><xs:simpleContent>
                    <xs:extension base="xs:decimal"><xs:attribute name="unit" type="xs:string"/></xs:extension>
                  </xs:simpleContent></xs:complexType></xs:element>
                  <xs:element name="price" type="money" minOccurs="0"/>
                </xs:sequence>
                <xs:attribute name="version" fixed="2.1"/>
                <xs:attribute name="id" type="code"/>
                <xs:attribute name="level" type="level"/>
                <xs:attribute name="grade" type="grade"/>
                <xs:attribute name="title" type="title"/>
                <xs:attribute name="day" type="xs:date"/>
              </xs:complexType></xs:element>
              <xs:simpleType name="code"><xs:restriction base="xs:token"><xs:pattern value="[0-9]{4}"/></xs:restriction></xs:simpleType>
              <xs:simpleType name="level"><xs:restriction base="xs:integer">
                <xs:minInclusive value="1"/><xs:maxInclusive value="8"/></xs:restriction></xs:simpleType>
              <xs:simpleType name="grade"><xs:restriction base="xs:token">
                <xs:enumeration value="A"/><xs:enumeration value="B"/></xs:restriction></xs:simpleType>
              <xs:simpleType name="title"><xs:restriction base="xs:token">
                <xs:minLength value="2"/><xs:maxLength value="4"/></xs:restriction></xs:simpleType>
              <xs:simpleType name="money"><xs:restriction base="xs:decimal">
                <xs:totalDigits value="4"/><xs:fractionDigits value="2"/></xs:restriction></xs:simpleType>
            </xs:schema>
            """;
    private static final String FORMAT = """
            format: c:1
            title: Courses
            language: xml
            mediaTypes: [application/xml]
            documents:
              - name: course
                root: "{urn:c}c"
                schema: c.xsd
            """;

    @TempDir
    private Path schemas;

    private final SafeReaders readers = new SafeReaders(Limits.standard());

    @BeforeEach
    void format() throws IOException {
        Path folder = Files.createDirectories(schemas.resolve("c/1"));
        Files.writeString(folder.resolve("c.xsd"), SCHEMA);
        Files.writeString(folder.resolve("format.yaml"), FORMAT);
        Path words = Files.createDirectories(schemas.resolve("gateway"));
        Files.copy(Path.of("schemas/gateway/format.schema.json"), words.resolve("format.schema.json"));
    }

    private List<Finding> findings(String document) {
        var catalogue = new FormatCatalogue(readers, schemas);
        var layers = new XmlLayers(readers, catalogue);
        return layers.check(recognised(catalogue, document), ValidationOptions.STANDARD)
                .report()
                .findings();
    }

    private Recognised recognised(FormatCatalogue catalogue, String document) {
        try {
            return new FormatRecogniser(readers, catalogue).recognise(document.getBytes(UTF_8), null);
        } catch (UnreadableException e) {
            throw new IllegalArgumentException(document, e);
        }
    }

    private Finding only(String document) {
        List<Finding> findings = findings(document);
        assertEquals(1, findings.size(), findings::toString);
        return findings.get(0);
    }

    @Test
    void aWrongAttributeIsOneFindingThatNamesItWhereItStands() {
        Finding found = only("<c xmlns='urn:c'\n   id='12' version='2.1'/>");

        assertEquals("xsd:cvc-pattern-valid", found.rule());
        assertEquals("id is \"12\", which does not have the right form.", found.message());
        assertEquals("id vaut « 12 », qui n'a pas la bonne forme.", found.message(Locale.FRENCH));
        assertEquals("Write it by the pattern [0-9]{4}.", found.advice());
        assertEquals(Place.inXml("/c/@id", 2, 4), found.place());
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "level,9,`level is 9, which is too large.`",
                "level,0,`level is 0, which is too small.`",
                "level,x,`level is \"x\", which is not a whole number.`",
                "grade,C,`grade is \"C\", which is not one of the values allowed.`",
                "title,a,title is too short.",
                "title,abcde,title is too long.",
                "day,1.1.2026,`day is \"1.1.2026\", which is not a date, such as 2026-01-31.`",
            })
    void everyKindOfWrongValueNamesItsAttribute(String attribute, String value, String said) {
        Finding found = only("<c xmlns='urn:c' " + attribute + "='" + value + "'/>");

        assertEquals(said.replace("2026-01-31", "2024-01-31"), found.message());
        assertEquals("/c/@" + attribute, found.place().path());
    }

    @Test
    void aFixedAttributeSaysTheOneValueItTakes() {
        Finding found = only("<k:c xmlns:k='urn:c' version='2.2'/>");

        assertEquals("version is \"2.2\"; this format takes only \"2.1\".", found.message());
        assertEquals("Write version=\"2.1\".", found.advice());
        assertEquals("version vaut « 2.2 » ; ce format n'admet que « 2.1 ».", found.message(Locale.FRENCH));
        assertEquals(Place.inXml("/k:c/@version", 1, 22), found.place());
    }

    @Test
    void aFixedElementSaysTheOneValueItTakes() {
        Finding found = only("<c xmlns='urn:c'><kind>school</kind></c>");

        assertEquals("kind is \"school\"; this format takes only \"course\".", found.message());
        assertEquals("Write <kind>course</kind>.", found.advice());
        assertEquals("/c/kind[1]", found.place().path());
    }

    @Test
    void anUnknownAttributeIsToldWhereItStands() {
        Finding found = only("<c xmlns='urn:c' title=' g=' g='A'/>");

        assertEquals("c has an attribute g that is not known there.", found.message());
        assertEquals(Place.inXml("/c/@g", 1, 30), found.place());
    }

    @Test
    void aWrongTextIsOneFindingToo() {
        assertEquals(
                "\"x\" is not a whole number.",
                only("<c xmlns='urn:c'><hours>x</hours></c>").message());
        assertEquals(
                "\"x\" is not a number with a decimal point, such as 7.5.",
                only("<c xmlns='urn:c'><credit>x</credit></c>").message());
        assertEquals(
                "1.345 has 3 digits behind the point.",
                only("<c xmlns='urn:c'><price>1.345</price></c>").message());
        assertEquals(
                "Write at most 2 of them.",
                only("<c xmlns='urn:c'><price>1.345</price></c>").advice());
        assertEquals(
                "12345 has 5 digits.",
                only("<c xmlns='urn:c'><price>12345</price></c>").message());
    }

    @ParameterizedTest
    @CsvSource({
        "<c/>,Write xmlns=\"urn:c\".",
        "<c xmlns='urn:d'/>,Write xmlns=\"urn:c\".",
        "<k:c xmlns:k='urn:d'/>,Write xmlns:k=\"urn:c\".",
    })
    void aRootInAnotherNamespaceIsToldTheRightOne(String document, String advice) {
        assertEquals(advice, only(document).advice());
    }
}

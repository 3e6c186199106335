package eu.elmgateway.mapping;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import eu.elmgateway.elm.ElmModel;
import eu.elmgateway.format.FormatCatalogue;
import eu.elmgateway.safe.Limits;
import eu.elmgateway.safe.SafeReaders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What all mappings to ELM do with persons: mappings/common/persons.xsl, asked for by a stylesheet of this test. */
class PersonsTest {
    private static Mapping mapping;

    @BeforeAll
    static void aMappingThatAsks(@TempDir Path folder) throws IOException {
        var home = Path.of("").toAbsolutePath();
        var path = Files.createDirectories(folder.resolve("person_to_words"));
        Files.writeString(path.resolve("mapping.yaml"), """
                mapping: person_to_words
                title: For a test
                from: [person:1]
                to: words:1
                stylesheet: mapping.xsl
                output: xml
                mediaType: application/xml
                tables:
                  - {name: countries, file: ../../schemas/vocabulary/country-codes.csv, key: code, value: alpha-2}
                  - {name: languages, file: ../../schemas/vocabulary/language-codes.csv, key: code, value: 639-1}
                  - ../common/zones.csv
                parameters: [{name: issuerZone}]
                """);
        Files.writeString(path.resolve("mapping.xsl"), """
                <xsl:stylesheet version="3.0" xmlns:xsl="http://www.w3.org/1999/XSL/Transform" xmlns:f="urn:elm-gateway:xslt">
                  <xsl:import href="../common/to-elm.xsl"/>
                  <xsl:output omit-xml-declaration="yes"/>
                  <xsl:template match="born"><o><xsl:value-of select="f:born(@date, @country, ())"/></o></xsl:template>
                  <xsl:template match="name"><o><xsl:value-of select="f:name-language(., @plain, @country)"/></o></xsl:template>
                  <xsl:template match="id"><o><xsl:value-of select="f:student-identifier(.)"/></o></xsl:template>
                </xsl:stylesheet>
                """);
        var readers = new SafeReaders(Limits.standard());
        var formats = new FormatCatalogue(readers, home.resolve("schemas"));
        mapping = MappingFolders.of(
                        home, formats, readers, ElmModel.load(home, readers), Clock.systemUTC(), Duration.ofMinutes(1))
                .load(new MappingFolder(home, path));
    }

    private static String said(String xml, Map<String, String> settings) {
        var mapped = assertInstanceOf(MappedDocument.class, mapping.map(xml.getBytes(UTF_8), settings));
        return new String(mapped.bytes(), UTF_8).replaceAll("<[^>]*>", "").strip();
    }

    @ParameterizedTest
    @CsvSource({
        "1999-10-01T22:00:00Z, BEL, 1999-10-02T00:00:00",
        "1999-10-01T23:00:00+01:00, BEL, 1999-10-02T00:00:00",
        "1999-12-31T23:00:00Z, FRA, 2000-01-01T00:00:00",
        "1999-10-02T00:00:00, BEL, 1999-10-02T00:00:00",
        "1999-10-02, BEL, 1999-10-02T00:00:00",
        "1999-10-02Z, BEL, 1999-10-02T00:00:00",
        "1999-10-02+14:00, BEL, 1999-10-02T00:00:00",
        "1950-06-30T21:00:00Z, FIN, 1950-06-30T00:00:00",
        "1999-10-01T22:00:00Z, '', 1999-10-01T00:00:00",
        "1999-10-01T22:00:00+02:00, XXX, 1999-10-01T00:00:00"
    })
    void aDateOfBirthIsTheDayInTheZoneOfTheIssuersCountry(String date, String country, String day) {
        assertEquals(day, said("<born date='%s' country='%s'/>".formatted(date, country), Map.of()));
    }

    @Test
    void theZoneThatIsSetGoesBeforeThatOfTheCountry() {
        String midnight = "<born date='1999-07-01T00:00:00Z' country='PRT'/>";
        assertEquals("1999-07-01T00:00:00", said(midnight, Map.of()));
        assertEquals("1999-06-30T00:00:00", said(midnight, Map.of("issuerZone", "America/New_York")));
    }

    @ParameterizedTest
    @CsvSource({
        "Eleni, en, GRC, en",
        "Ελένη, el, GRC, el",
        "Ελένη, en, GRC, el",
        "Eleni, el, GRC, el-Latn",
        "Олена, en, UKR, uk",
        "Олена, uk, UKR, uk",
        "Олена, en, FRA, und-Cyrl",
        "Јелена, sr, SRB, sr",
        "Jelena, sr, SRB, sr",
        "שרה, en, NLD, he",
        "سارة, fr, FRA, und-Arab",
        "نرگس, fa, DEU, fa",
        "Åsa, sv, SWE, sv"
    })
    void aNameIsOfTheLanguageInWhoseLettersItStands(String name, String plain, String country, String language) {
        assertEquals(
                language, said("<name plain='%s' country='%s'>%s</name>".formatted(plain, country, name), Map.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "urn:schac:personalUniqueCode:int:esi:fi:1234, urn:schac:personalUniqueCode:int:esi:fi:1234",
        "' URN:SCHAC:personaluniquecode:int:ESI:uni.example:aB-1 ', urn:schac:personalUniqueCode:int:esi:uni.example:aB-1",
        "urn:schac:personalUniqueCode:int:esi:, ''",
        "urn:schac:personalUniqueCode:fi:opiskelija:1, ''",
        "1234, ''"
    })
    void aEuropeanStudentIdentifierIsKnownByItsForm(String text, String identifier) {
        assertEquals(identifier, said("<id>%s</id>".formatted(text), Map.of()));
    }
}

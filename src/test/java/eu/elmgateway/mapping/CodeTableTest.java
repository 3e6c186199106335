package eu.elmgateway.mapping;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import eu.elmgateway.elm.ElmModel;
import eu.elmgateway.safe.ConfigException;
import eu.elmgateway.safe.Limits;
import eu.elmgateway.safe.SafeReaders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Code tables: what they may say, what a stylesheet gets of them, and what is told of a key that they lack. */
class CodeTableTest {
    private static final String PLACES = """
            # Places of birth, made up.
            key,value,validFrom,validUntil,issuer,name
            Avenville,01001,,1999-12-31,,until it was renamed
            Avenville,01002,2000-01-01,,,since
            Avenville,09999,2000-01-01,,urn:school:7,as one school calls it
            """;

    private final SafeReaders readers = new SafeReaders(Limits.standard());
    private final ElmModel model = ElmModel.load(Path.of(""), readers);

    @TempDir
    private Path home;

    @BeforeEach
    void homeWithAMapping() throws IOException {
        for (var file : List.of(
                "schemas/gateway/mapping.schema.json", "mappings/common/tables.xsl", "mappings/common/notes.xsl")) {
            Files.createDirectories(home.resolve(file).getParent());
            Files.copy(Path.of(file), home.resolve(file));
        }
        table("{file: places.csv, values: '[0-9]{5}'}", PLACES);
        look("t:code-or-note('places', ., @day, @school, .)");
    }

    private void table(String entry, String csv) throws IOException {
        write("mapping.yaml", """
                mapping: a_to_b
                title: a to b
                from: [a:1]
                to: b:1
                stylesheet: mapping.xsl
                output: xml
                mediaType: application/xml
                tables: [%s]
                """.formatted(entry));
        write("places.csv", csv);
    }

    private void look(String call) throws IOException {
        write("mapping.xsl", """
                <xsl:stylesheet version='3.0' xmlns:xsl='http://www.w3.org/1999/XSL/Transform'
                    xmlns:t='urn:elm-gateway:tables' exclude-result-prefixes='#all'>
                  <xsl:import href='../common/tables.xsl'/>
                  <xsl:template match='/'><b><xsl:for-each select='//place'>[<xsl:value-of select="%s"/>]</xsl:for-each></b></xsl:template>
                </xsl:stylesheet>
                """.formatted(
                        call.replace("@day", "@day ! xs:date(.)").replace("@school", "@school/string()"))
                .replace("xmlns:t=", "xmlns:xs='http://www.w3.org/2001/XMLSchema' xmlns:t="));
    }

    private void write(String name, String content) throws IOException {
        var file = home.resolve("mappings/a_to_b").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private Mapping mapping() {
        return MappingCatalogue.load(home, readers, model, Clock.systemUTC(), Duration.ofMinutes(1))
                .named("a_to_b")
                .orElseThrow();
    }

    private MappingResult map(String places) {
        return mapping().map(("<a>" + places + "</a>").getBytes(UTF_8), Map.of());
    }

    private MappedDocument mapped(String places) {
        return assertInstanceOf(MappedDocument.class, map(places));
    }

    @ParameterizedTest
    @CsvSource({
        "1999-12-31,             , 01001",
        "2000-01-01,             , 01002",
        "2000-01-01, urn:school:7, 09999",
        "2000-01-01, urn:school:8, 01002",
        "1999-12-31, urn:school:7, 01001",
        "          ,             , 01002",
        "          , urn:school:7, 09999"
    })
    void theEntryInForceOnTheDayCountsAndOneForTheIssuerBeforeOneForAll(String day, String school, String code) {
        var place = "<place" + (day == null ? "" : " day='" + day + "'")
                + (school == null ? "" : " school='" + school + "'") + ">Avenville</place>";
        assertTrue(new String(mapped(place).bytes(), UTF_8).contains("[" + code + "]"), place);
    }

    @Test
    void aMissingKeyIsANoteWithTableFilePlaceAndTheLineToAdd() {
        assertEquals(
                List.of(
                        "Beville in /a/place[2]: the code table places (mappings/a_to_b/places.csv) does not have it; add the"
                                + " line Beville,…,,,,… to it, or correct the source"),
                mapped("<place>Avenville</place><place>Beville</place>").notes().stream()
                        .map(MappingNote::text)
                        .toList());
    }

    @Test
    void aMissingKeyRefusesTheDocumentIfTheMappingSaysSo() throws IOException {
        table("places.csv", "key,value,validFrom\nAvenville,01002,2000-01-01\n");
        look("t:code-or-refuse('places', ., @day, @school, .)");
        var refusal = assertInstanceOf(
                MappingRefusal.class, map("<place day='1980-05-01' school='urn:school:7'>Avenville</place>"));
        assertEquals("missing-code", refusal.code());
        assertTrue(refusal.text().contains("has it, but not on 1980-05-01 for urn:school:7"), refusal.text());
    }

    @Test
    void aMappingMadeToTellRefusesNothingAndTellsEveryMissingKey() throws IOException {
        look("t:code-or-refuse('places', ., @day, @school, .)");
        var told = new ArrayList<MissingCode>();
        mapping()
                .telling(told::add)
                .map("<a><place>X</place><place>Avenville</place><place>Y, Z</place></a>".getBytes(UTF_8), Map.of());
        assertEquals(
                List.of(
                        new MissingCode("places", "X", "/a/place[1]"),
                        new MissingCode("places", "Y, Z", "/a/place[3]")),
                told);
        assertEquals(
                "mappings/a_to_b/places.csv: \"Y, Z\",…,,,,…",
                mapping().lineFor("places", "Y, Z").orElseThrow());
    }

    @Test
    void aPlainTableIsAMapFromKeyToValue() throws IOException {
        table("{name: p, file: places.csv, key: code, value: number}", "number,code,free\n1,A,x\n,B,y\n");
        look("$tables('p')(.), t:code('p', .)");
        assertTrue(new String(mapped("<place>A</place>").bytes(), UTF_8).contains("[1 1]"));
        assertTrue(new String(mapped("<place>B</place>").bytes(), UTF_8).contains("[]"), "a line without a value");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "key,value;a,1;b,2;a,3|places.csv:4|a second time",
                "key,value;,1|places.csv:2|no key",
                "key,value;a,|places.csv:2|no value",
                "value,key;1,a|places.csv:1|Write key,value first",
                "key,value,validFrom;a,1,2026-02-30|places.csv:2|2026-02-30 is no date",
                "key,value,validFrom,validUntil;a,1,2026-01-02,2026-01-01|places.csv:2|ends to hold before it begins",
                "key,value,validFrom,validUntil;a,1,,2026-01-01;a,2,2026-01-01,|places.csv:3|for the same time on line 2",
                "key,value,validFrom,validUntil;a,1,2026-01-01,;a,2,,|places.csv:3|for the same time on line 2",
                "key,value,issuer;a,1,i;a,2,j;a,3,i|places.csv:4|a second time",
                "key,value;a|places.csv:2|fewer fields"
            })
    void whatATableCannotMeanIsAnErrorWithFileLineAndCure(String csv, String place, String words) throws IOException {
        table("places.csv", csv.replace(';', '\n'));
        var wrong = String.valueOf(
                assertThrows(ConfigException.class, this::mapping).getMessage());
        assertTrue(wrong.contains(place) && wrong.contains(words), wrong);
    }

    @Test
    void keysAndValuesOfAnotherFormAreErrorsEachWithItsLine() throws IOException {
        table("{file: places.csv, keys: '[A-Z][a-z]+', values: '[0-9]{5}'}", "key,value\nAven,01001\nbe,01002\nCe,1\n");
        var wrong = assertThrows(ConfigException.class, this::mapping);
        assertEquals(2, wrong.problems().size());
        assertTrue(wrong.getMessage().contains("places.csv:3")
                && wrong.getMessage().contains("places.csv:4"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a,1,,,",
                "a,1,2026-01-01,,",
                "a,1,2026-01-01,2026-12-31,i",
                ",1,,,",
                "a,,,,",
                "a,1,2026-1-1,,",
                "a,1,2026,,",
                "a,1,,2026-13-01,",
                "a,1,,yesterday,",
                "a,1,2026-01-32,,"
            })
    void theSchemaOfALineSaysWhatTheReaderSays(String line) throws IOException {
        var names = List.of("key", "value", "validFrom", "validUntil", "issuer");
        var fields = line.split(",", -1);
        var object = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < names.size(); i++) {
            if (!fields[i].isEmpty()) {
                object.put(names.get(i), fields[i]);
            }
        }
        var schemas = Path.of("schemas/gateway");
        boolean fits = readers.jsonSchema(schemas, schemas.resolve("code-table.schema.json"))
                .problems(object)
                .isEmpty();
        table("places.csv", String.join(",", names) + "\n" + line + "\n");
        assertEquals(fits, taken(), line);
    }

    private boolean taken() {
        try {
            mapping();
            return true;
        } catch (ConfigException refused) {
            return false;
        }
    }
}

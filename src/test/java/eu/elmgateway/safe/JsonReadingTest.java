package eu.elmgateway.safe;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonReadingTest {
    private final SafeReaders readers = new SafeReaders(Limits.standard());

    @Test
    void keepsTheOrderOfKeysAndTheExactFormOfNumbers() throws UnreadableException {
        var tree = read("{\"b\": 1.50, \"a\": 12345678901234567890, \"c\": [true, null, \"x\"]}")
                .tree();

        assertEquals("{\"b\":1.50,\"a\":12345678901234567890,\"c\":[true,null,\"x\"]}", tree.toString());
    }

    @Test
    void knowsThePlaceOfEveryValue() throws UnreadableException {
        var text = read("{\n  \"issuer\": {\n    \"legalName\": {\"en\": \"X\"},\n    \"a/b~c\": [10, 20]\n  }\n}");

        assertEquals(new TextPlace(3, 18), text.place("/issuer/legalName"));
        assertEquals(new TextPlace(4, 19), text.place("/issuer/a~1b~0c/1"));
        assertEquals(new TextPlace(1, 1), text.place(""));
    }

    @Test
    void placesWhatIsMissingAtTheInnermostValueThatExists() throws UnreadableException {
        var text = read("{\n  \"issuer\": {\n    \"legalName\": 1\n  }\n}");

        assertEquals(new TextPlace(2, 13), text.place("/issuer/eIDASIdentifier/notation"));
        assertEquals(
                new TextPlace(3, 18),
                text.places(List.of("/issuer/legalName", "/nothing")).get("/issuer/legalName"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"a":1,}           | syntax:json               | 1 | 8  | Before "}" stands a comma with nothing after it.
            {a:1}              | syntax:json               | 1 | 2  | A key must stand in double quotes, but here stands a
            {"a":1 "b":2}      | syntax:json               | 1 | 8  | A comma is missing before "
            {"a" 1}            | syntax:json               | 1 | 6  | A colon is missing between a key and its value, before 1
            {"a":yes}          | syntax:json               | 1 | 6  | "yes" stands where a value should be.
            {"a":NaN}          | syntax:json               | 1 | 9  | NaN is no JSON value.
            {"a":"\\q"}         | syntax:json               | 1 | 8  | \\q is no escape of JSON.
            {"a":007}          | syntax:json               | 1 | 7  | A number begins with 0.
            {"a":\033[1]}       | syntax:json               | 1 | 7  | A control character that nobody sees stands outside of a string.
            <a/>               | syntax:json               | 1 | 1  | The document begins like XML but was taken for JSON.
            {"a":[1,2]         | syntax:json-truncated     | 1 | 11 | The text ends before the document does: it was cut off, or a closing bracket or quote is missing.
            {} {}              | syntax:json               | 1 | 4  | After the end of the document there is more text.
            {"a":1,"a":2}      | syntax:json-duplicate-key | 1 | 8  | The key "a" stands twice in one object; readers differ on which one counts.
            {"a":1e999999999}  | syntax:json-number        | 1 | 6  | A number is too large to be a figure of a credential.
            """)
    void saysWhatIsWrongAndWhere(String document, String rule, int line, int column, String message) {
        var refusal = assertThrows(UnreadableException.class, () -> read(document));

        assertEquals(message, refusal.getMessage());
        assertEquals(rule, refusal.rule());
        assertEquals(new TextPlace(line, column), refusal.place());
    }

    @Test
    void refusesOtherEncodingsByName() {
        assertEquals(
                "syntax:encoding", refused("{\"a\":\"é\"}".getBytes(UTF_16)).rule());
        assertEquals(
                "syntax:encoding", refused("{\"a\":\"é\"}".getBytes(UTF_16LE)).rule());
        var latin = refused("{\n\"a\":\"é\"}".getBytes(ISO_8859_1));
        assertEquals("Byte 0xE9 at offset 7 is not UTF-8; JSON is UTF-8.", latin.getMessage());
        assertEquals(new TextPlace(2, 6), latin.place());
    }

    @Test
    void passesOverAByteOrderMarkAndTells() throws UnreadableException {
        var text = readers.json("\uFEFF{\"a\":1}".getBytes(UTF_8));

        assertTrue(text.marked());
        assertEquals(new TextPlace(1, 6), text.place("/a"));
    }

    @Test
    void callsNothingEmptyAndBlanksToo() {
        assertEquals("syntax:empty", refused(new byte[0]).rule());
        assertEquals("syntax:empty", refused(" \r\n\t".getBytes(UTF_8)).rule());
    }

    @Test
    void refusesBombs() {
        assertEquals(
                "syntax:json-depth",
                refused("[".repeat(100_000).getBytes(UTF_8)).rule());
        assertEquals(
                "syntax:json-depth",
                refused("{\"a\":".repeat(100_000).getBytes(UTF_8)).rule());
        assertEquals(
                "syntax:json-size",
                refused(("[" + "0,".repeat(1_000_000) + "0]").getBytes(UTF_8)).rule());
        assertEquals("syntax:json-size", refused(manyKeys(1_000_000)).rule());
        assertEquals(
                "syntax:json-size",
                refused(("[" + "9".repeat(1_000_000) + "]").getBytes(UTF_8)).rule());
        assertEquals(
                "syntax:json-size",
                refused(("[\"" + "x".repeat(20 << 20) + "\"]").getBytes(UTF_8)).rule());
        assertEquals("syntax:size", refused(new byte[(32 << 20) + 1]).rule());
    }

    private static byte[] manyKeys(int count) {
        var text = new StringBuilder("{");
        for (int i = 0; i < count; i++) {
            text.append('"').append(i).append("\":0,");
        }
        return text.append("\"x\":0}").toString().getBytes(UTF_8);
    }

    private UnreadableException refused(byte[] document) {
        return assertThrows(UnreadableException.class, () -> readers.json(document));
    }

    private JsonText read(String document) throws UnreadableException {
        return readers.json(document.getBytes(UTF_8));
    }
}

package eu.elmgateway.mapping.kit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.elmgateway.safe.Limits;
import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.safe.UnreadableException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Differences between documents, as an integrator is shown them. */
class ComparisonTest {
    private static final int ROUNDS = Integer.getInteger("elm.kit.rounds", 200);

    private final SafeReaders readers = new SafeReaders(Limits.standard());

    private List<String> xml(String expected, String written) throws UnreadableException {
        return shown(XmlComparison.of(readers.dom(expected.getBytes(UTF_8)), readers.dom(written.getBytes(UTF_8))));
    }

    private List<String> json(String expected, String written) throws UnreadableException {
        return shown(JsonComparison.of(
                readers.json(expected.getBytes(UTF_8)).tree(),
                readers.json(written.getBytes(UTF_8)).tree()));
    }

    private static List<String> shown(List<Difference> differences) {
        return differences.stream().map(one -> one.where() + ": " + one.what()).toList();
    }

    @Test
    void prefixesAttributeOrderCommentsAndWhiteSpaceBetweenElementsMeanNothing() throws UnreadableException {
        assertEquals(
                List.of(),
                xml(
                        "<a:r xmlns:a='urn:a' x='1' y='2'><a:b>t</a:b><a:c/></a:r>",
                        "<r xmlns='urn:a' y='2' x='1'>\n  <!-- c --><b>t</b>\n  <c></c>\n</r>"));
    }

    @Test
    void textsAndTheirWhiteSpaceMeanSomething() throws UnreadableException {
        assertEquals(List.of("/r[1]/b[1]: expected t, written t "), xml("<r><b>t</b></r>", "<r><b>t </b></r>"));
        assertEquals(List.of("/r[1]/@x: expected 1, written 2"), xml("<r x='1'/>", "<r x='2'/>"));
        assertEquals(List.of("/r[1]/@x: missing; expected 1"), xml("<r x='1'/>", "<r/>"));
        assertEquals(List.of("/r[1]/@x: not expected; written 1"), xml("<r/>", "<r x='1'/>"));
        assertEquals(
                List.of(
                        "/r[1]: missing; expected <r xmlns=\"urn:a\"></r>",
                        "/r[1]: not expected; written <r xmlns=\"urn:b\"></r>"),
                xml("<r xmlns='urn:a'/>", "<r xmlns='urn:b'/>"));
    }

    @Test
    void labelsOfBlankNodesAreComparedByWhatTheyStandFor() throws UnreadableException {
        String expected = "{'by': {'id': '_:b0', 'n': 'Org'}, 'of': ['_:b0'], 'who': {'id': '_:b1', 'n': 'Ida'}}";
        String renumbered = "{'new': {'id': '_:b0', 'n': 'X'}, 'by': {'id': '_:b1', 'n': 'Org'}, 'of': ['_:b1'],"
                + " 'who': {'id': '_:b2', 'n': 'Ida'}}";
        String swapped = "{'by': {'id': '_:b1', 'n': 'Org'}, 'of': ['_:b0'], 'who': {'id': '_:b0', 'n': 'Ida'}}";

        assertEquals(List.of(), labels(expected, expected.replace("_:b0", "_:b7")));
        assertEquals(
                List.of("/new: not expected; written {\"id\":\"_:b0-new\",\"n\":\"X\"}"), labels(expected, renumbered));
        assertEquals(List.of("/of/0: expected \"_:b0\", written \"_:b1\""), labels(expected, swapped));
        assertEquals(
                List.of("/by/n: expected \"Org\", written \"Orga\""),
                labels(expected, expected.replace("Org", "Orga").replace("_:b0", "_:b9")));
    }

    private List<String> labels(String expected, String written) throws UnreadableException {
        return json(expected.replace('\'', '"'), written.replace('\'', '"'));
    }

    @Test
    void anElementThatIsMissingIsTheOnlyDifference() throws UnreadableException {
        assertEquals(
                List.of("/r[1]/b[1]: missing; expected <b>1</b>"),
                xml("<r><b>1</b><b>2</b><b>3</b></r>", "<r><b>2</b><b>3</b></r>"));
        assertEquals(
                List.of("/r[1]/b[2]: not expected; written <b>x</b>"),
                xml("<r><b>1</b><b>2</b></r>", "<r><b>1</b><b>x</b><b>2</b></r>"));
    }

    @Test
    void whatWasChangedIsHeldAgainstWhatItWasBefore() throws UnreadableException {
        assertEquals(
                List.of(
                        "/r[1]/b[2]/t[1]: expected two, written zwei",
                        "/r[1]/b[1]: missing; expected <b><n>1</n><t>one</t></b>"),
                xml(
                        "<r><b><n>1</n><t>one</t></b><b><n>2</n><t>two</t></b><b><n>3</n><t>three</t></b></r>",
                        "<r><b><n>2</n><t>zwei</t></b><b><n>3</n><t>three</t></b></r>"));
    }

    @Test
    void whatOnlyStandsElsewhereIsSaidToDoSo() throws UnreadableException {
        assertEquals(
                List.of("/r[1]/c[1]: in another place; written at /r[1]/c[1]"),
                xml("<r><c/><a>1</a><a>2</a></r>", "<r><a>1</a><a>2</a><c/></r>"));
        assertEquals(List.of("/0: in another place; written at /2"), json("[9,1,2]", "[1,2,9]"));
    }

    @Test
    void membersMayStandInAnyOrderAndNumbersAreValues() throws UnreadableException {
        assertEquals(List.of(), json("{\"a\":1.0,\"b\":[true,null]}", "{\"b\":[true,null],\"a\":1}"));
    }

    @Test
    void everyDifferenceInJsonHasItsPointer() throws UnreadableException {
        assertEquals(
                List.of(
                        "/a~1b: expected 1, written \"1\"",
                        "/c: missing; expected {\"d\":1}",
                        "/e/1/y: expected 1, written 2",
                        "/e/0: missing; expected {\"x\":1,\"y\":1}",
                        "/f: not expected; written []"),
                json(
                        "{\"a/b\":1,\"c\":{\"d\":1},\"e\":[{\"x\":1,\"y\":1},{\"x\":2,\"y\":1},{\"x\":3}]}",
                        "{\"a/b\":\"1\",\"e\":[{\"x\":2,\"y\":2},{\"x\":3}],\"f\":[]}"));
    }

    @Test
    void ofLongTextsThePartIsShownInWhichTheyDiffer() throws UnreadableException {
        String same = "x".repeat(5000);
        String shown = json("[\"" + same + "a\"]", "[\"" + same + "b\"]").get(0);
        assertTrue(shown.contains("xa\", written …xx") && shown.length() < 200, shown);
    }

    @Test
    void theDifferenceIsSaidInFrenchToo() throws UnreadableException {
        var one = JsonComparison.of(
                readers.json("1".getBytes(UTF_8)).tree(),
                readers.json("2".getBytes(UTF_8)).tree());
        assertEquals("attendu : 1 ; écrit : 2", one.get(0).what().in(Locale.FRENCH));
    }

    /** Any change to a list of records shows as so many differences as there were changes, whatever stands around them. */
    @Test
    void soManyDifferencesAreShownAsThereWereChanges() throws UnreadableException {
        var random = new Random(20261125);
        for (int round = 0; round < ROUNDS; round++) {
            List<String> before = new ArrayList<>(IntStream.range(0, 12)
                    .mapToObj(i -> "<e><id>" + i + "</id><t>text " + i + "</t><u>same</u></e>")
                    .toList());
            Collections.shuffle(before, random);
            var after = new ArrayList<>(before);
            int changes = random.nextInt(4);
            for (int change = 0; change < changes; change++) {
                // Two apart, so that one change does not undo or touch another.
                int at = change * 3;
                switch (random.nextInt(3)) {
                    case 0 -> after.set(at, after.get(at).replace("<u>same</u>", "<u>other</u>"));
                    case 1 -> after.set(at, "");
                    default -> after.set(at, after.get(at) + "<e><id>new " + change + "</id></e>");
                }
            }
            String expected = "<r>" + String.join("", before) + "</r>";
            String written = "<r>" + String.join("\n", after) + "</r>";
            assertEquals(changes, xml(expected, written).size(), expected + "\n" + written);
        }
    }
}

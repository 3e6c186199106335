package eu.elmgateway.input;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.elmgateway.safe.Limits;
import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.wording.Template;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How documents are told apart in what holds many of them. */
class ContainerTest {
    private static final Limits SMALL = Limits.standard().withBytes(200);
    private static final String FORM = "multipart/form-data; boundary=\"==x y\"";

    @TempDir
    Path folder = Path.of("");

    private final SafeReaders readers = new SafeReaders(Limits.standard());
    private final List<Input> read = new ArrayList<>();

    @Test
    void elementsOfAnArrayAreHandedOnByteForByte() throws Exception {
        String first = "{ \"a\" : [1, {\"}\": \"\\\"]\"}],\r\n \"ž\":\tnull }";
        array("\uFEFF [ " + first + ",\n\n{} , [] ,\"ey.J.x\", 12,true]\n");
        assertEquals(List.of(first, "{}", "[]", "ey.J.x", "12", "true"), texts());
        assertEquals(List.of(1, 4, 4, 4, 4, 4), read.stream().map(Input::line).toList());
    }

    @Test
    void whereAnElementBeginsIsToldInBytes() throws Exception {
        String text = "[{\"ž\":1},\n {\"b\":2}]";
        array(text);
        byte[] bytes = text.getBytes(UTF_8);
        String there = new String(bytes, (int) read.get(1).start(), 7, UTF_8);
        assertEquals("{\"b\":2}", there);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`` | 0 | array-none",
                "{} | 0 | array-other",
                "[] x | 0 | array-after",
                "[{},{} | 2 | array-cut",
                "[{},{}}] | 2 | array-comma",
                "[{} {}] | 1 | array-comma",
                "[{},] | 1 | array-comma",
                "[,{}] | 0 | array-comma",
                "[{},{\"a\": \"b | 1 | array-open",
                "[{},{\"a\": [1 | 1 | array-open",
                "[{}] [{}] | 1 | array-after"
            })
    void whatComesBeforeTheFaultOfAnArrayIsHandedOn(String text, int before, String why) throws Exception {
        array(text.strip());
        assertEquals(before + 1, read.size());
        assertEquals(why, rest(read.get(before)));
    }

    @Test
    void anElementThatIsTooLargeIsPassedOver() throws Exception {
        array("[{\"a\":\"" + "x".repeat(200) + "\"},{}]");
        assertEquals("too-large", why(read.get(0)));
        assertEquals("{}", text(read.get(1)));
    }

    @Test
    void linesMayEndInCarriageReturnsAndBeginWithAMark() throws Exception {
        take(container -> container.lines(stream("\uFEFF{\"a\":1}\r\n\r\n{\"b\":2}"), read::add));
        assertEquals(List.of("{\"a\":1}", "{\"b\":2}"), texts());
        assertEquals(List.of(1, 3), read.stream().map(Input::line).toList());
        assertEquals(List.of(3L, 14L), read.stream().map(Input::start).toList());
    }

    @Test
    void linesInAnotherEncodingAreRefusedAsAWhole() throws Exception {
        take(container -> container.lines(new ByteArrayInputStream("{}\n{}".getBytes(UTF_16)), read::add));
        assertEquals(
                List.of("lines-wide"), read.stream().map(ContainerTest::rest).toList());
    }

    @Test
    @SuppressWarnings("StringConcatToTextBlock") // its line ends are of two kinds
    void childrenOfTheRootAreDocumentsThatMeanTheSameAlone() throws Exception {
        collection(
                null,
                "\uFEFF<?xml version='1.0'?>\r\n<!-- a > b --><w:all xmlns:w='urn:w' xmlns='urn:d' xmlns:q=\"urn:'q&amp;\">\r\n"
                        + " <c a='>' xmlns:own='o'>é𝄞<own:x/>&amp;<![CDATA[</c>]]></c>\r\n\r\n<c/><c xmlns='' />\r\n<!--x--></w:all>\n");
        String declared = " xmlns:w=\"urn:w\" xmlns=\"urn:d\" xmlns:q=\"urn:'q&amp;\"";
        assertEquals(
                List.of(
                        "<c a='>' xmlns:own='o'" + declared + ">é𝄞<own:x/>&amp;<![CDATA[</c>]]></c>",
                        "<c" + declared + "/>",
                        "<c xmlns='' " + declared.replace(" xmlns=\"urn:d\"", "") + "/>"),
                texts());
        assertEquals(List.of(3, 5, 5), read.stream().map(Input::line).toList());
    }

    @Test
    void theElementThatIsNamedIsTakenAtAnyDepthAndNotInItself() throws Exception {
        collection("r", "<a><head/><b><r>1<r>2</r></r></b><r/></a>");
        assertEquals(List.of("<r>1<r>2</r></r>", "<r/>"), texts());
    }

    @Test
    void aRootIsNoItem() throws Exception {
        collection("r", "<r><r>1</r></r>");
        assertEquals(List.of("<r>1</r>"), texts());
    }

    @Test
    void anotherEncodingBecomesUtf8() throws Exception {
        byte[] latin = "<?xml version='1.0' encoding='ISO-8859-1'?><a><b>é</b></a>".getBytes(ISO_8859_1);
        take(container -> container.collection(null, new ByteArrayInputStream(latin), read::add));
        assertEquals(List.of("<b>é</b>"), texts());
        read.clear();
        take(container ->
                container.collection(null, new ByteArrayInputStream("<a><b>é</b></a>".getBytes(UTF_16)), read::add));
        assertEquals(List.of("<b>é</b>"), texts());
    }

    @Test
    void itemsOfManyBlocksAreCutWhereTheyEnd() throws Exception {
        var text = new StringBuilder("<a xmlns='urn:a'>");
        for (int i = 0; i < 2_000; i++) {
            text.append(i % 7 == 0 ? "\n" : "").append("<b>").append(i).append("</b>");
        }
        collection(null, text.append("</a>").toString());
        assertEquals(2_000, read.size());
        assertEquals("<b xmlns=\"urn:a\">1999</b>", text(read.get(1_999)));
    }

    @Test
    void anItemThatIsTooLargeIsPassedOverAndNotKept() throws Exception {
        collection(null, "<a><b>" + "<c>x</c>".repeat(5_000) + "</b><b/></a>");
        assertEquals("too-large", why(read.get(0)));
        assertEquals("<b/>", text(read.get(1)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<a><b/><b></a> | 1 | xml-broken-at",
                "<a><b/><b/> | 2 | xml-broken-at",
                "<a><b/><c/></a> | 0 | xml-mixed",
                "<a><b/><b/><c/></a> | 2 | xml-mixed",
                "<!DOCTYPE a []><a><b/></a> | 0 | doctype",
                "no | 0 | xml-broken-at",
                "<a><b/>&x;</a> | 1 | xml-broken-at",
                "<a><b/></a><a/> | 1 | xml-broken-at"
            })
    void whatComesBeforeTheFaultOfACollectionIsHandedOn(String text, int before, String why) throws Exception {
        collection(null, text);
        assertEquals(before + 1, read.size(), read::toString);
        assertEquals(why, rest(read.get(before)));
    }

    @Test
    void bytesThatDoNotBelongEndACollection() throws Exception {
        byte[] bytes = ("<a><b/>" + " ".repeat(20_000) + "<b>\u00e9</b></a>").getBytes(ISO_8859_1);
        take(container -> container.collection(null, new ByteArrayInputStream(bytes), read::add));
        assertEquals("<b/>", text(read.get(0)));
        assertEquals("xml-bytes", rest(read.get(1)));
    }

    @Test
    void anEncodingThatNobodyKnowsEndsACollection() throws Exception {
        collection(null, "<?xml version='1.0' encoding='EBCDIC'?><a/>");
        assertEquals("encoding-declared", rest(read.get(0)));
    }

    @Test
    void aWrapperWithoutItemsHandsOnNothing() throws Exception {
        collection(null, "<a>text</a>");
        assertEquals(List.of(), read);
    }

    @Test
    void partsOfAFormAreDocumentsByTheirNames() throws Exception {
        form(
                "preamble\r\n--==x y\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.json\"\r\n\r\n{\"a\":\r\n--1}\r\n"
                        + "--==x y\r\nContent-Disposition: form-data; name=field\r\n\r\n\r\n--==x y  \r\n\r\n<x/>\r\n--==x y--\r\nepilogue");
        assertEquals(List.of("{\"a\":\r\n--1}", "<x/>"), texts());
        assertEquals(List.of("a.json", ""), read.stream().map(Input::file).toList());
    }

    @Test
    void partsMayBeLinesOrAZipFileOrBase64() throws Exception {
        var bytes = new ByteArrayOutputStream();
        bytes.write(
                "--==x y\r\nContent-Disposition: form-data; name=f; filename=a.ndjson\r\n\r\n{}\n[]\r\n--==x y\r\nContent-Disposition: form-data; name=f; filename=b.zip\r\n\r\n"
                        .getBytes(UTF_8));
        bytes.write(zip());
        bytes.write("\r\n--==x y\r\nContent-Transfer-Encoding: base64\r\n\r\nezF9\r\n--==x y--".getBytes(UTF_8));
        take(container ->
                container.multipart(FORM, new ByteArrayInputStream(bytes.toByteArray()), scratch(), read::add));
        assertEquals(List.of("{}", "[]", "in the zip", "{1}"), texts());
        assertEquals("b.zip!e.json", read.get(2).file());
        assertTrue(Files.notExists(scratch()));
    }

    @Test
    void aBoundaryThatLiesAcrossTwoBlocksIsFound() throws Exception {
        for (int length = 65_400; length < 65_540; length++) {
            read.clear();
            String large = "x".repeat(length);
            Limits roomy = Limits.standard();
            new Container(new Reading(InputStream.nullInputStream(), roomy), readers)
                    .multipart(
                            "multipart/mixed; boundary=b",
                            stream("--b\r\n\r\n" + large + "\r\n--b\r\n\r\n{}\r\n--b--"),
                            scratch(),
                            read::add);
            assertEquals(
                    List.of(length, 2),
                    read.stream().map(input -> text(input).length()).toList());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--==x y\r\n\r\n{}\r\n--==x y\r\n\r\n{",
                "--==x y\r\n\r\n{}\r\n--==x y",
                "--==x y\r\n\r\n{}\r\n--==x y\r\nA: b\r\n"
            })
    void whatComesBeforeTheEndOfABrokenFormIsHandedOn(String text) throws Exception {
        form(text);
        assertEquals("{}", text(read.get(0)));
        assertEquals("multipart-cut", rest(read.get(read.size() - 1)));
    }

    @Test
    void aFormThatDoesNotTellItsBoundaryIsRefused() throws Exception {
        take(container -> container.multipart("multipart/mixed", stream("--b"), scratch(), read::add));
        assertEquals(
                List.of("multipart-boundary"),
                read.stream().map(ContainerTest::rest).toList());
    }

    @Test
    void twoEntriesOfOneNameAreTwoDocuments() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("a.json"));
            zip.write("{1}".getBytes(UTF_8));
            zip.putNextEntry(new ZipEntry("b.json"));
            zip.write("{2}".getBytes(UTF_8));
        }
        byte[] same = new String(bytes.toByteArray(), ISO_8859_1)
                .replace("b.json", "a.json")
                .getBytes(ISO_8859_1);
        Path file = Files.write(folder.resolve("a.zip"), same);
        take(container -> container.zip(file, read::add));
        assertEquals(List.of("{1}", "{2}"), texts());
        assertArrayEquals(
                new Object[] {"a.json", "a.json"},
                read.stream().map(Input::file).toArray());
    }

    private interface Taking {
        void from(Container container) throws Exception;
    }

    private void take(Taking taking) throws Exception {
        taking.from(new Container(new Reading(InputStream.nullInputStream(), SMALL), readers));
    }

    private void array(String text) throws Exception {
        take(container -> container.array(stream(text), read::add));
    }

    private void collection(@Nullable String element, String text) throws Exception {
        take(container -> container.collection(element, stream(text), read::add));
    }

    private void form(String text) throws Exception {
        take(container -> container.multipart(FORM, stream(text), scratch(), read::add));
    }

    private Path scratch() {
        return folder.resolve("scratch");
    }

    private static byte[] zip() throws Exception {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("e.json"));
            zip.write("in the zip".getBytes(UTF_8));
        }
        return bytes.toByteArray();
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }

    private List<String> texts() {
        return read.stream().map(ContainerTest::text).toList();
    }

    private static String text(Input input) {
        return input instanceof Input.Document document ? new String(document.bytes(), UTF_8) : input.toString();
    }

    private static String why(Input input) {
        String key = ((Template.Named) ((Input.Unread) input).why().template()).key();
        return key.substring(key.indexOf('.') + 1);
    }

    /** Why nothing more could be read. */
    private static String rest(Input input) {
        assertTrue(((Input.Unread) input).last(), input::toString);
        return why(input);
    }
}

package eu.elmgateway.safe;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import javax.xml.namespace.QName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xml.sax.Attributes;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

class XmlReadingTest {
    private final SafeReaders readers = new SafeReaders(Limits.standard());

    @Test
    void namesTheRootAndItsAttributes() throws UnreadableException {
        var text = readers.xml("<?xml version='1.0'?><!-- c --><p:a xmlns:p='urn:x' b='1'/>".getBytes(UTF_8));

        assertEquals(new QName("urn:x", "a"), text.root());
        assertEquals("1", text.rootAttributes().get(new QName("b")));
    }

    @Test
    void knowsAtEveryElementItsXPathAndWhereItsTagBegins() throws Exception {
        var walk = readers.xml("<a>\n <b/>\n <p:b xmlns:p='urn:x'/>\n <b\n  c='1'/></a>".getBytes(UTF_8))
                .walk();
        List<String> seen = new ArrayList<>();
        walk.run(new DefaultHandler() {
            @Override
            public void startElement(String uri, String localName, String name, Attributes attributes) {
                seen.add(walk.path() + " " + walk.place().line() + ":"
                        + walk.place().column());
            }
        });

        assertEquals(List.of("/a 1:1", "/a/b[1] 2:2", "/a/p:b[1] 3:2", "/a/b[2] 4:2"), seen);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <a><b></a>                          | syntax:xml           | 9  | Close the elements in the reverse order in which they were opened.
            <a>x & y</a>                        | syntax:xml           | 7  | Write it as &amp;.
            <a>x &y</a>                         | syntax:xml           | 8  | Write it as &amp;.
            <a b='<'/>                          | syntax:xml           | 7  | Write it as &lt;.
            <p:a/>                              | syntax:xml           | 6  | Declare it on this element or on the root: xmlns:p="…".
            <a>&eacute;</a>                     | syntax:xml-entity    | 11 | Write the character itself in UTF-8, or its number such as &#233;.
            <a><b>                              | syntax:xml-truncated | 6  | Send the whole document; compare its length with what was sent.
            {"a":1}                             | syntax:xml           | 1  | Send XML here; if this is JSON, say so: application/json.
            <!DOCTYPE a [<!ENTITY x 'y'>]><a/>  | syntax:doctype       | 1  | Take the <!DOCTYPE …> out, and write characters themselves instead of entities.
            """)
    void saysWhatIsWrongAndWhatToWrite(String document, String rule, int column, String advice) {
        var refusal = refused(document.getBytes(UTF_8));

        assertEquals(advice, refusal.advice());
        assertEquals(rule, refusal.rule());
        assertEquals(new TextPlace(1, column), refusal.place());
    }

    @Test
    void readsTheEncodingsThatAreDeclared() throws Exception {
        assertEquals("é", textOf("<?xml version='1.0' encoding='ISO-8859-1'?><a>é</a>", ISO_8859_1));
        assertEquals(
                "é€",
                textOf("<?xml version='1.0' encoding='windows-1252'?><a>é€</a>", Charset.forName("windows-1252")));
        assertEquals("é", textOf("<?xml version='1.0' encoding='UTF-16'?><a>é</a>", UTF_16));
        assertEquals("é", textOf("<?xml version='1.0'?><a>é</a>", UTF_16LE));
        assertEquals("é", textOf("\uFEFF<a>é</a>", UTF_8));
    }

    @Test
    void refusesBytesThatAreNotWhatIsDeclared() {
        assertEquals("syntax:encoding", refused("<a>é</a>".getBytes(ISO_8859_1)).rule());
        assertEquals(
                "syntax:encoding",
                refused("<?xml version='1.0' encoding='UTF-16'?><a/>".getBytes(UTF_8))
                        .rule());
        assertEquals(
                "syntax:encoding",
                refused("<?xml version='1.0' encoding='EBCDIC'?><a/>".getBytes(UTF_8))
                        .rule());
    }

    @Test
    void refusesADoctypeUnread() {
        String laughs = "<!DOCTYPE a [<!ENTITY l0 'lol'>" + "<!ENTITY l1 '&l0;&l0;'>".repeat(1000) + "]><a>&l1;</a>";
        assertEquals("syntax:doctype", refused(laughs.getBytes(UTF_8)).rule());
        assertEquals(
                "syntax:doctype",
                refused("<!DOCTYPE a SYSTEM 'file:///etc/passwd'><a/>".getBytes(UTF_8))
                        .rule());
        assertEquals(
                "syntax:doctype", refused("<!DOCTYPE a><a/>".getBytes(UTF_16)).rule());
    }

    @Test
    void refusesBombs() {
        assertEquals(
                "syntax:xml-depth",
                refused("<a>".repeat(100_000).getBytes(UTF_8)).rule());
        assertEquals(
                "syntax:xml-size",
                refused(("<a>" + "<b/>".repeat(300_000) + "</a>").getBytes(UTF_8))
                        .rule());
        assertEquals("syntax:xml-size", refused(manyAttributes()).rule());
        assertEquals(
                "syntax:xml-size",
                refused(("<a b='" + "x".repeat(17 << 20) + "'/>").getBytes(UTF_8))
                        .rule());
    }

    @Test
    void theJdksParsersRefuseADoctypeToo() {
        byte[] document = "<!DOCTYPE a><a/>".getBytes(UTF_8);

        assertThrows(UnreadableException.class, () -> readers.dom(document));
        assertThrows(
                SAXException.class,
                () -> readers.sax().parse(new org.xml.sax.InputSource(new java.io.ByteArrayInputStream(document))));
    }

    @Test
    void givesADomWithNamespaces() throws UnreadableException {
        assertEquals(
                "urn:x",
                readers.dom("<a xmlns='urn:x'/>".getBytes(UTF_8))
                        .getDocumentElement()
                        .getNamespaceURI());
    }

    private static byte[] manyAttributes() {
        var text = new StringBuilder("<a");
        for (int i = 0; i < 100_000; i++) {
            text.append(" a").append(i).append("=''");
        }
        return text.append("/>").toString().getBytes(UTF_8);
    }

    private String textOf(String document, Charset charset) throws Exception {
        var text = new StringBuilder();
        readers.xml(document.getBytes(charset)).walk(new DefaultHandler() {
            @Override
            public void characters(char[] chars, int start, int length) {
                text.append(chars, start, length);
            }
        });
        assertTrue(text.length() > 0);
        return text.toString();
    }

    private UnreadableException refused(byte[] document) {
        return assertThrows(
                UnreadableException.class, () -> readers.xml(document).walk(new DefaultHandler()));
    }
}

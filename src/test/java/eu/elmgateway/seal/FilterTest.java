package eu.elmgateway.seal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import eu.elmgateway.safe.Limits;
import eu.elmgateway.safe.SafeReaders;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Random;
import org.apache.xml.security.Init;
import org.apache.xml.security.c14n.implementations.Canonicalizer20010315ExclOmitComments;
import org.apache.xml.security.c14n.implementations.Canonicalizer20010315OmitComments;
import org.apache.xml.security.signature.XMLSignatureInput;
import org.apache.xml.security.transforms.implementations.TransformXPath;
import org.apache.xml.security.transforms.implementations.TransformXPath2Filter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The published filters, done in linear time, select what the stock engine selects, byte for byte. */
class FilterTest {
    private static final int ROUNDS = Integer.getInteger("elm.seal.filters", 150);
    private static final String XPATH =
            "<ds:Transform xmlns:ds='http://www.w3.org/2000/09/xmldsig#' Algorithm='http://www.w3.org/TR/1999/REC-xpath-19991116'>"
                    + "<ds:XPath>not(ancestor-or-self::ds:Signature)</ds:XPath></ds:Transform>";
    private static final String SUBTRACT =
            "<ds:Transform xmlns:ds='http://www.w3.org/2000/09/xmldsig#' Algorithm='http://www.w3.org/2002/06/xmldsig-filter2'>"
                    + "<f:XPath xmlns:f='http://www.w3.org/2002/06/xmldsig-filter2' Filter='subtract'>/descendant::ds:Signature</f:XPath>"
                    + "</ds:Transform>";
    private static final List<String> NAMES = List.of(
            "a", "b", "x:c", "ds:Signature", "ds:Object", "d xmlns='urn:d'", "e xmlns:ds='urn:not'", "ds:Signature");

    private final SafeReaders readers = new SafeReaders(Limits.standard());
    private final Random random = new Random(7);

    private static final class StockXPath extends TransformXPath {
        XMLSignatureInput filtered(XMLSignatureInput input, Element transform) throws Exception {
            return enginePerformTransform(input, null, transform, "", true);
        }
    }

    private static final class StockFilter2 extends TransformXPath2Filter {
        XMLSignatureInput filtered(XMLSignatureInput input, Element transform) throws Exception {
            return enginePerformTransform(input, null, transform, "", true);
        }
    }

    private static final class Ours {
        static XMLSignatureInput filtered(XMLSignatureInput input, Element transform) throws Exception {
            return new LinearFilter().enginePerformTransform(input, null, transform, "", true);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"http://www.w3.org/2001/10/xml-exc-c14n#", "http://www.w3.org/TR/2001/REC-xml-c14n-20010315"})
    void selectsWhatTheStockEngineSelects(String form) throws Exception {
        Init.init();
        for (int i = 0; i < ROUNDS; i++) {
            String text = document();
            for (String filter : List.of(XPATH, SUBTRACT)) {
                assertEquals(stock(text, filter, form), linear(text, filter, form), text);
            }
            assertEquals(stock(text, XPATH, form), inEngine(text, form), text);
        }
    }

    private String document() {
        var text = new StringBuilder(
                "<r xmlns='urn:r' xmlns:x='urn:x' xmlns:ds='http://www.w3.org/2000/09/xmldsig#' z='1' a='2'>");
        children(text, 0);
        return text.append("</r>").toString();
    }

    private void children(StringBuilder text, int depth) {
        int count = random.nextInt(depth == 0 ? 6 : 4);
        for (int i = 0; i < count; i++) {
            String name = NAMES.get(random.nextInt(NAMES.size()));
            if (name.contains("urn:not") && depth > 2) {
                name = "a";
            }
            text.append("t ").append(random.nextInt(9)).append(random.nextInt(5) == 0 ? "<!-- c -->" : "\n");
            text.append('<').append(name).append(" k='").append(i).append("' x:l='&lt;'>");
            if (depth < 4) {
                children(text, depth + 1);
            }
            text.append("</").append(name.split(" ", -1)[0]).append('>');
        }
    }

    private Document parsed(String text) throws Exception {
        return readers.dom(text.getBytes(UTF_8));
    }

    private Element transform(String filter) throws Exception {
        return parsed(filter).getDocumentElement();
    }

    private String stock(String text, String filter, String form) throws Exception {
        var input = new XMLSignatureInput(parsed(text));
        input.setExcludeComments(true);
        Element transform = transform(filter);
        return canonical(
                filter.equals(XPATH)
                        ? new StockXPath().filtered(input, transform)
                        : new StockFilter2().filtered(input, transform),
                form);
    }

    private String inEngine(String text, String form) throws Exception {
        var input = new XMLSignatureInput(parsed(text));
        input.setExcludeComments(true);
        return canonical(Ours.filtered(input, transform(XPATH)), form);
    }

    private static String canonical(XMLSignatureInput selected, String form) throws Exception {
        var bytes = new ByteArrayOutputStream();
        if (form.endsWith("exc-c14n#")) {
            new Canonicalizer20010315ExclOmitComments().engineCanonicalize(selected, bytes, true);
        } else {
            new Canonicalizer20010315OmitComments().engineCanonicalize(selected, bytes, true);
        }
        return bytes.toString(UTF_8);
    }

    private String linear(String text, String filter, String form) throws Exception {
        Document document = parsed(text);
        Exclusion exclusion = Exclusion.of(transform(filter));
        Element root = document.getDocumentElement();
        byte[] bytes = new Canonical(form, null).without(exclusion.in(root, root), document);
        assertEquals(text.length(), textOf(document, text), "everything was put back");
        return new String(bytes, UTF_8);
    }

    /** The length of the text if the document is as it was parsed. */
    private int textOf(Document document, String text) throws Exception {
        return document.isEqualNode(parsed(text)) ? text.length() : -1;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "not(ancestor-or-self::ds:Signatures)",
                "not(ancestor-or-self::x:Signature)",
                "not(ancestor::ds:Signature)",
                "true()",
                "count(//node()) > count(//*[count(//node())])",
                "not(ancestor-or-self::ds:Signature) or self::secret"
            })
    void anyOtherFilterIsRefusedUnevaluated(String filter) throws Exception {
        Element transform =
                transform(XPATH.replace("not(ancestor-or-self::ds:Signature)", filter.replace(">", "&gt;")));
        Objection objection = assertThrows(Objection.class, () -> Exclusion.of(transform));
        assertEquals("seal:filter", objection.remark().rule());
        assertEquals(Integrity.UNCLEAR, objection.integrity());
    }

    @Test
    void aFilterThatKeepsInsteadOfLeavingOutIsRefused() throws Exception {
        Element transform = transform(SUBTRACT.replace("subtract", "intersect"));
        assertEquals(
                "seal:filter",
                assertThrows(Objection.class, () -> Exclusion.of(transform))
                        .remark()
                        .rule());
    }
}

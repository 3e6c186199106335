package eu.elmgateway.safe;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Random;
import net.sf.saxon.s9api.QName;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmAtomicValue;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XdmValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonXmlTest {
    private static final int DOCUMENTS = Integer.getInteger("elm.json.documents", 300);

    private final SafeReaders readers = new SafeReaders(Limits.standard());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\": [1, true, null, {}, [], \"x\"], \"b\": {\"c\": \"\"}}",
                "[]",
                "\"text\"",
                "7",
                "{\"\": {\"a b\": \"\\\"<&>\\u0009\\n\"}, \"ключ\": \"\\ud83d\\ude00 עברית\"}"
            })
    void showsADocumentAsTheFunctionOfXPathDoes(String json) throws Exception {
        assertEquals(byXPath(json).toString(), tree(json).toString());
        assertTrue(deepEqual(byXPath(json), tree(json)));
    }

    /** Whole numbers only: those the function does not rewrite. */
    @Test
    void showsWhateverCanBeWrittenAsTheFunctionOfXPathDoes() throws Exception {
        var random = new Random(20261125);
        for (int i = 0; i < DOCUMENTS; i++) {
            String json = value(random, 4);
            assertTrue(deepEqual(byXPath(json), tree(json)), json);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.50", "-0", "1e3", "1E-2", "12345678901234567890.10", "0.1"})
    void keepsNumbersAsTheyWereWritten(String number) throws UnreadableException {
        assertEquals(number, tree("{\"n\": " + number + "}").getStringValue());
    }

    @Test
    void putsAMarkInPlaceOfWhatXmlCannotHold() throws UnreadableException {
        assertEquals("\uFFFD\uFFFD\uFFFDa", tree("\"\\u0000\\ud800\\uffffa\"").getStringValue());
        assertEquals("k\uFFFD", key(tree("{\"k\\u0001\": 1}")));
    }

    @Test
    void showsADocumentAsDeepAsAReaderTakesIt() throws UnreadableException {
        int depth = Limits.standard().depth();

        assertEquals("x", tree("[".repeat(depth) + "\"x\"" + "]".repeat(depth)).getStringValue());
    }

    private static String key(XdmNode document) {
        XdmNode value =
                document.children().iterator().next().children().iterator().next();
        return value.getAttributeValue(new QName("key"));
    }

    private XdmNode tree(String json) throws UnreadableException {
        return readers.tree(readers.json(json.getBytes(UTF_8)));
    }

    private XdmNode byXPath(String json) throws SaxonApiException {
        return (XdmNode) evaluate("json-to-xml($json)", Map.of("json", new XdmAtomicValue(json)));
    }

    private boolean deepEqual(XdmNode one, XdmNode other) throws SaxonApiException {
        return Boolean.parseBoolean(evaluate("deep-equal($one, $other)", Map.of("one", one, "other", other))
                .toString());
    }

    private XdmValue evaluate(String expression, Map<String, XdmValue> variables) throws SaxonApiException {
        var compiler = readers.processor().newXPathCompiler();
        variables.keySet().forEach(name -> compiler.declareVariable(new QName(name)));
        var selector = compiler.compile(expression).load();
        for (var variable : variables.entrySet()) {
            selector.setVariable(new QName(variable.getKey()), variable.getValue());
        }
        return selector.evaluate();
    }

    private static String value(Random random, int depth) {
        return switch (random.nextInt(depth == 0 ? 4 : 6)) {
            case 0 -> Integer.toString(random.nextInt(2_000) - 1_000);
            case 1 -> Boolean.toString(random.nextBoolean());
            case 2 -> "null";
            case 3 -> text(random);
            case 4 -> list(random, depth, false);
            default -> list(random, depth, true);
        };
    }

    private static String list(Random random, int depth, boolean named) {
        var text = new StringBuilder();
        int items = random.nextInt(4);
        for (int i = 0; i < items; i++) {
            text.append(i == 0 ? "" : ",");
            text.append(named ? "\"k" + i + "\":" : "").append(value(random, depth - 1));
        }
        return named ? "{" + text + "}" : "[" + text + "]";
    }

    private static String text(Random random) {
        String[] parts = {"a", " ", "&<", "\\n", "\\t", "\\\"", "\\\\", "\\u00e9", "é", "\uD83D\uDE00", "\\ud83d\\ude00"
        };
        var text = new StringBuilder("\"");
        for (int i = random.nextInt(5); i > 0; i--) {
            text.append(parts[random.nextInt(parts.length)]);
        }
        return text.append('"').toString();
    }
}

package eu.elmgateway.equality;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.elmgateway.safe.Limits;
import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.safe.UnreadableException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmDestination;
import net.sf.saxon.s9api.XdmNode;
import net.sf.saxon.s9api.XsltExecutable;
import org.junit.jupiter.api.Test;

/**
 * Our Schematron rules as published fire where the published ones fire, on documents that are valid by the schema; the system
 * property {@code xhochschule.rule-mutants} says how many mutants are tried beside every text changed in turn.
 */
class XHochschuleRulesTest {
    private static final Path FULL = Path.of("src/test/resources/eu/elmgateway/equality/xhochschule-full.xml");
    private static final Pattern CODE = Pattern.compile("enumeration value=\"([^\"]+)\"");
    private static final List<String> GRADES = List.of(
            "1,3", "2", "2.0", "1,3abc", "6", "60", "6,0", "6,5", "7,0", "A", "A+", "xB-", "G", "a", " 1,3", "1,٣");
    private static final String FIRED =
            "for $one in //*:failed-assert return replace($one/@id, '^.*?XHS-(\\d{4}).*$', '$1')"
                    + " || ' at ' || $one/@location";

    private final SafeReaders readers = new SafeReaders(Limits.standard());
    private final XsltExecutable published =
            readers.schematron(XHochschulePublished.file("sch/xhochschule-schematron.sch"), "#ALL");
    private final XsltExecutable ours = readers.schematron(Path.of("schemas/xhochschule/1.2/rules.sch"), "published");
    private final Xsd schema = XHochschulePublished.ours();
    private final Map<String, Integer> fired = new TreeMap<>();
    private int documents;

    @Test
    void ourRulesFireWhereThePublishedOnesFire() throws Exception {
        for (byte[] mutant :
                new XmlSweep(Files.readAllBytes(FULL), List.of()).documents().toList()) {
            compare(mutant);
        }
        for (byte[] document : originals()) {
            compare(document);
            for (String other : otherwise(new String(document, UTF_8))) {
                compare(other.getBytes(UTF_8));
            }
            var mutator = new XmlMutator(document, GRADES, 21);
            for (int i = Integer.getInteger("xhochschule.rule-mutants", 60); i > 0; i--) {
                compare(mutator.next());
            }
        }
        System.out.println("XHochschule rules: documents compared: " + documents + ", assertions that fired: " + fired);
        List<String> rules = List.of(
                "0011", "0012", "0013", "0017", "0018", "0019", "0021", "0022", "0023", "0024", "0025", "0026", "0027",
                "0028", "0029", "0030", "0031");
        assertEquals(rules, List.copyOf(fired.keySet()), "every rule but 0020, which can never fire, is tried");
        assertTrue(documents > 200, "documents: " + documents);
    }

    private static List<byte[]> originals() throws IOException {
        var originals = new ArrayList<byte[]>();
        for (Path example :
                Stream.concat(Stream.of(FULL), XHochschulePublished.examples()).toList()) {
            originals.add(Files.readAllBytes(example));
        }
        return originals;
    }

    /** The document with every grade another one, and with every code another one of its list. */
    private static List<String> otherwise(String document) throws IOException {
        var others = new ArrayList<String>();
        GRADES.forEach(grade -> others.add(document.replaceAll("<xbd:note>[^<]*<", "<xbd:note>" + grade + "<")));
        CODE.matcher(Files.readString(Path.of("schemas/xhochschule/1.2/codes.xsd")))
                .results()
                .map(found -> found.group(1))
                .forEach(code -> others.add(document.replaceAll(
                        "<code>" + Pattern.quote(code.substring(0, code.lastIndexOf('/') + 1)) + "[^<]*<",
                        "<code>" + code + "<")));
        return others;
    }

    private void compare(byte[] document) throws SaxonApiException, UnreadableException {
        if (!schema.errors(document).isEmpty()) {
            return;
        }
        XdmNode tree = readers.tree(document);
        List<String> expected = fired(published, tree);
        assertEquals(expected, fired(ours, tree), () -> new String(document, UTF_8));
        expected.forEach(one -> fired.merge(one.substring(0, 4), 1, Integer::sum));
        documents++;
    }

    private List<String> fired(XsltExecutable rules, XdmNode tree) throws SaxonApiException {
        var report = new XdmDestination();
        rules.load30().applyTemplates(tree, report);
        var found = new ArrayList<String>();
        readers.processor()
                .newXPathCompiler()
                .evaluate(FIRED, report.getXdmNode())
                .forEach(item -> found.add(item.getStringValue()));
        return found.stream().sorted().toList();
    }
}

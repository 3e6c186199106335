package eu.elmgateway.standin;

import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.safe.UnreadableException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.validation.Schema;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmDestination;
import net.sf.saxon.s9api.XsltExecutable;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads XHochschule strictly: the XSD first, then the Schematron rules. Thread-safe. */
final class XHochschuleReader {
    private static final String FAILED =
            "//*:failed-assert[not(@role = ('warning', 'info'))]/string-join((@id, normalize-space(*:text[1])), ': ')";

    private final SafeReaders readers;
    private final Schema schema;
    private final XsltExecutable rules;

    XHochschuleReader(Path home, SafeReaders readers, String phase) {
        this.readers = readers;
        Path folder = home.resolve("schemas/xhochschule/1.2");
        this.schema = readers.xmlSchema(
                folder,
                folder.resolve("xhochschule.xsd"),
                Map.of("http://www.w3.org/2000/09/xmldsig#", "classpath:/xsd/xmldsig-core-schema.xsd"));
        this.rules = readers.schematron(folder.resolve("rules.sch"), phase);
    }

    /** What is wrong with a document; nothing if it is right. */
    List<String> faults(byte[] document) {
        List<String> faults = new ArrayList<>();
        try {
            var validator = readers.validator(schema);
            validator.setErrorHandler(new DefaultHandler() {
                @Override
                public void error(SAXParseException e) {
                    faults.add("line " + e.getLineNumber() + ": " + e.getMessage());
                }
            });
            readers.xml(document).walk(validator);
        } catch (UnreadableException | SAXException e) {
            faults.add(String.valueOf(e.getMessage()));
        }
        return faults.isEmpty() ? broken(document) : faults;
    }

    private List<String> broken(byte[] document) {
        try {
            var report = new XdmDestination();
            rules.load30().applyTemplates(readers.tree(document), report);
            var failed = readers.processor().newXPathCompiler().compile(FAILED).load();
            failed.setContextItem(report.getXdmNode());
            List<String> faults = new ArrayList<>();
            failed.forEach(fault -> faults.add(fault.getStringValue()));
            return faults;
        } catch (SaxonApiException | UnreadableException e) {
            throw new IllegalStateException("a document that was just checked cannot be read", e);
        }
    }
}

package eu.elmgateway.standin;

import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.safe.UnreadableException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import net.sf.saxon.s9api.SaxonApiException;
import net.sf.saxon.s9api.XdmDestination;
import net.sf.saxon.s9api.XsltExecutable;

/** Reads XHochschule strictly: the XSD first, then the Schematron rules. Thread-safe. */
final class XHochschuleReader {
    private static final String FAILED =
            "//*:failed-assert[not(@role = ('warning', 'info'))]/string-join((@id, normalize-space(*:text[1])), ': ')";

    private final SafeReaders readers;
    private final SchemaReader schema;
    private final XsltExecutable rules;

    XHochschuleReader(Path home, SafeReaders readers, String phase) {
        this.readers = readers;
        Path folder = home.resolve("schemas/xhochschule/1.2");
        this.schema = SchemaReader.of(folder, "xhochschule.xsd", readers);
        this.rules = readers.schematron(folder.resolve("rules.sch"), phase);
    }

    /** What is wrong with a document; nothing if it is right. */
    List<String> faults(byte[] document) {
        List<String> faults = schema.faults(document);
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

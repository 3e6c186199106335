package eu.elmgateway.standin;

import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.safe.UnreadableException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.validation.Schema;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads XML strictly by an XSD. Thread-safe. */
final class SchemaReader {
    private static final Map<String, String> SIGNATURES =
            Map.of("http://www.w3.org/2000/09/xmldsig#", "classpath:/xsd/xmldsig-core-schema.xsd");

    private final SafeReaders readers;
    private final Schema schema;

    private SchemaReader(Schema schema, SafeReaders readers) {
        this.schema = schema;
        this.readers = readers;
    }

    /** By a schema of ours, which may hold signatures. */
    static SchemaReader of(Path folder, String file, SafeReaders readers) {
        return new SchemaReader(readers.xmlSchema(folder, folder.resolve(file), SIGNATURES), readers);
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
        return faults;
    }
}

package eu.elmgateway.standin;

import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.safe.UnreadableException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.validation.Schema;
import net.sf.saxon.s9api.SaxonApiException;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads a CPF batch file as the Caisse des Dépôts does: against the XSD first. Thread-safe. */
final class PassageReader {
    private static final String PREFIX = "declare namespace c = 'urn:cdc:cpf:pc5:schema:1.0.0'; ";

    private final SafeReaders readers;
    private final Schema schema;

    PassageReader(Path home, SafeReaders readers) {
        this.readers = readers;
        Path folder = home.resolve("schemas/cpf/1.1.2");
        this.schema = readers.xmlSchema(folder, folder.resolve("cpf.xsd"), Map.of());
    }

    /**
     * What is in a file.
     *
     * @param id the file's own id, empty if it breaks the XSD
     * @param records ids of the records, none if it breaks the XSD
     * @param errors why it breaks the XSD
     */
    record Flow(String id, List<String> records, List<SAXParseException> errors) {}

    Flow read(byte[] file) {
        List<SAXParseException> errors = new ArrayList<>();
        try {
            var validator = readers.validator(schema);
            validator.setErrorHandler(new DefaultHandler() {
                @Override
                public void error(SAXParseException e) {
                    errors.add(e);
                }
            });
            readers.xml(file).walk(validator);
        } catch (UnreadableException | SAXException e) {
            errors.add(new SAXParseException(e.getMessage(), null, null, 1, 1));
        }
        return errors.isEmpty() ? content(file) : new Flow("", List.of(), errors);
    }

    private Flow content(byte[] file) {
        try {
            var xquery = readers.processor().newXQueryCompiler();
            var values = xquery.compile(PREFIX + "/c:flux/c:idFlux/string(), //c:idTechnique/string()")
                    .load();
            values.setContextItem(readers.tree(file));
            List<String> texts = new ArrayList<>();
            values.evaluate().forEach(value -> texts.add(value.getStringValue()));
            return new Flow(texts.get(0), List.copyOf(texts.subList(1, texts.size())), List.of());
        } catch (SaxonApiException | UnreadableException e) {
            throw new IllegalStateException("a file that was just checked cannot be read", e);
        }
    }
}

package eu.elmgateway.equality;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.transform.Source;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** A compiled XML Schema that tells every error of a document. Reads nothing but the files it was given. */
public final class Xsd {
    private final Schema schema;

    private Xsd(Schema schema) {
        this.schema = schema;
    }

    /**
     * Compiles schemas.
     *
     * @param imports where an imported namespace lies if its import does not name a file beside the importing schema
     */
    public static Xsd of(Map<String, Path> imports, Path... schemas) {
        SchemaFactory factory = SchemaFactory.newDefaultInstance();
        factory.setResourceResolver(new XsdImports(imports));
        Source[] sources = new Source[schemas.length];
        for (int i = 0; i < schemas.length; i++) {
            sources[i] = new StreamSource(schemas[i].toUri().toString());
        }
        try {
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "file");
            return new Xsd(factory.newSchema(sources));
        } catch (SAXException e) {
            throw new IllegalArgumentException(e.toString(), e);
        }
    }

    /** All errors of a document in document order; a document that is not well-formed ends with its fatal error. */
    public List<XsdError> errors(byte[] document) {
        return judge(new StreamSource(new ByteArrayInputStream(document)));
    }

    /** The same for a document given as a node or file. */
    public List<XsdError> judge(Source document) {
        var errors = new ArrayList<XsdError>();
        var validator = schema.newValidator();
        validator.setErrorHandler(new Collector(errors));
        try {
            validator.validate(document);
        } catch (SAXException e) {
            return errors;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return errors;
    }

    private record Collector(List<XsdError> errors) implements ErrorHandler {
        @Override
        public void warning(SAXParseException remark) {
            error(remark);
        }

        @Override
        public void error(SAXParseException remark) {
            String text = String.valueOf(remark.getMessage());
            int colon = text.indexOf(':');
            String code = colon < 0 ? text : text.substring(0, colon);
            errors.add(new XsdError(remark.getLineNumber(), remark.getColumnNumber(), code));
        }

        @Override
        public void fatalError(SAXParseException remark) {
            error(remark);
        }
    }
}

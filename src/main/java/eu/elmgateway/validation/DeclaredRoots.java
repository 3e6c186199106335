package eu.elmgateway.validation;

import eu.elmgateway.format.DocumentKind;
import eu.elmgateway.format.Format;
import eu.elmgateway.safe.ConfigException;
import java.nio.file.Path;
import javax.xml.namespace.QName;
import javax.xml.validation.ValidatorHandler;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.AttributesImpl;

/**
 * Holds the roots that a format names against its schema. A root that the schema does not declare is a slip of the pen, and every
 * document would be measured by something that does not know it.
 */
final class DeclaredRoots {
    private static final String NOT_DECLARED = "cvc-elt.1";

    private final Format format;
    private final Path schema;

    /** @param schema the file by which the documents are checked */
    DeclaredRoots(Format format, Path schema) {
        this.format = format;
        this.schema = schema;
    }

    /** @throws ConfigException if the schema does not declare the root of a kind of document that is checked by it */
    void check(ValidatorHandler validator) {
        for (DocumentKind kind : format.documents()) {
            QName root = kind.root();
            if (root != null && schema.equals(kind.schema()) && !declared(validator, root)) {
                throw new ConfigException(
                        format.folder().resolve("format.yaml"),
                        null,
                        "The root of \"" + kind.name() + "\" is " + root + ", and " + schema.getFileName()
                                + " declares no such element.",
                        "Write the targetNamespace of the schema in braces and the name of its outermost element behind"
                                + " them.");
            }
        }
    }

    private static boolean declared(ValidatorHandler validator, QName root) {
        var first = new FirstError();
        validator.setErrorHandler(first);
        try {
            validator.startDocument();
            validator.startElement(
                    root.getNamespaceURI(), root.getLocalPart(), root.getLocalPart(), new AttributesImpl());
        } catch (SAXException e) {
            return true;
        }
        return !first.message.startsWith(NOT_DECLARED);
    }

    private static final class FirstError implements ErrorHandler {
        private String message = "";

        @Override
        public void warning(SAXParseException warning) {}

        @Override
        public void error(SAXParseException error) {
            message = message.isEmpty() ? String.valueOf(error.getMessage()) : message;
        }

        @Override
        public void fatalError(SAXParseException error) {
            error(error);
        }
    }
}

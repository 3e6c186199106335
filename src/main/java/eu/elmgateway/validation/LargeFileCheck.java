package eu.elmgateway.validation;

import eu.elmgateway.format.DocumentKind;
import eu.elmgateway.format.Format;
import eu.elmgateway.format.FormatCatalogue;
import eu.elmgateway.format.FormatId;
import eu.elmgateway.safe.SafeReaders;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.xml.validation.Schema;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;

/**
 * Checks an XML file that we made against the schema of its format while it is read, so that a file of any size takes the
 * memory of its depth. It stops at the first fault. Thread-safe.
 */
public final class LargeFileCheck {
    private final SafeReaders readers;
    private final FormatCatalogue catalogue;
    private final Map<FormatId, Schema> schemas = new ConcurrentHashMap<>();

    public LargeFileCheck(SafeReaders readers, FormatCatalogue catalogue) {
        this.readers = readers;
        this.catalogue = catalogue;
    }

    /**
     * What is wrong with a file, with its line; empty if nothing is.
     *
     * @throws IllegalArgumentException if the format is none that has an XML Schema
     */
    public Optional<String> fault(Path file, FormatId format) throws IOException {
        var validator = readers.validator(schemas.computeIfAbsent(format, this::schema));
        validator.setErrorHandler(new DefaultHandler() {
            @Override
            public void error(SAXParseException e) throws SAXException {
                throw e;
            }
        });
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            var parser = readers.sax();
            parser.setContentHandler(validator);
            parser.parse(new InputSource(in));
            return Optional.empty();
        } catch (SAXParseException e) {
            return Optional.of("line " + e.getLineNumber() + ": " + e.getMessage());
        } catch (SAXException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    private Schema schema(FormatId id) {
        Format format = catalogue
                .find(id)
                .orElseThrow(() -> new IllegalArgumentException("there is no format " + id + " under schemas/"));
        Path file = format.documents().stream()
                .map(DocumentKind::schema)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("the format " + id + " has no schema"));
        return readers.xmlSchema(catalogue.schemas(), file, format.imports());
    }
}

package eu.elmgateway.safe;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.Schema;
import javax.xml.validation.SchemaFactory;
import javax.xml.validation.ValidatorHandler;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.ls.LSInput;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** Compiles XML Schemas with the JDK's own engine; imports come from one folder or from the class path. */
final class XmlSchemas {
    private static final String CLASS_PATH = "classpath:";
    private static final String LOCALE = "http://apache.org/xml/properties/locale";

    private final LocalFiles files;

    XmlSchemas(LocalFiles files) {
        this.files = files;
    }

    Schema compile(Path file, Map<String, String> imports) {
        try {
            SchemaFactory factory = SchemaFactory.newDefaultInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
            factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, LocalFiles.SCHEME);
            factory.setProperty(LOCALE, Locale.ROOT);
            factory.setResourceResolver(
                    (type, namespace, publicId, systemId, base) -> resolve(file, imports, namespace, systemId, base));
            String id = files.id(file);
            return factory.newSchema(new StreamSource(new ByteArrayInputStream(files.read(id)), id));
        } catch (SAXParseException e) {
            var problem = XsdProblem.of(String.valueOf(e.getMessage()));
            throw new ConfigException(
                    e.getSystemId() == null ? file : files.file(e.getSystemId()),
                    new TextPlace(Math.max(1, e.getLineNumber()), Math.max(1, e.getColumnNumber())),
                    problem.message(),
                    problem.cure());
        } catch (SAXException e) {
            throw new ConfigException(file, null, "This XML Schema cannot be used: " + e.getMessage(), "Correct it.");
        }
    }

    /**
     * A handler that validates what it is told, in English whatever the machine's language. English is the root of the
     * JDK's messages: asked for {@code Locale.ENGLISH} it would fall back to the machine's own language.
     */
    static ValidatorHandler validator(Schema schema) {
        ValidatorHandler handler = schema.newValidatorHandler();
        try {
            handler.setProperty(LOCALE, Locale.ROOT);
        } catch (SAXException e) {
            throw new IllegalStateException("the JDK's schema engine lacks " + LOCALE, e);
        }
        return handler;
    }

    /** Null for an import that names no file: another one of the same schema names it, or it stays unknown. */
    private @Nullable LSInput resolve(
            Path file,
            Map<String, String> imports,
            @Nullable String namespace,
            @Nullable String systemId,
            @Nullable String base) {
        String known = imports.get(String.valueOf(namespace));
        if (known != null && known.startsWith(CLASS_PATH)) {
            return new LocalInput(classPath(file, known), LocalFiles.SCHEME + ":/" + known.replace(':', '/'));
        }
        if (known == null && systemId == null) {
            return null;
        }
        String id = known != null
                ? files.resolve(files.id(file), known)
                : files.resolve(base == null ? files.id(file) : base, String.valueOf(systemId));
        return new LocalInput(files.read(id), id);
    }

    private static byte[] classPath(Path file, String name) {
        try (InputStream in = XmlSchemas.class.getResourceAsStream(name.substring(CLASS_PATH.length()))) {
            if (in == null) {
                throw new ConfigException(file, null, name + " is not on the class path.", "Correct the name.");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new ConfigException(file, null, name + " cannot be read.", "Check the installation.");
        }
    }
}

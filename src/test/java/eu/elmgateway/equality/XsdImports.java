package eu.elmgateway.equality;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.bootstrap.DOMImplementationRegistry;
import org.w3c.dom.ls.DOMImplementationLS;
import org.w3c.dom.ls.LSInput;
import org.w3c.dom.ls.LSResourceResolver;

/**
 * Finds what a schema imports: the given namespaces first, the W3C signature schema on the class path, else a file
 * beside the importing one. DTDs are read as empty.
 */
final class XsdImports implements LSResourceResolver {
    private static final String SIGNATURE = "http://www.w3.org/2000/09/xmldsig#";
    private static final String XSD = "http://www.w3.org/2001/XMLSchema";

    private final Map<String, Path> imports;
    private final DOMImplementationLS inputs;

    XsdImports(Map<String, Path> imports) {
        this.imports = imports;
        try {
            inputs = (DOMImplementationLS)
                    DOMImplementationRegistry.newInstance().getDOMImplementation("LS");
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public LSInput resolveResource(
            String type,
            @Nullable String namespace,
            @Nullable String publicId,
            @Nullable String systemId,
            @Nullable String base) {
        if (!XSD.equals(type)) {
            return input(new ByteArrayInputStream(new byte[0]), "urn:empty", base);
        }
        Path given = namespace == null ? null : imports.get(namespace);
        if (given != null) {
            return input(open(given), given.toUri().toString(), base);
        }
        if (SIGNATURE.equals(namespace)) {
            return input(signature(), "classpath:xsd/xmldsig-core-schema.xsd", base);
        }
        return sibling(String.valueOf(namespace), systemId, base);
    }

    private LSInput sibling(String namespace, @Nullable String systemId, @Nullable String base) {
        if (systemId == null || base == null) {
            throw new IllegalStateException("nothing says where " + namespace + " lies");
        }
        Path path = Path.of(URI.create(base).resolve(systemId));
        return input(open(path), path.toUri().toString(), base);
    }

    private static InputStream signature() {
        return Objects.requireNonNull(XsdImports.class.getResourceAsStream("/xsd/xmldsig-core-schema.xsd"));
    }

    private static InputStream open(Path path) {
        try {
            return Files.newInputStream(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private LSInput input(InputStream bytes, String systemId, @Nullable String base) {
        LSInput input = inputs.createLSInput();
        input.setByteStream(bytes);
        input.setSystemId(systemId);
        input.setBaseURI(base);
        return input;
    }
}

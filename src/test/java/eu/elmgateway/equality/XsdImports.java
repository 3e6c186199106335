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
 * Finds what a schema imports: the given locations and namespaces first, the W3C signature schema and ETSI's XAdES on the class path,
 * else a file beside the importing one. An import that names no file is left to the file that does. DTDs are read as empty.
 */
final class XsdImports implements LSResourceResolver {
    private static final Map<String, String> LIBRARY = Map.of(
            "http://www.w3.org/2000/09/xmldsig#", "/xsd/xmldsig-core-schema.xsd",
            "http://uri.etsi.org/01903/v1.3.2#", "/xsd/XAdES01903v132-202407.xsd");
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
    public @Nullable LSInput resolveResource(
            String type,
            @Nullable String namespace,
            @Nullable String publicId,
            @Nullable String systemId,
            @Nullable String base) {
        if (!XSD.equals(type)) {
            return input(new ByteArrayInputStream(new byte[0]), "urn:empty", base);
        }
        Path given = given(systemId);
        given = given == null ? given(namespace) : given;
        if (given != null) {
            return input(open(given), given.toUri().toString(), base);
        }
        String library = namespace == null ? null : LIBRARY.get(namespace);
        if (library != null) {
            return input(onClassPath(library), "classpath:" + library, base);
        }
        return systemId == null ? null : sibling(String.valueOf(namespace), systemId, base);
    }

    private @Nullable Path given(@Nullable String name) {
        return name == null ? null : imports.get(name);
    }

    private LSInput sibling(String namespace, String systemId, @Nullable String base) {
        if (base == null) {
            throw new IllegalStateException("nothing says where " + namespace + " lies");
        }
        Path path = Path.of(URI.create(base).resolve(systemId));
        return input(open(path), path.toUri().toString(), base);
    }

    private static InputStream onClassPath(String resource) {
        return Objects.requireNonNull(XsdImports.class.getResourceAsStream(resource), resource);
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

package eu.elmgateway.equality;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The published schemas, rules and examples of XHochschule 1.2, and our schema. */
final class XHochschulePublished {
    private static final String FOLDER = "registries/de-xhochschule/";
    private static final Path OURS = Path.of("schemas/xhochschule/1.2");

    private XHochschulePublished() {}

    /** A published file by its path in the folder of XHochschule. */
    static Path file(String name) {
        return Published.path(FOLDER + name);
    }

    /** The published documents, and the smallest certificate of the dossier. */
    static Stream<Path> examples() {
        return Stream.of(
                file("xml/Hochschulabschlusszeugnis.xml"),
                file("xml/Transcript_of_Records.xml"),
                file("xml/Diploma_Supplement.xml"),
                Published.path("registries/minimal-targets/de-xhochschule-zeugnis.xml"));
    }

    /** The published schema of the three documents. The characters of DIN 91379 are not compared: it is not published. */
    static Xsd published() {
        String xbildung = "http://xbildung.de/def/xbildung/1.2/xsd/xbildung-baukasten.xsd";
        String code = "http://xoev.de/schemata/code/1_0/xoev-code.xsd";
        return Xsd.of(
                Map.of(
                        xbildung,
                        file("xbildung/xsd/xbildung-baukasten.xsd"),
                        code,
                        file("external/xoev-code.xsd"),
                        "urn:xoev-de:kosit:xoev:datentyp:din-91379_2022-08",
                        OURS.resolve("din-91379.xsd"),
                        "http://www.w3.org/XML/1998/namespace",
                        xmlNamespace()),
                schema());
    }

    /** The file of the published schema that defines the documents. */
    static Path schema() {
        return file("xsd/xhochschule-bildungsnachweise.xsd");
    }

    /** W3C's schema of 2009, which XBildung imports by its address; it comes with Saxon's resolver. */
    private static Path xmlNamespace() {
        String resource = "/org/xmlresolver/www.w3.org/2001/xml.xsd";
        try (InputStream published =
                Objects.requireNonNull(XHochschulePublished.class.getResourceAsStream(resource), resource)) {
            Path copy = Files.createTempFile("xml", ".xsd");
            copy.toFile().deleteOnExit();
            Files.copy(published, copy, StandardCopyOption.REPLACE_EXISTING);
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Xsd ours() {
        return Xsd.of(Map.of(), OURS.resolve("xhochschule.xsd"));
    }
}

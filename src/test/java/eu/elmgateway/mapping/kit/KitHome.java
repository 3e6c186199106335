package eu.elmgateway.mapping.kit;

import eu.elmgateway.elm.ElmModel;
import eu.elmgateway.format.FormatCatalogue;
import eu.elmgateway.mapping.MappingFolders;
import eu.elmgateway.safe.Limits;
import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.validation.Validator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.stream.Stream;

/** A gateway's folder with mappings made up by a test, between formats that nobody describes. */
final class KitHome {
    private static final Path PROJECT = Path.of("");

    private final SafeReaders readers = new SafeReaders(Limits.standard());
    private final ElmModel model = ElmModel.load(PROJECT, readers);
    private final FormatCatalogue formats;
    private final Path home;

    KitHome(Path home) throws IOException {
        this.home = home;
        Path schemas = Files.createDirectories(home.resolve("schemas/gateway"));
        try (Stream<Path> files = Files.list(PROJECT.resolve("schemas/gateway"))) {
            for (Path file : files.toList()) {
                Files.copy(file, schemas.resolve(file.getFileName().toString()));
            }
        }
        Files.createDirectories(home.resolve("mappings"));
        this.formats = new FormatCatalogue(readers, home.resolve("schemas"));
    }

    MappingFolders folders() {
        return MappingFolders.of(home, formats, readers, model, Clock.systemUTC(), Duration.ofMinutes(1));
    }

    CaseRunner runner() {
        return new CaseRunner(home, readers, model, formats, new Validator(readers, formats, model));
    }

    static String descriptor(String name) {
        return "mapping: " + name + "\ntitle: T\nfrom: ['" + name.replaceFirst("_to_.*", "") + ":1']\nto: '"
                + name.replaceFirst(".*_to_", "")
                + ":1'\nstylesheet: mapping.xsl\noutput: xml\nmediaType: application/xml\n";
    }

    static String stylesheet(String body) {
        return "<xsl:stylesheet version='3.0' xmlns:xsl='http://www.w3.org/1999/XSL/Transform' xmlns:f='urn:f'"
                + " exclude-result-prefixes='#all'>" + body + "</xsl:stylesheet>";
    }

    /** A mapping that answers every document with this. */
    void mapping(String name, String answer) {
        write(name + "/mapping.yaml", descriptor(name));
        write(name + "/mapping.xsl", stylesheet("<xsl:template match='/'>" + answer + "</xsl:template>"));
    }

    void expect(String name, String test, String input, String expected) {
        write(name + "/cases/" + test + "/input.xml", input);
        write(name + "/cases/" + test + "/expected.xml", expected);
    }

    Path write(String file, String content) {
        try {
            Path path = home.resolve("mappings").resolve(file);
            Files.createDirectories(path.getParent());
            return Files.writeString(path, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void delete(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(home.resolve("mappings").resolve(folder))) {
            files.sorted(Comparator.reverseOrder()).map(Path::toFile).forEach(java.io.File::delete);
        }
    }
}

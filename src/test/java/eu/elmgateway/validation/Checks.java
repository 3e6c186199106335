package eu.elmgateway.validation;

import static java.nio.charset.StandardCharsets.UTF_8;

import eu.elmgateway.elm.ElmModel;
import eu.elmgateway.format.FormatCatalogue;
import eu.elmgateway.safe.Limits;
import eu.elmgateway.safe.SafeReaders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The project's own schemas, ready to check documents by; read once for all tests, for nothing changes them. Thread-safe. */
final class Checks {
    static final Path HOME = Path.of("");
    private static final Path SAMPLES = Path.of("src/main/dist/samples");

    private static final Checks SHARED = new Checks();

    final SafeReaders readers = new SafeReaders(Limits.standard());
    final FormatCatalogue catalogue = new FormatCatalogue(readers, HOME.resolve("schemas"));
    final ElmModel model = ElmModel.load(HOME, readers);
    final Validator validator = new Validator(readers, catalogue, model);
    final SchemaCheck schemaCheck = new SchemaCheck(catalogue, validator);

    private Checks() {}

    static Checks shared() {
        return SHARED;
    }

    Report report(byte[] document) {
        return validator.validate(document, null).report();
    }

    Report report(String document) {
        return report(document.getBytes(UTF_8));
    }

    /** A sample of the project as text. */
    static String sample(String name) {
        try {
            return Files.readString(SAMPLES.resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

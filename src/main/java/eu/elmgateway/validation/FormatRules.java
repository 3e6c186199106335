package eu.elmgateway.validation;

import eu.elmgateway.elm.ElmModel;
import eu.elmgateway.format.Format;
import eu.elmgateway.rules.RuleFile;
import eu.elmgateway.rules.Rules;
import eu.elmgateway.safe.SafeReaders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;

/** The {@code rules.yaml} of every version of ELM, read by the contexts of the version. A version without one has no rules. */
final class FormatRules {
    private static final String FILE = "rules.yaml";

    private final SafeReaders readers;
    private final Path schemas;
    private final Clock clock;

    FormatRules(SafeReaders readers, Path schemas, Clock clock) {
        this.readers = readers;
        this.schemas = schemas;
        this.clock = clock;
    }

    /**
     * The rules of a version.
     *
     * @throws eu.elmgateway.safe.ConfigException if its file is wrong
     */
    Rules of(Format format, ElmModel model) {
        return read(format.folder().resolve(FILE), model);
    }

    private Rules read(Path file, ElmModel model) {
        if (!Files.isRegularFile(file)) {
            return Rules.none();
        }
        var reader = readers.config(schemas, schemas.resolve("gateway/rules.schema.json"));
        return new RuleFile(reader.read(file), model, clock).rules();
    }
}

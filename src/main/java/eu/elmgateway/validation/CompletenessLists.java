package eu.elmgateway.validation;

import eu.elmgateway.elm.Contexts;
import eu.elmgateway.elm.Terms;
import eu.elmgateway.format.Format;
import eu.elmgateway.safe.ConfigException;
import eu.elmgateway.safe.ConfigFolder;
import eu.elmgateway.safe.ConfigReader;
import eu.elmgateway.safe.SafeReaders;
import java.nio.file.Path;
import java.util.List;

/** The lists of elements of every version of ELM: the files in its folder {@code completeness}, by its contexts. */
final class CompletenessLists {
    private static final String FOLDER = "completeness";

    private final SafeReaders readers;
    private final Path schemas;

    CompletenessLists(SafeReaders readers, Path schemas) {
        this.readers = readers;
        this.schemas = schemas;
    }

    /**
     * The lists of a version, by name; none if it has no such folder.
     *
     * @throws ConfigException if one of its files is wrong
     */
    List<CompletenessList> of(Format format, Contexts contexts) {
        return read(format.folder().resolve(FOLDER), new Terms(contexts));
    }

    private List<CompletenessList> read(Path folder, Terms terms) {
        ConfigReader reader = readers.config(schemas, schemas.resolve("gateway/completeness.schema.json"));
        return ConfigFolder.files(folder, ".yaml").stream()
                .map(file -> new CompletenessFile(reader.read(file), terms).list())
                .toList();
    }
}

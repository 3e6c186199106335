package eu.elmgateway.elm;

import eu.elmgateway.safe.SafeReaders;
import java.nio.file.Path;
import java.util.Set;

/**
 * What the engine knows of one version of the model: its contexts, and which terms hold one value at most. Immutable.
 *
 * @param contexts the contexts that documents may name
 * @param single names of the terms that have one value at most in every class that has them; all others are written as arrays
 */
public record ElmModel(Contexts contexts, Set<String> single) {
    public ElmModel {
        single = Set.copyOf(single);
    }

    /**
     * Reads ELM 3.1 from {@code schemas/elm-json/3.1}.
     *
     * @param home the folder that holds {@code schemas}
     * @throws eu.elmgateway.safe.ConfigException if a file is missing or wrong, with line and cure
     */
    public static ElmModel load(Path home, SafeReaders readers) {
        return new ElmModelFiles(home.resolve("schemas"), readers).load("3.1");
    }

    /**
     * Reads the contexts of any version.
     *
     * @param file a {@code contexts.yaml}
     * @param schemas the folder {@code schemas}
     * @throws eu.elmgateway.safe.ConfigException if a file is missing or wrong, with line and cure
     */
    public static Contexts contexts(Path file, Path schemas, SafeReaders readers) {
        return new ElmModelFiles(schemas, readers).contexts(file);
    }
}

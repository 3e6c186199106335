package eu.elmgateway.validation;

import eu.elmgateway.elm.Contexts;
import eu.elmgateway.elm.Terms;
import eu.elmgateway.format.Format;
import eu.elmgateway.safe.ConfigReader;
import eu.elmgateway.safe.Once;
import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.vocabulary.Vocabularies;
import eu.elmgateway.vocabulary.Vocabulary;
import eu.elmgateway.wording.Message;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The vocabulary layer of each version of ELM, by the {@code vocabularies.yaml} in the folder of the version; versions without
 * one have no codes that could be looked up. The lists are shared. Thread-safe.
 */
final class VocabularyLayers {
    private final Once<Vocabularies> vocabularies;
    private final Once<ConfigReader> bindings;
    private final Map<Path, ElmLayer> layers = new ConcurrentHashMap<>();

    VocabularyLayers(SafeReaders readers, Path schemas) {
        this.vocabularies = new Once<>(() -> Vocabularies.load(schemas, readers));
        this.bindings = new Once<>(
                () -> readers.config(schemas, schemas.resolve("gateway").resolve("bindings.schema.json")));
    }

    /** The layer for documents of a version, whose terms these contexts define. */
    ElmLayer of(Format format, Contexts contexts) {
        Path file = format.folder().resolve("vocabularies.yaml");
        return layers.computeIfAbsent(
                file,
                path -> Files.exists(path)
                        ? new VocabularyLayer(vocabularies.get(), read(path, new Terms(contexts)))
                        : none());
    }

    /** Which properties of a version take their codes from which lists. */
    CodeBindings bindings(Format format, Terms terms) {
        Path file = format.folder().resolve("vocabularies.yaml");
        return Files.exists(file) ? read(file, terms) : CodeBindings.NONE;
    }

    private CodeBindings read(Path file, Terms terms) {
        return new CodeBindingFile(bindings.get().read(file), terms, vocabularies.get()).bindings();
    }

    private static ElmLayer none() {
        return document -> LayerResult.skipped(LayerName.VOCABULARY, Message.of("vocabulary.none"));
    }

    /** Reads every list. */
    void checkConfiguration() {
        vocabularies.get().all().forEach(Vocabulary::all);
    }
}

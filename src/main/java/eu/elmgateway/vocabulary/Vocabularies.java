package eu.elmgateway.vocabulary;

import eu.elmgateway.safe.ConfigFile;
import eu.elmgateway.safe.SafeReaders;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The controlled lists in {@code schemas/vocabulary}. Thread-safe. */
public final class Vocabularies {
    /**
     * A code, and the list it is of.
     *
     * @param vocabulary the list
     * @param code the code
     */
    public record Found(Vocabulary vocabulary, Code code) {}

    private final Map<String, Vocabulary> byName = new LinkedHashMap<>();
    private final Map<String, Vocabulary> byPrefix = new LinkedHashMap<>();
    private final Map<String, Vocabulary> byScheme = new LinkedHashMap<>();

    private Vocabularies(ConfigFile index) {
        for (Vocabulary vocabulary : new VocabularyFile(index).vocabularies()) {
            Vocabulary.Facts facts = vocabulary.facts();
            if (byName.put(facts.name(), vocabulary) != null || byPrefix.put(facts.prefix(), vocabulary) != null) {
                throw index.wrong(
                        "/vocabularies",
                        "Two lists are called " + facts.name() + ", or have the prefix " + facts.prefix() + ".",
                        "Keep one of them.");
            }
            byScheme.put(facts.scheme(), vocabulary);
        }
    }

    /**
     * Reads the index; the codes of a list are read when they are first asked for.
     *
     * @param schemas the folder {@code schemas}
     * @throws eu.elmgateway.safe.ConfigException if the index is missing or wrong, or names a file that is not there
     */
    public static Vocabularies load(Path schemas, SafeReaders readers) {
        Path ours = schemas.resolve("gateway");
        return new Vocabularies(readers.config(ours, ours.resolve("vocabularies.schema.json"))
                .read(schemas.resolve("vocabulary/vocabularies.yaml")));
    }

    /** Every list. */
    public Collection<Vocabulary> all() {
        return byName.values();
    }

    /** The list of this name, such as {@code country}. */
    public Optional<Vocabulary> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** The list whose own IRI (skos:inScheme) this is. */
    public Optional<Vocabulary> scheme(String iri) {
        return Optional.ofNullable(byScheme.get(iri));
    }

    /** The list that a code of this IRI would be of, whether or not there is such a code. */
    public Optional<Vocabulary> of(String iri) {
        int end = Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#'));
        return Optional.ofNullable(byPrefix.get(iri.substring(0, end + 1)));
    }

    /** The code with this IRI, as RDF compares IRIs: letter by letter. Empty too where a list is not complete. */
    public Optional<Found> find(String iri) {
        return of(iri).flatMap(vocabulary -> vocabulary.find(iri).map(code -> new Found(vocabulary, code)));
    }
}

package eu.elmgateway.elm;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * One definition of a JSON-LD context (JSON-LD 1.1, 9.15.1), as far as the contexts of the model use them.
 *
 * @param name as documents write it
 * @param iri full IRI, or a keyword ({@code @id}, {@code @type}) for its alias
 * @param type what its values are taken for: {@code @id}, a datatype's IRI, or null for as they stand
 * @param container {@code @language}, {@code @graph}, … or null
 * @param prefix whether {@code name:rest} stands for {@code iri + rest}
 * @param context what holds inside its values (of a property) or beside it (of a class), null for nothing
 */
record Term(
        String name,
        String iri,
        @Nullable String type,
        @Nullable String container,
        boolean prefix,
        @Nullable JsonNode context) {

    /** Whether its values are texts by language. */
    boolean languages() {
        return "@language".equals(container);
    }

    /** Whether its values stay in the graph in which they stand. */
    boolean plain() {
        return container == null || languages();
    }

    /** Whether its values are nodes. */
    boolean references() {
        return "@id".equals(type) || "@vocab".equals(type);
    }
}

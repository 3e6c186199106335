package eu.elmgateway.elm;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a JSON-LD document says what an element of the XML view of its credential shows, as a JSON Pointer into whatever form the
 * document has. For one document.
 */
public final class ViewPlaces {
    private static final String CREDENTIAL = CredentialXml.NAMESPACE + "EuropeanDigitalCredential";

    private final Terms terms;
    private final ElmSource document;

    /**
     * A step from an element to one within it.
     *
     * @param name that of the element, or the IRI of a property that has no term
     * @param number which of those of the same name, counted from 0
     * @param language that of its text, null if it has none
     */
    public record Step(String name, int number, @Nullable String language) {}

    ViewPlaces(Terms terms, ElmSource document) {
        this.terms = terms;
        this.document = document;
    }

    /** The nearest place that is known, on the way from the credential's own element; empty if the document has no credential. */
    public Optional<String> pointer(List<Step> way) {
        return document.nodes().ofType(CREDENTIAL).stream().findFirst().map(root -> pointer(root, way));
    }

    private String pointer(Node root, List<Step> way) {
        String pointer = document.map().place(root.id()).orElse("");
        Node here = root;
        for (Step step : way) {
            String property = terms.iri(step.name()).orElse(step.name());
            List<Value> values = here == null ? List.of() : here.values(property);
            if (here == null || step.number() >= values.size()) {
                return pointer;
            }
            Value value = value(step, values.get(step.number()));
            pointer = document.map().place(here.id(), property, value).orElse(pointer);
            here = value instanceof Value.Reference to
                    ? document.nodes().node(to.id()).orElse(null)
                    : null;
        }
        return pointer;
    }

    /** The view has texts in the order of their languages, and a text is found by its language. */
    private static Value value(Step step, Value value) {
        return step.language() == null ? value : new Value.Text("", step.language());
    }
}

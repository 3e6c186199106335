package eu.elmgateway.validation;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Forms of a JSON document in which no JSON-LD processor would find anything: wrappers, and documents without a context. */
final class DocumentForm {
    private static final Set<String> LINKED = Set.of("@context", "@graph", "@id", "@type");
    private static final String ABSOLUTE = "[a-z][a-z0-9+.-]*:.*";

    private final String wanted;

    DocumentForm(List<String> contexts) {
        this.wanted = contexts.stream().map(iri -> '"' + iri + '"').collect(Collectors.joining(", ", "[", "]"));
    }

    List<Finding> findings(JsonNode document) {
        if (!document.isObject() || document.has("@context")) {
            return List.of();
        }
        if (document.has("credential")) {
            return List.of(wrapper(document));
        }
        return linked(document) ? List.of() : List.of(noContext());
    }

    /** The form in which the European issuing tool takes uploads (it adds the context itself when it seals). */
    private Finding wrapper(JsonNode document) {
        boolean text = document.path("credential").isTextual();
        String what = document.has("deliveryDetails")
                ? "This is the upload form of the Europass issuer: the credential stands inside \"credential\", beside deliveryDetails."
                : "The credential stands inside \"credential\"; outside it nothing says what the document is.";
        String context = document.path("credential").has("@context") || text
                ? ""
                : " and give it \"@context\": " + wanted + " as its first entry";
        return Finding.error(
                "structure:wrapper",
                LayerName.STRUCTURE,
                what,
                "Take out the inner credential and send it alone" + (text ? ", as JSON and not as a text" : context)
                        + ".",
                new Place("/credential", 0, 0));
    }

    private Finding noContext() {
        return Finding.error(
                "structure:context-missing",
                LayerName.STRUCTURE,
                "@context is missing: without it the document's words mean nothing.",
                "Write as the first entry \"@context\": " + wanted + ".",
                new Place("", 0, 0));
    }

    /** Expanded and flattened forms need no context. */
    private static boolean linked(JsonNode document) {
        return document.properties().stream()
                .allMatch(entry ->
                        LINKED.contains(entry.getKey()) || entry.getKey().matches(ABSOLUTE));
    }
}

package eu.elmgateway.validation;

import com.fasterxml.jackson.databind.JsonNode;
import eu.elmgateway.wording.Message;
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
        String what = document.has("deliveryDetails") ? "wrapper.upload" : "wrapper";
        return error("structure:wrapper", what, wrapperAdvice(document.path("credential")), "/credential");
    }

    private Message wrapperAdvice(JsonNode inner) {
        if (inner.isTextual()) {
            return Message.of("structure.wrapper.advice.text");
        }
        return inner.has("@context")
                ? Message.of("structure.wrapper.advice")
                : Message.of("structure.wrapper.advice.context", wanted);
    }

    private Finding noContext() {
        Message advice = Message.of("structure.context-missing.advice", wanted);
        return error("structure:context-missing", "context-missing", advice, "");
    }

    private static Finding error(String rule, String what, Message advice, String pointer) {
        return Finding.error(
                rule, LayerName.STRUCTURE, Message.of("structure." + what), advice, new Place(pointer, 0, 0));
    }

    /** Expanded and flattened forms need no context. */
    private static boolean linked(JsonNode document) {
        return document.properties().stream()
                .allMatch(entry ->
                        LINKED.contains(entry.getKey()) || entry.getKey().matches(ABSOLUTE));
    }
}

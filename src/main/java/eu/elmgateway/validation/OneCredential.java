package eu.elmgateway.validation;

import com.fasterxml.jackson.databind.JsonNode;
import eu.elmgateway.elm.Dropped;
import eu.elmgateway.elm.ElmSource;
import eu.elmgateway.elm.Node;
import eu.elmgateway.elm.Terms;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Exactly one node of a document must be a EuropeanDigitalCredential. */
final class OneCredential {
    private static final String NAME = "EuropeanDigitalCredential";
    private static final String CREDENTIAL = Elm.NAMESPACE + NAME;

    private final Terms terms;
    private final List<String> contexts;

    OneCredential(Terms terms, List<String> contexts) {
        this.terms = terms;
        this.contexts = contexts;
    }

    /** The credential's node, of a document that has one. */
    Node root(ElmSource source) {
        return source.nodes().ofType(CREDENTIAL).get(0);
    }

    /** What is wrong if there is not exactly one. */
    Optional<Finding> missing(ElmSource source, JsonNode document) {
        List<Node> credentials = source.nodes().ofType(CREDENTIAL);
        if (credentials.size() == 1) {
            return Optional.empty();
        }
        return Optional.of(credentials.isEmpty() ? none(source, document) : several(source, credentials));
    }

    private Finding several(ElmSource source, List<Node> credentials) {
        return error(
                "structure:several-credentials",
                "The document holds " + credentials.size() + " credentials; a submission is about one.",
                "Send each credential as a document of its own.",
                source.map().place(credentials.get(1).id()).orElse(""));
    }

    private Finding none(ElmSource source, JsonNode document) {
        if (presentation(document) || presentation(source)) {
            return error(
                    "structure:presentation",
                    "The document is a presentation; credentials in it are shown to somebody, not submitted.",
                    "Take out the credential and send it alone.",
                    "");
        }
        Optional<Dropped> undefined = source.dropped().stream()
                .filter(dropped -> dropped.kind() == Dropped.Kind.UNDEFINED_TERM
                        && dropped.text().equals(NAME))
                .findFirst();
        if (undefined.isPresent()) {
            return error(
                    "structure:context-missing",
                    "The contexts of the document do not define " + NAME + ", so nothing of it is a credential.",
                    "Name both contexts: \"@context\": [\"" + String.join("\", \"", contexts) + "\"].",
                    document.has("@context") ? "/@context" : "");
        }
        return error(
                "structure:no-credential",
                "No part of the document is of type " + NAME + classes(source) + ".",
                "Write \"type\": [\"VerifiableCredential\", \"" + NAME + "\"] on the credential, spelt exactly so.",
                document.has("type") ? "/type" : "");
    }

    private static boolean presentation(JsonNode document) {
        return document.path("type").toString().contains("Presentation\"");
    }

    private static boolean presentation(ElmSource source) {
        return !source.nodes()
                .ofType(Elm.NAMESPACE + "EuropeanDigitalPresentation")
                .isEmpty();
    }

    private String classes(ElmSource source) {
        String found = source.nodes().nodes().stream()
                .flatMap(node -> node.types().stream())
                .map(terms::name)
                .distinct()
                .limit(4)
                .collect(Collectors.joining(", "));
        return found.isEmpty() ? ", and of no other type either" : "; what is there is " + found;
    }

    private static Finding error(String rule, String message, String advice, String pointer) {
        return Finding.error(rule, LayerName.STRUCTURE, message, advice, new Place(pointer, 0, 0));
    }
}

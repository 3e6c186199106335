package eu.elmgateway.validation;

import com.fasterxml.jackson.databind.JsonNode;
import eu.elmgateway.elm.Dropped;
import eu.elmgateway.elm.ElmSource;
import eu.elmgateway.elm.Node;
import eu.elmgateway.elm.Terms;
import eu.elmgateway.safe.JsonText;
import eu.elmgateway.wording.Message;
import java.util.List;
import java.util.Optional;

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
    Optional<Finding> missing(ElmSource source, JsonText document) {
        List<Node> credentials = source.nodes().ofType(CREDENTIAL);
        if (credentials.size() == 1) {
            return Optional.empty();
        }
        return Optional.of(credentials.isEmpty() ? none(source, document.tree()) : several(source, credentials));
    }

    private static Finding several(ElmSource source, List<Node> credentials) {
        return error(
                "structure:several-credentials",
                Message.of("structure.several-credentials", credentials.size()),
                Message.of("structure.several-credentials.advice"),
                source.map().place(credentials.get(1).id()).orElse(""));
    }

    private Finding none(ElmSource source, JsonNode document) {
        if (presentation(document) || presentation(source)) {
            return error(
                    "structure:presentation",
                    Message.of("structure.presentation"),
                    Message.of("structure.presentation.advice"),
                    "");
        }
        Optional<Dropped> undefined = source.dropped().stream()
                .filter(dropped -> dropped.kind() == Dropped.Kind.UNDEFINED_TERM
                        && dropped.text().equals(NAME))
                .findFirst();
        if (undefined.isPresent()) {
            return error(
                    "structure:context-missing",
                    Message.of("structure.context-undefined", NAME),
                    Message.of("structure.context-undefined.advice", "[\"" + String.join("\", \"", contexts) + "\"]"),
                    document.has("@context") ? "/@context" : "");
        }
        return error(
                "structure:no-credential",
                otherClasses(source),
                Message.of("structure.no-credential.advice", NAME),
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

    private Message otherClasses(ElmSource source) {
        List<String> found = source.nodes().nodes().stream()
                .flatMap(node -> node.types().stream())
                .map(terms::name)
                .distinct()
                .limit(4)
                .toList();
        return found.isEmpty()
                ? Message.of("structure.no-credential", NAME)
                : Message.of("structure.no-credential.others", NAME, found);
    }

    private static Finding error(String rule, Message message, Message advice, String pointer) {
        return Finding.error(rule, LayerName.STRUCTURE, message, advice, new Place(pointer, 0, 0));
    }
}

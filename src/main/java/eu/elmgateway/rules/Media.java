package eu.elmgateway.rules;

import eu.elmgateway.elm.Node;
import eu.elmgateway.elm.Terms;
import eu.elmgateway.elm.Value;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** How the model holds files in a credential: a {@code MediaObject} with content, type and encoding. */
final class Media {
    static final String CONTENT = "content";
    private static final String BASE64 = "http://data.europa.eu/snb/encoding/6146cde7dd";

    private final Terms terms;
    final Set<String> classes;
    final String content;
    private final String type;
    private final String encoding;

    Media(Parameters parameters) {
        this.terms = parameters.terms;
        this.classes = Set.of(iri("MediaObject"));
        this.content = iri(CONTENT);
        this.type = iri("contentType");
        this.encoding = iri("contentEncoding");
    }

    private String iri(String term) {
        return terms.iri(term).orElse(term);
    }

    /** The content, if it is one text and meant to be base64. */
    Optional<Value.Literal> base64(Node media) {
        var contents = media.values(content);
        var encodings = media.values(encoding);
        boolean other = !encodings.isEmpty() && !encodings.contains(new Value.Reference(BASE64));
        return contents.size() == 1 && !other && contents.get(0) instanceof Value.Literal literal
                ? Optional.of(literal)
                : Optional.empty();
    }

    /** The code of the type that a media object says it is of, such as {@code PNG}. */
    Optional<String> type(Node media) {
        return media.values(type).stream()
                .filter(Value.Reference.class::isInstance)
                .map(value -> Codes.of(value).toUpperCase(Locale.ROOT))
                .findFirst();
    }
}

package eu.elmgateway.registry;

import eu.elmgateway.elm.Credential;
import eu.elmgateway.elm.Node;
import eu.elmgateway.elm.Value;
import eu.elmgateway.mapping.MappingSettings;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * By what settings files may call the issuer of a credential: its IRI, the notation of any of its identifiers, its names. As
 * {@link MappingSettings#key} compares them. Immutable.
 */
public final class IssuerNames {
    private static final Set<String> IDENTIFIERS =
            Set.of("eIDASIdentifier", "registration", "vatIdentifier", "taxIdentifier", "identifier");
    private static final Set<String> NAMES = Set.of("legalName", "prefLabel", "altLabel");

    private final Credential credential;

    private IssuerNames(Credential credential) {
        this.credential = credential;
    }

    /** All of them; the IRI first, then what identifies, then names. */
    public static Set<String> of(Credential credential) {
        var names = new IssuerNames(credential);
        Set<String> keys = new LinkedHashSet<>();
        names.linked(credential.rootNode(), Set.of("issuer"))
                .flatMap(names::all)
                .map(MappingSettings::key)
                .forEach(keys::add);
        return keys;
    }

    private Stream<String> all(Node issuer) {
        Stream<String> notations = linked(issuer, IDENTIFIERS).flatMap(id -> texts(id, Set.of("notation")));
        return Stream.of(Stream.of(issuer.id()), notations, texts(issuer, NAMES))
                .flatMap(each -> each);
    }

    private Stream<Node> linked(Node from, Set<String> terms) {
        return values(from, terms)
                .filter(Value.Reference.class::isInstance)
                .flatMap(value -> credential.nodes().node(((Value.Reference) value).id()).stream());
    }

    private static Stream<String> texts(Node node, Set<String> terms) {
        return values(node, terms).flatMap(value -> {
            if (value instanceof Value.Text text) {
                return Stream.of(text.text());
            }
            return value instanceof Value.Literal literal ? Stream.of(literal.lexical()) : Stream.empty();
        });
    }

    /** Properties count by the last part of their IRIs: as the context names them. */
    private static Stream<Value> values(Node node, Set<String> terms) {
        return node.properties().entrySet().stream()
                .filter(property -> terms.contains(property.getKey().replaceFirst(".*[/#]", "")))
                .map(property -> property.getValue())
                .flatMap(List::stream);
    }
}

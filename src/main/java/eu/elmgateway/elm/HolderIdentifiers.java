package eu.elmgateway.elm;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * By what the person is known whom a credential is about, and the credential itself. A national identity number has the scheme {@code nationalID:} and the
 * code of its country, such as {@code nationalID:ITA}; any other identifier those of its {@code schemeName} and
 * {@code schemeId}, or {@code identifier} if it has neither; a European Student Identifier, known by its form, has the scheme {@code esi} as well. Family name and given name together count as one, under {@link #NAMES}. Properties count by the last part of their IRIs, as the context
 * names them.
 */
public final class HolderIdentifiers {
    /** The scheme of an identifier that states none. */
    public static final String NO_SCHEME = "identifier";

    /** Before the scheme of an identifier that is the credential's own, such as {@code credential:omobility-id}. */
    public static final String CREDENTIAL = "credential:";

    /** The scheme of family name and given name together. */
    public static final String NAMES = "names";

    /** What European Student Identifiers begin with, in lower case. */
    private static final String STUDENT = "urn:schac:personaluniquecode:int:esi:";

    private final Credential credential;

    private HolderIdentifiers(Credential credential) {
        this.credential = credential;
    }

    /**
     * One identifier under one of its schemes.
     *
     * @param notation as the credential has it
     */
    public record Known(String scheme, String notation) {}

    /** A family name and a given name as one notation. */
    public static String names(String family, String given) {
        return family + '|' + given;
    }

    /** All of them, in the credential's order. */
    public static Set<Known> of(Credential credential) {
        return new HolderIdentifiers(credential).known();
    }

    private Set<Known> known() {
        Set<Known> known = new LinkedHashSet<>();
        nodes(credential.rootNode(), "credentialSubject").forEach(holder -> {
            nodes(holder, "nationalID").forEach(id -> add(known, id, this::national));
            nodes(holder, "identifier").forEach(id -> add(known, id, HolderIdentifiers::schemes));
            texts(holder, "familyName")
                    .forEach(family -> texts(holder, "givenName")
                            .forEach(given -> known.add(new Known(NAMES, names(family, given)))));
        });
        nodes(credential.rootNode(), "identifier")
                .forEach(id -> add(
                        known,
                        id,
                        own -> schemes(own).stream().map(CREDENTIAL::concat).toList()));
        return known;
    }

    private static void add(Set<Known> known, Node id, Function<Node, List<String>> schemes) {
        texts(id, "notation").filter(notation -> !notation.isBlank()).forEach(notation -> {
            schemes.apply(id).forEach(scheme -> known.add(new Known(scheme, notation)));
            if (notation.strip().toLowerCase(Locale.ROOT).startsWith(STUDENT)) {
                known.add(new Known("esi", notation));
            }
        });
    }

    private List<String> national(Node id) {
        return values(id, "spatial")
                .filter(Value.Reference.class::isInstance)
                .map(country -> "nationalID:" + last(((Value.Reference) country).id()))
                .toList();
    }

    private static List<String> schemes(Node id) {
        List<String> stated = Stream.concat(texts(id, "schemeName"), texts(id, "schemeId"))
                .filter(scheme -> !scheme.isBlank())
                .toList();
        return stated.isEmpty() ? List.of(NO_SCHEME) : stated;
    }

    private Stream<Node> nodes(Node of, String property) {
        return values(of, property)
                .filter(Value.Reference.class::isInstance)
                .flatMap(value -> credential.nodes().node(((Value.Reference) value).id()).stream());
    }

    private static Stream<String> texts(Node of, String property) {
        return values(of, property).flatMap(value -> {
            if (value instanceof Value.Literal literal) {
                return Stream.of(literal.lexical());
            }
            return value instanceof Value.Text text ? Stream.of(text.text()) : Stream.empty();
        });
    }

    private static Stream<Value> values(Node of, String property) {
        return of.properties().entrySet().stream()
                .filter(entry -> last(entry.getKey()).equals(property))
                .flatMap(entry -> entry.getValue().stream());
    }

    private static String last(String iri) {
        return iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
    }
}

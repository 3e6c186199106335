package eu.elmgateway.validation;

import eu.elmgateway.elm.Node;
import eu.elmgateway.elm.NodeTable;
import eu.elmgateway.elm.Value;
import eu.elmgateway.seal.Issuance;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What an ELM document says of its issuer. Properties go by their local names, which no version has changed. */
record ElmIssuance(NodeTable nodes) {
    private static final String CREDENTIAL = "http://data.europa.eu/snb/model/elm/EuropeanDigitalCredential";
    private static final Set<String> IDENTIFIERS = Set.of(
            "eidasLegalIdentifier", "registration", "registrationPage", "vatIdentifier", "taxIdentifier", "identifier");
    private static final Set<String> NAMES = Set.of("legalName", "prefLabel", "altLabel");

    Issuance issuance() {
        List<Node> credentials = nodes.ofType(CREDENTIAL);
        if (credentials.size() != 1) {
            return Issuance.UNSAID;
        }
        Node credential = credentials.get(0);
        List<Node> issuer = linked(credential, Set.of("issuer")).toList();
        return new Issuance(
                identifiers(issuer)
                        .flatMap(one -> texts(one, Set.of("notation")))
                        .distinct()
                        .toList(),
                issuer.stream().flatMap(one -> texts(one, NAMES)).distinct().toList(),
                countries(issuer),
                texts(credential, Set.of("issued"))
                        .map(Issuances::instant)
                        .flatMap(Optional::stream)
                        .findFirst()
                        .orElse(null));
    }

    private Stream<Node> identifiers(List<Node> issuer) {
        return issuer.stream().flatMap(one -> linked(one, IDENTIFIERS));
    }

    private List<String> countries(List<Node> issuer) {
        Stream<Node> places = issuer.stream()
                .flatMap(one -> linked(one, Set.of("location")))
                .flatMap(one -> linked(one, Set.of("address")))
                .flatMap(one -> linked(one, Set.of("countryCode")));
        Stream<Node> registers = identifiers(issuer).flatMap(one -> linked(one, Set.of("spatial")));
        return Stream.concat(places, registers)
                .map(Node::id)
                .map(ElmIssuance::local)
                .distinct()
                .toList();
    }

    private Stream<Node> linked(Node node, Set<String> properties) {
        return values(node, properties)
                .filter(Value.Reference.class::isInstance)
                .flatMap(value -> nodes.node(((Value.Reference) value).id()).stream());
    }

    private static Stream<String> texts(Node node, Set<String> properties) {
        return values(node, properties).flatMap(value -> {
            if (value instanceof Value.Text text) {
                return Stream.of(text.text());
            }
            return value instanceof Value.Literal literal ? Stream.of(literal.lexical()) : Stream.empty();
        });
    }

    private static Stream<Value> values(Node node, Set<String> properties) {
        return node.properties().entrySet().stream()
                .filter(property -> properties.contains(local(property.getKey())))
                .flatMap(property -> property.getValue().stream());
    }

    private static String local(String iri) {
        return iri.substring(Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1);
    }
}

package eu.elmgateway.europass;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An accreditation as its data set has it. Where it sets no limit of a kind, it has none. Immutable.
 *
 * @param ids its IRI and the notations of its identifiers
 * @param organisation whom it accredits; null if it is about qualifications only
 * @param qualifications IRIs and notations of the qualifications that it is limited to
 * @param fields codes of ISCED-F, each of which includes those beneath it
 * @param levels IRIs of EQF levels
 * @param jurisdictions where it holds
 * @param profiles IRIs of credential types
 * @param from when it begins, null if it does not say
 * @param until when it ends, null if it does not
 */
record Accreditation(
        Set<String> ids,
        @Nullable Party organisation,
        Set<String> qualifications,
        Set<String> fields,
        Set<String> levels,
        Set<Jurisdiction> jurisdictions,
        Set<String> profiles,
        @Nullable Instant from,
        @Nullable Instant until) {

    static Accreditation of(JsonGraph graph, JsonNode node) {
        Set<String> ids = new HashSet<>(graph.texts(node, "identifier", "notation"));
        ids.add(JsonGraph.id(node));
        Set<String> qualifications = new HashSet<>(graph.ids(node, "limitQualification"));
        qualifications.addAll(graph.texts(node, "limitQualification", "identifier", "notation"));
        return new Accreditation(
                Set.copyOf(ids),
                organisation(graph, node),
                qualifications,
                codes(graph.ids(node, "limitField")),
                Set.copyOf(new HashSet<>(graph.ids(node, "limitEQFLevel"))),
                Jurisdiction.all(graph.ids(node, "limitJurisdiction")),
                new HashSet<>(graph.ids(node, "limitCredentialType")),
                date(graph, node, "dateIssued"),
                date(graph, node, "expiryDate"));
    }

    private static @Nullable Party organisation(JsonGraph graph, JsonNode node) {
        List<JsonNode> organisations = graph.all(node, "organisation");
        return organisations.isEmpty() ? null : Party.of(graph, organisations.get(0));
    }

    private static @Nullable Instant date(JsonGraph graph, JsonNode node, String name) {
        Optional<String> text = graph.text(node, name);
        return text.flatMap(Presentation::instant).orElse(null);
    }

    /** The codes of a list's concepts: what follows the last slash. */
    static Set<String> codes(List<String> iris) {
        Set<String> codes = new HashSet<>();
        iris.forEach(iri -> codes.add(iri.replaceFirst("^.*/", "")));
        return codes;
    }

    boolean inForce(Instant when) {
        return (from == null || !when.isBefore(from)) && (until == null || !when.isAfter(until));
    }
}

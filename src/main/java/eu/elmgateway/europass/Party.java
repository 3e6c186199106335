package eu.elmgateway.europass;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * An organisation, by all that it is known by. Immutable.
 *
 * @param ids its IRI and the notations of its identifiers, in lower case; local names of a document do not count
 */
record Party(Set<String> ids) {
    private static final List<String> IDENTIFIERS =
            List.of("identifier", "registration", "eIDASIdentifier", "vatIdentifier", "taxIdentifier");

    Party {
        ids = Set.copyOf(ids);
    }

    static Party of(JsonGraph graph, JsonNode organisation) {
        Set<String> ids = new HashSet<>();
        String iri = JsonGraph.id(organisation);
        // "urn:epass:org:1" names another organisation in every document.
        if (!iri.isEmpty() && !iri.startsWith("urn:epass:") && !iri.startsWith("_:")) {
            ids.add(key(iri));
        }
        for (String identifier : IDENTIFIERS) {
            graph.texts(organisation, identifier, "notation").forEach(notation -> ids.add(key(notation)));
        }
        return new Party(ids);
    }

    private static String key(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }

    boolean same(Party other) {
        return ids.stream().anyMatch(other.ids::contains);
    }
}

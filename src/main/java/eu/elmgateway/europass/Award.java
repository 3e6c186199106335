package eu.elmgateway.europass;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One achievement of a credential, as far as an accreditation can cover it. Immutable.
 *
 * @param bodies who awarded it
 * @param qualifications IRIs and notations of what specifies it
 * @param fields codes of ISCED-F
 * @param levels IRIs of EQF levels
 * @param places where it was awarded: what the awarding says, or else where its body is
 */
record Award(
        List<Party> bodies,
        Set<String> qualifications,
        Set<String> fields,
        Set<String> levels,
        Set<Jurisdiction> places) {

    static List<Award> of(JsonGraph graph, JsonNode credential) {
        return graph.all(credential, "credentialSubject", "hasClaim").stream()
                .filter(claim -> graph.is(claim, "LearningAchievement"))
                .map(claim -> achievement(graph, claim))
                .toList();
    }

    private static Award achievement(JsonGraph graph, JsonNode claim) {
        Set<String> qualifications = new HashSet<>(graph.ids(claim, "specifiedBy"));
        qualifications.addAll(graph.texts(claim, "specifiedBy", "identifier", "notation"));
        List<Party> bodies = graph.all(claim, "awardedBy", "awardingBody").stream()
                .map(body -> Party.of(graph, body))
                .toList();
        Set<String> fields = Accreditation.codes(graph.ids(claim, "specifiedBy", "ISCEDFCode"));
        Set<String> levels = new HashSet<>(graph.ids(claim, "specifiedBy", "eqfLevel"));
        levels.addAll(graph.ids(claim, "specifiedBy", "EQFLevel"));
        return new Award(bodies, qualifications, fields, levels, places(graph, claim));
    }

    private static Set<Jurisdiction> places(JsonGraph graph, JsonNode claim) {
        Set<Jurisdiction> places = new HashSet<>();
        for (JsonNode awarding : graph.all(claim, "awardedBy")) {
            Set<Jurisdiction> own = at(graph, graph.all(awarding, "location"));
            places.addAll(own.isEmpty() ? at(graph, graph.all(awarding, "awardingBody", "location")) : own);
        }
        return places;
    }

    private static Set<Jurisdiction> at(JsonGraph graph, List<JsonNode> locations) {
        List<String> iris = new ArrayList<>();
        for (JsonNode location : locations) {
            iris.addAll(graph.ids(location, "spatialCode"));
            iris.addAll(graph.ids(location, "address", "countryCode"));
        }
        return Jurisdiction.all(iris);
    }

    /** What of it an accreditation does not cover, by the name of the limit; empty if it covers it. */
    Optional<String> uncovered(Accreditation by) {
        Party organisation = by.organisation();
        if (organisation != null && bodies.stream().noneMatch(organisation::same)) {
            return Optional.of("organisation");
        }
        if (limited(by.qualifications()) && by.qualifications().stream().noneMatch(qualifications::contains)) {
            return Optional.of("qualification");
        }
        if (limited(by.fields()) && !fieldCovered(by.fields())) {
            return Optional.of("field");
        }
        if (limited(by.levels()) && levels.stream().noneMatch(by.levels()::contains)) {
            return Optional.of("level");
        }
        return limited(by.jurisdictions()) && !placeCovered(by.jurisdictions())
                ? Optional.of("jurisdiction")
                : Optional.empty();
    }

    private static boolean limited(Set<?> limits) {
        return !limits.isEmpty();
    }

    private boolean fieldCovered(Set<String> limits) {
        return fields.stream().anyMatch(field -> limits.stream().anyMatch(field::startsWith));
    }

    private boolean placeCovered(Set<Jurisdiction> limits) {
        return places.stream().anyMatch(place -> limits.stream().anyMatch(limit -> limit.holds(place)));
    }
}

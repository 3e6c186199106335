package eu.elmgateway.asking;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.elmgateway.store.Offer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The degrees of one student, out of the records that lie ready for ANIS, as one operation gives them. Immutable. */
final class AnisDegrees {
    /** As many as an answer holds. */
    private static final int MOST = 256;

    private final AnisList list;
    private final JsonNode person;
    private final List<JsonNode> qualifications;

    private AnisDegrees(AnisList list, JsonNode person, List<JsonNode> qualifications) {
        this.list = list;
        this.person = person;
        this.qualifications = List.copyOf(qualifications);
    }

    /** All of them; the person as the last record has it. */
    static AnisDegrees of(Registered registered, AnisList list, List<Offer> offers) {
        JsonNode person = JsonNodeFactory.instance.objectNode();
        List<JsonNode> qualifications = new ArrayList<>();
        for (Offer offer : offers) {
            JsonNode record = registered.record(offer);
            person = record.path("personal_data");
            record.path(list.member()).forEach(qualifications::add);
        }
        return new AnisDegrees(list, person, qualifications);
    }

    AnisDegrees only(Predicate<JsonNode> wanted) {
        return new AnisDegrees(
                list, person, qualifications.stream().filter(wanted).toList());
    }

    /** Those of one institution; all, if none is named. */
    AnisDegrees of(String institute) {
        return institute.isEmpty()
                ? this
                : only(one -> one.path("institute_code").asText().equals(institute));
    }

    List<JsonNode> qualifications() {
        return qualifications;
    }

    /** As the operation answers; the newest, if there are too many. */
    ObjectNode answer() {
        ObjectNode answer = JsonNodeFactory.instance.objectNode();
        answer.set("personal_data", person);
        var array = answer.putArray(list.member());
        qualifications.stream().skip(Math.max(0, qualifications.size() - MOST)).forEach(array::add);
        return answer;
    }
}

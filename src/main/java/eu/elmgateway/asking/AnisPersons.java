package eu.elmgateway.asking;

import com.fasterxml.jackson.databind.JsonNode;
import eu.elmgateway.store.HolderId;
import eu.elmgateway.wording.Message;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whom ANIS means: by tax code, else by the id in the register of residents, else by the key that the list of changes gave, which
 * is the hash of the tax code. Immutable.
 */
final class AnisPersons {
    private static final String NATIONAL = "nationalID:ITA";

    private final Registered registered;
    private final List<String> taxCodes;
    private final List<String> personIds;

    /**
     * Knows under which schemes credentials carry them.
     *
     * @param taxCodes besides the national identity number of Italy
     */
    AnisPersons(Registered registered, List<String> taxCodes, List<String> personIds) {
        this.registered = registered;
        this.taxCodes = Stream.concat(Stream.of(NATIONAL), taxCodes.stream())
                .map(scheme -> new HolderId(scheme, "").scheme())
                .toList();
        this.personIds = List.copyOf(personIds);
    }

    /** The kinds of identifiers that are a tax code, as the store spells them. */
    List<String> taxCodeSchemes() {
        return taxCodes;
    }

    /** All that a person of the list of changes is known by. */
    List<HolderId> withKey(String key) {
        return taxCodes.stream().map(scheme -> new HolderId(scheme, key)).toList();
    }

    /**
     * Whoever the question is about, if anything was ever planned for the registry about that person.
     *
     * @throws eu.elmgateway.api.ProblemException if it names nobody
     */
    Optional<List<HolderId>> known(JsonNode question) {
        return named(question).stream()
                .filter(ids -> registered.shelf().knows(registered.name(), ids))
                .findFirst();
    }

    /** What the question names, known or not, the surest first. */
    List<List<HolderId>> named(JsonNode question) {
        List<List<HolderId>> named = Stream.of(
                        ids(taxCodes, question.path("tax_code")),
                        ids(personIds, question.path("person_id")),
                        question.path("key").isTextual()
                                ? withKey(question.path("key").asText())
                                : List.<HolderId>of())
                .filter(ids -> !ids.isEmpty())
                .toList();
        if (named.isEmpty()) {
            throw ReadStep.refused(Message.of("asking.nobody-named"));
        }
        return named;
    }

    private static List<HolderId> ids(List<String> schemes, JsonNode value) {
        return value.isTextual()
                ? schemes.stream()
                        .map(scheme -> HolderId.of(scheme, value.asText()))
                        .toList()
                : List.of();
    }
}

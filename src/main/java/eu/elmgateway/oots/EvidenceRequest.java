package eu.elmgateway.oots;

import java.util.List;
import java.util.Optional;

/**
 * A request that came in; what it does not say is empty.
 *
 * @param messageId the access point's id of the message
 * @param asker the administration that asks, as its access point says
 * @param askerScheme what kind of id that is
 * @param header of the message, {@code eb:UserMessage}
 * @param query the request itself, {@code query:QueryRequest}
 * @param version of the exchange, such as oots-edm:v2.0
 * @param explicit whether the person asked for it in so many words
 * @param requester the administration that asks, as the request says
 * @param type which type of evidence is wanted
 * @param formats media types that are of use, any if there are none
 */
record EvidenceRequest(
        String messageId,
        String asker,
        String askerScheme,
        String header,
        String query,
        String version,
        boolean explicit,
        String requester,
        String type,
        List<String> formats,
        Person person) {
    private static final String VERSION = "oots-edm:v2";

    EvidenceRequest {
        formats = List.copyOf(formats);
    }

    /**
     * About whom.
     *
     * @param born as 2000-01-31
     * @param eidas identifier of the person, as the country that identified it gave it
     */
    record Person(String familyName, String givenName, String born, String eidas) {}

    /** Whether it is of a version that we speak. */
    boolean spoken() {
        return version.startsWith(VERSION);
    }

    /** What keeps it from being answered, for whoever wrote it. */
    Optional<String> problem() {
        if (requester.isEmpty()) {
            return lacks("EvidenceRequester");
        }
        if (type.isEmpty()) {
            return lacks("EvidenceTypeClassification");
        }
        if (person.familyName().isEmpty() || person.givenName().isEmpty()) {
            return lacks("FamilyName and GivenName of a NaturalPerson");
        }
        if (!person.born().matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
            return lacks("DateOfBirth of a NaturalPerson");
        }
        return explicit ? Optional.empty() : Optional.of("ExplicitRequestGiven is not true");
    }

    private static Optional<String> lacks(String what) {
        return Optional.of("the request lacks " + what);
    }
}

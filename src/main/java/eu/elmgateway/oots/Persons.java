package eu.elmgateway.oots;

import eu.elmgateway.elm.HolderIdentifiers;
import eu.elmgateway.oots.EvidenceRequest.Person;
import eu.elmgateway.store.HolderId;
import java.util.List;
import java.util.Set;

/**
 * Who is who, never by a guess: the same day of birth, and either the same eIDAS identifier or the same family name and given name,
 * letter for letter but for case and blanks, and no eIDAS identifier that says otherwise.
 */
final class Persons {
    private static final String EIDAS = "eidas";

    /** Numbers of which nobody has two from the same country. */
    private static final String NATIONAL = "nationalid:";

    private Persons() {}

    /** By what credentials about a person may be found. */
    static List<HolderId> ids(Person person) {
        HolderId names = names(person);
        return person.eidas().isEmpty() ? List.of(names) : List.of(names, HolderId.of(EIDAS, person.eidas()));
    }

    static HolderId names(Person person) {
        return HolderId.of(HolderIdentifiers.NAMES, HolderIdentifiers.names(person.familyName(), person.givenName()));
    }

    /**
     * Whether a credential is about a person.
     *
     * @param born as the credential has it, in the issuer's zone
     * @param eidas as the credential has it, empty if it does not
     * @param known by what the credential's holder is known
     */
    static boolean same(Person person, String born, String eidas, Set<HolderId> known) {
        if (!person.born().equals(born) || contrary(person.eidas(), eidas)) {
            return false;
        }
        return known.contains(names(person))
                || (!person.eidas().isEmpty() && person.eidas().equals(eidas));
    }

    /** Identifiers are made for the country that asks: only those of the same two countries can be compared. */
    private static boolean contrary(String one, String other) {
        int end = one.lastIndexOf('/');
        return end > 0 && other.startsWith(one.substring(0, end + 1)) && !one.equals(other);
    }

    /** Whether nothing that their holders are known by says that credentials are about several persons. */
    static boolean one(List<Set<HolderId>> holders) {
        return holders.stream().noneMatch(holder -> holders.stream().anyMatch(other -> differ(holder, other)));
    }

    /** Both have a national number of the same country, and none of them is the same. */
    private static boolean differ(Set<HolderId> one, Set<HolderId> other) {
        return one.stream()
                .filter(id -> id.scheme().startsWith(NATIONAL))
                .map(HolderId::scheme)
                .anyMatch(scheme -> other.stream().anyMatch(id -> id.scheme().equals(scheme))
                        && one.stream().noneMatch(id -> id.scheme().equals(scheme) && other.contains(id)));
    }
}

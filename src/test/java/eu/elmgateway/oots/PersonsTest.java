package eu.elmgateway.oots;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.elmgateway.oots.EvidenceRequest.Person;
import eu.elmgateway.store.HolderId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Nobody is taken for somebody else. */
class PersonsTest {
    private static final Set<HolderId> MARIE = Set.of(Persons.names(person("Curie", "Marie", "", "")));

    private static Person person(String family, String given, String born, String eidas) {
        return new Person(family, given, born, eidas);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # family, given, born, eIDAS of the request, of the credential, the same
            Curie,    Marie, 1867-11-07, '',         '',         true
            CURIE,    marie, 1867-11-07, '',         '',         true
            Curie,    Marie, 1867-11-08, '',         '',         false
            Curie,    Mary,  1867-11-07, '',         '',         false
            Marie,    Curie, 1867-11-07, '',         '',         false
            Curie,    Marie, 1867-11-07, PL/FR/1867, '',         true
            Curie,    Marie, 1867-11-07, PL/FR/1867, PL/FR/1867, true
            Curie,    Marie, 1867-11-07, PL/FR/1867, PL/FR/1868, false
            Curie,    Marie, 1867-11-07, PL/FR/1867, PL/DE/9999, true
            Sklodowska, Maria, 1867-11-07, PL/FR/1867, PL/FR/1867, true
            Sklodowska, Maria, 1867-11-08, PL/FR/1867, PL/FR/1867, false
            Sklodowska, Maria, 1867-11-07, '',       PL/FR/1867, false
            """)
    void isThePersonOrIsNot(String family, String given, String born, String asked, String has, boolean same) {
        assertEquals(same, Persons.same(person(family, given, born, asked), "1867-11-07", has, MARIE));
    }

    @Test
    void isFoundByNamesAndByTheIdentifierIfThereIsOne() {
        assertEquals(1, Persons.ids(person("Curie", "Marie", "", "")).size());
        assertTrue(
                Persons.ids(person("Curie", "Marie", "", "PL/FR/1867")).contains(HolderId.of("eIDAS", "PL/FR/1867")));
    }

    @Test
    void twoNumbersOfOneCountryAreTwoPersons() {
        Set<HolderId> one = Set.of(HolderId.of("nationalID:POL", "1"), HolderId.of("esi", "a"));
        Set<HolderId> other = Set.of(HolderId.of("nationalID:POL", "2"), HolderId.of("esi", "a"));
        Set<HolderId> both = Set.of(HolderId.of("nationalID:POL", "2"), HolderId.of("nationalID:POL", "1"));
        Set<HolderId> abroad = Set.of(HolderId.of("nationalID:FRA", "3"), HolderId.of("esi", "b"));
        assertFalse(Persons.one(List.of(one, other)));
        assertFalse(Persons.one(List.of(abroad, one, other)));
        assertTrue(Persons.one(List.of(one, both)));
        assertTrue(Persons.one(List.of(one, abroad, MARIE)));
        assertTrue(Persons.one(List.of(one)));
    }
}

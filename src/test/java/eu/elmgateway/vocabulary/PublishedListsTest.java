package eu.elmgateway.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import eu.elmgateway.equality.Published;
import eu.elmgateway.safe.CsvFile;
import eu.elmgateway.safe.Limits;
import eu.elmgateway.safe.SafeReaders;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Our lists have the codes of the published ones, all and no others, under their names. */
class PublishedListsTest {
    /** The individuals of the data sets on courses (LOQ), which are no credentials and no one list. */
    private static final String NOT_OURS = "http://data.europa.eu/snb/model/ap/loq-constraints/";

    /** Lists of which nothing was published with the model: what is in them was gathered from credentials and software. */
    private static final Set<String> GATHERED = Set.of(
            "accreditation-decision",
            "supervision-verification",
            "human-sex",
            "evidence-type",
            "claim-type",
            "verification",
            "verification-status",
            "esco-occupation",
            "esco-skill");

    private final Vocabularies vocabularies = Vocabularies.load(Path.of("schemas"), new SafeReaders(Limits.standard()));

    @TestFactory
    Stream<DynamicTest> everyPublishedListIsHeldCodeByCodeAndNameByName() {
        return published().entrySet().stream()
                .map(list -> dynamicTest(
                        list.getKey(),
                        () -> assertEquals(
                                list.getValue(),
                                held(vocabularies.scheme(list.getKey()).orElseThrow()))));
    }

    @Test
    void everyListOfOursIsPublishedOrSaysThatItIsNotComplete() {
        var schemes = published().keySet();
        for (Vocabulary vocabulary : vocabularies.all()) {
            boolean gathered = GATHERED.contains(vocabulary.facts().name());
            assertEquals(!gathered, schemes.contains(vocabulary.facts().scheme()), vocabulary.facts()::name);
            assertTrue(!gathered || !vocabulary.facts().complete(), vocabulary.facts()::name);
        }
    }

    @Test
    void whatIsAddedIsReallyThereAndReallyNotPublished() {
        var published = published();
        for (Vocabulary vocabulary : vocabularies.all()) {
            Vocabulary.Facts facts = vocabulary.facts();
            for (String added : facts.added()) {
                assertTrue(vocabulary.code(added).isPresent(), facts.name() + " lacks " + added);
                assertTrue(
                        !published.getOrDefault(facts.scheme(), Map.of()).containsKey(facts.prefix() + added),
                        facts.name() + " is published with " + added);
            }
        }
        assertEquals(
                10,
                vocabularies.all().stream()
                        .mapToInt(vocabulary -> vocabulary.facts().added().size())
                        .sum());
    }

    /** Scheme to code IRI to English name, empty where there is none. */
    private static Map<String, Map<String, String>> published() {
        CsvFile table = CsvFile.read(Published.path("elm/mapping/csv/cv_all.csv"));
        var lists = new TreeMap<String, Map<String, String>>();
        for (CsvFile.Row row : table.rows()) {
            List<String> fields = row.fields();
            lists.computeIfAbsent(fields.get(1), any -> new TreeMap<>()).put(fields.get(2), fields.get(3));
        }
        lists.remove(NOT_OURS);
        return lists;
    }

    private static Map<String, String> held(Vocabulary vocabulary) {
        return vocabulary.all().stream()
                .filter(code -> !vocabulary.facts().added().contains(code.id()))
                .collect(Collectors.toMap(
                        vocabulary::iri,
                        code -> code.name() == null ? "" : code.name(),
                        (one, other) -> one,
                        TreeMap::new));
    }

    @Test
    void theListsOfTheSchemasThemselvesHaveTheSameCodes() {
        var ours = new TreeSet<String>();
        vocabularies.all().forEach(vocabulary -> vocabulary.all().forEach(code -> ours.add(vocabulary.iri(code))));
        for (String scheme : published().keySet()) {
            Vocabulary vocabulary = vocabularies.scheme(scheme).orElseThrow();
            vocabulary
                    .all()
                    .forEach(code -> assertEquals(
                            code,
                            vocabularies
                                    .find(vocabulary.iri(code))
                                    .orElseThrow()
                                    .code()));
        }
        assertTrue(ours.size() > 14_900, "codes in all: " + ours.size());
    }
}

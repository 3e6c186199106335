package eu.elmgateway.elm;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.elmgateway.equality.ElmContexts;
import eu.elmgateway.equality.ElmSamples;
import eu.elmgateway.equality.JsonMutator;
import eu.elmgateway.equality.JsonWords;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The fast road declines a document, or reads of it what the full road reads, at the same places. */
class RoadsTest {
    /** Of each kind of mutant; all of them together with {@code -Delm.roads.mutants=17000}. */
    private static final int MUTANTS = Integer.getInteger("elm.roads.mutants", 700);

    private final RoadAgreement roads = new RoadAgreement(Shared.model().contexts());

    @Test
    void bothRoadsReadEverySampleAlike() {
        var samples = ElmSamples.all();
        samples.values().forEach(sample -> roads.holds(RoadAgreement.bytes(sample)));
        assertTrue(roads.taken() * 3 > samples.size() * 2, roads.outcomes().toString());
    }

    @Test
    void bothRoadsReadDocumentsThatAreWrongSomewhereAlike() {
        var samples = List.copyOf(ElmSamples.all().values());
        var mutator = new JsonMutator(JsonWords.of(ElmContexts.ours().values(), samples), 7);
        for (int i = 0; i < MUTANTS; i++) {
            roads.holds(RoadAgreement.bytes(mutator.mutant(samples.get(i % samples.size()))));
        }
        assertTrue(roads.taken() * 6 > MUTANTS, roads.outcomes().toString());
    }

    @Test
    void bothRoadsReadRegularDocumentsAlikeAndTheFastOneTakesMostOfThem() {
        var samples = regular();
        var mutator = new RegularMutator(11);
        int before = roads.taken();
        for (int i = 0; i < MUTANTS; i++) {
            roads.holds(RoadAgreement.bytes(mutator.mutant(samples.get(i % samples.size()))));
        }
        assertTrue((roads.taken() - before) * 5 > MUTANTS * 3, roads.outcomes().toString());
    }

    @Test
    void bothRoadsReadSpoiltBytesAlike() {
        var samples = regular();
        var mutator = new ByteMutator(13);
        int before = roads.taken();
        for (int i = 0; i < MUTANTS; i++) {
            roads.holds(mutator.mutant(RoadAgreement.bytes(samples.get(i % samples.size()))));
        }
        assertTrue((roads.taken() - before) * 8 > MUTANTS, roads.outcomes().toString());
    }

    /** Samples that the fast road takes as they are, their images cut. */
    private List<ObjectNode> regular() {
        return ElmSamples.all().values().stream()
                .map(JsonMutator::shortened)
                .filter(sample -> roads.holds(RoadAgreement.bytes(sample)))
                .toList();
    }

    @Test
    void whatLooksLikeAnIriIsOne() {
        var random = new Random(5);
        var marks = "aZ09:/?#[]@%2f -._~é\"<>|\\^`{}";
        int plain = 0;
        for (int i = 0; i < 200_000; i++) {
            var iri = new StringBuilder(
                    List.of("", "http:", "http://", "urn:", "a", "1:").get(random.nextInt(6)));
            for (int length = random.nextInt(8); length > 0; length--) {
                iri.append(marks.charAt(random.nextInt(random.nextBoolean() ? 6 : marks.length())));
            }
            var bytes = iri.toString().getBytes(UTF_8);
            if (PlainIri.is(bytes, 0, bytes.length)) {
                plain++;
                assertTrue(Iris.absolute(iri.toString()), iri.toString());
            }
        }
        assertTrue(plain > 10_000, "plain: " + plain);
    }

    @Test
    void ofTheKnownContextsTheFastRoadTakesOnlyWhatItCompiles() {
        for (var context : OddContexts.ALL) {
            var agreement = new RoadAgreement(OddContexts.with(context));
            for (var document : OddContexts.DOCUMENTS) {
                agreement.holds(document.getBytes(UTF_8));
            }
        }
        var plain = new RoadAgreement(OddContexts.with("{}"));
        var taken = OddContexts.DOCUMENTS.stream()
                .filter(document -> plain.holds(document.getBytes(UTF_8)))
                .count();
        assertEquals(OddContexts.DOCUMENTS.size(), taken, plain.outcomes().toString());
    }
}

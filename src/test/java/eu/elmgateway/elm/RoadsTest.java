package eu.elmgateway.elm;

import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.elmgateway.equality.ElmContexts;
import eu.elmgateway.equality.ElmSamples;
import eu.elmgateway.equality.JsonMutator;
import eu.elmgateway.equality.JsonWords;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The fast road declines a document, or reads of it what the full road reads, at the same places. */
class RoadsTest {
    private static final int MUTANTS = Integer.getInteger("elm.roads.mutants", 2000);

    private final RoadAgreement roads = new RoadAgreement(Shared.model().contexts());

    @Test
    void bothRoadsReadEverySampleAlike() {
        var samples = ElmSamples.all();
        samples.values().forEach(sample -> roads.holds(RoadAgreement.bytes(sample)));
        assertTrue(roads.taken() * 3 > samples.size() * 2, roads.outcomes().toString());
    }

    @Test
    void bothRoadsReadEveryMutantAlike() {
        var samples = List.copyOf(ElmSamples.all().values());
        var mutator = new JsonMutator(JsonWords.of(ElmContexts.ours().values(), samples), 7);
        for (int i = 0; i < MUTANTS; i++) {
            roads.holds(RoadAgreement.bytes(mutator.mutant(samples.get(i % samples.size()))));
        }
        assertTrue(roads.taken() > MUTANTS / 6, roads.outcomes().toString());
    }
}

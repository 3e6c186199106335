package eu.elmgateway.validation;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.elmgateway.elm.ByteMutator;
import eu.elmgateway.elm.RegularMutator;
import eu.elmgateway.equality.ElmContexts;
import eu.elmgateway.equality.ElmSamples;
import eu.elmgateway.equality.JsonMutator;
import eu.elmgateway.equality.JsonWords;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Over mutants of the published samples, by all six profiles: whichever road reads a document, its report is the same in every
 * part, to the column of each finding. The system property {@code elm.reports.mutants} says how many mutants are tried.
 */
@Tag("published")
class ReportsOfBothRoadsTest {
    private static final int MUTANTS = Integer.getInteger("elm.reports.mutants", 400);
    private static final int LONGEST = 60_000;

    /** Most documents name their profile; the others are judged by one that was asked for, or as something special. */
    private static final List<UnaryOperator<ValidationOptions>> WISHES = List.of(
            wish -> wish,
            wish -> wish,
            wish -> wish,
            wish -> wish.in(Variant.REPAIRED),
            wish -> wish.asDraft(),
            wish -> wish.against("micro-credential"),
            wish -> wish.byProfile("edc-accredited"));

    private final ReportAgreement roads = new ReportAgreement();

    @Test
    void agreeOnDocumentsThatAreWrongSomewhere() {
        var samples = samples();
        var mutator = new JsonMutator(JsonWords.of(ElmContexts.ours().values(), samples), 17);
        for (int i = 0; i < MUTANTS / 3; i++) {
            roads.holds(SameAtSamePlaces.padded(mutator.mutant(sample(samples, i)), i % 2 == 0), wishes(i));
        }
        assertTrue(roads.share() > 12 && roads.findings() > MUTANTS, roads.toString());
    }

    @Test
    void agreeOnRegularDocuments() {
        var samples = samples().stream()
                .filter(sample -> roads.fast(SameAtSamePlaces.padded(sample, true)))
                .toList();
        var mutator = new RegularMutator(19);
        for (int i = 0; i < MUTANTS / 2; i++) {
            roads.holds(SameAtSamePlaces.padded(mutator.mutant(sample(samples, i)), i % 2 == 0), wishes(i));
        }
        assertTrue(roads.share() > 65 && roads.findings() > MUTANTS, roads.toString());
    }

    @Test
    void agreeOnSpoiltBytes() {
        var samples = samples();
        var mutator = new ByteMutator(23);
        for (int i = 0; i < MUTANTS / 6; i++) {
            roads.holds(mutator.mutant(SameAtSamePlaces.padded(sample(samples, i), false)), wishes(i));
        }
        assertTrue(roads.share() > 7 && roads.compared() > MUTANTS / 8, roads.toString());
    }

    @AfterEach
    void tell() {
        System.out.println(roads);
    }

    private static List<ObjectNode> samples() {
        return ElmSamples.all().values().stream()
                .map(JsonMutator::shortened)
                .filter(sample -> sample.toString().length() < LONGEST)
                .toList();
    }

    /** A sample that names one of the profiles. */
    private static ObjectNode sample(List<ObjectNode> samples, int number) {
        var sample = samples.get(number % samples.size()).deepCopy();
        var profiles = RepairedMutantsTest.PROFILES;
        int round = number / samples.size();
        sample.putObject("credentialSchema")
                .put("id", "http://data.europa.eu/snb/model/ap/" + profiles.get((number + round) % profiles.size()))
                .put("type", "ShaclValidator2017");
        return sample;
    }

    private static ValidationOptions wishes(int number) {
        return WISHES.get(number % WISHES.size()).apply(ValidationOptions.STANDARD);
    }
}

package eu.elmgateway.elm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Our list of single terms against the cardinalities of the published profile. */
class CardinalityTest {
    private static final int PATH = 4;
    private static final int MAX = 6;

    /** Terms that the published context misspells; the profile has them under their right names. */
    private static final Map<String, String> MISSPELT = Map.of(
            "elm:areaDialingCode", "elm:areaDialing",
            "elm:nationalID", "elm:nationalId",
            "elm:resultDestribution", "elm:resultDistribution");

    @Test
    void singleTermsAreThoseThatTheProfileLimitsToOneEverywhere() throws IOException {
        var model = Shared.model();
        var single = single();
        var expected = new TreeSet<String>();
        for (var term : new Terms(model.contexts()).all()) {
            if (single.contains(MISSPELT.getOrDefault(prefixed(term.iri()), prefixed(term.iri())))) {
                expected.add(term.name());
            }
        }
        assertEquals(expected, new TreeSet<>(model.single()));
    }

    /** Paths that have a maximum of one in every class. */
    private static Set<String> single() throws IOException {
        Shared.needed();
        var single = new HashSet<String>();
        var several = new HashSet<String>();
        var table = Shared.ELM.resolve("shapes-as-tables/shapes_EDC-generic-no-cv.csv");
        Files.readAllLines(table).stream()
                .skip(1)
                .map(line -> line.substring(1).split("\",\""))
                .forEach(row -> {
                    (row[MAX].equals("1") ? single : several).add(row[PATH]);
                });
        single.removeAll(several);
        return single;
    }

    private static String prefixed(String iri) {
        var prefixes = new HashMap<String, String>();
        prefixes.put("https://www.w3.org/2018/credentials#", "cred:");
        prefixes.put("http://data.europa.eu/snb/model/elm/", "elm:");
        prefixes.put("http://www.w3.org/ns/adms#", "adms:");
        prefixes.put("http://purl.org/dc/terms/", "dc:");
        prefixes.put("http://xmlns.com/foaf/0.1/", "foaf:");
        prefixes.put("http://www.w3.org/ns/org#", "org:");
        prefixes.put("http://www.w3.org/ns/regorg#", "rov:");
        prefixes.put("http://www.w3.org/2004/02/skos/core#", "skos:");
        return prefixes.entrySet().stream()
                .filter(entry -> iri.startsWith(entry.getKey()))
                .map(entry -> entry.getValue() + iri.substring(entry.getKey().length()))
                .findFirst()
                .orElse(iri);
    }
}

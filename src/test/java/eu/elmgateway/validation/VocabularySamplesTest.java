package eu.elmgateway.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is said of the codes of published samples is known and explained, sample by sample. */
class VocabularySamplesTest {
    private final Checks checks = Checks.shared();

    @Test
    void noValidSampleIsWarnedOfACode() {
        assertEquals(List.of(), valid().flatMap(this::warnings).toList());
        assertTrue(valid().count() >= 30, () -> valid().count() + " valid samples");
    }

    /** Made to show that the shapes do not look codes up, and three with a level that nobody has. */
    @Test
    void warningsOnAllSamplesAreOnCodesThatWereMadeUp() {
        var warned = new TreeMap<String, Integer>();
        all().flatMap(this::warnings).forEach(warning -> warned.merge(warning, 1, Integer::sum));

        assertEquals(
                Map.of(
                        "vocabulary:unknown-code http://publications.europa.eu/resource/authority/language/NOTALANG", 1,
                        "vocabulary:unknown-code http://data.europa.eu/snb/qdr/c_1", 6),
                warned);
    }

    @Test
    void remarksOnValidSamplesAreOnCodesOfTheIssuersOwn() {
        assertEquals(
                List.of("vocabulary:foreign-code urn:epass:concept:d1ebf223-3c68-449a-9023-90bc245a0079"),
                valid().flatMap(this::codes)
                        .filter(finding -> finding.severity() == Severity.INFO)
                        .map(VocabularySamplesTest::line)
                        .distinct()
                        .toList());
    }

    private Stream<String> warnings(IndexedSample sample) {
        return codes(sample)
                .filter(finding -> finding.severity() != Severity.INFO)
                .map(VocabularySamplesTest::line);
    }

    private static String line(Finding finding) {
        return finding.rule() + " "
                + finding.message().substring(0, finding.message().indexOf(' '));
    }

    private Stream<Finding> codes(IndexedSample sample) {
        List<Finding> findings = checks.report(sample.bytes()).findings();
        return findings.stream().filter(finding -> finding.layer() == LayerName.VOCABULARY);
    }

    private static Stream<IndexedSample> valid() {
        return all().filter(sample -> sample.verdict().equals("valid"));
    }

    private static Stream<IndexedSample> all() {
        return IndexedSample.all().stream().filter(sample -> !sample.xml());
    }
}

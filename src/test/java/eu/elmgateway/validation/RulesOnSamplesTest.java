package eu.elmgateway.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Rules do not cry on good documents: every remark on a valid published sample is known, and was found to be right. */
class RulesOnSamplesTest {
    /** Two volumes of learning of an hour or two, written as months; each probe has the one thing wrong it was made for. */
    private static final Map<String, List<String>> RIGHT = Map.of(
            "4c8a13b1af56_Sample-CertOfPart-signed.jsonld", List.of("rules:duration-in-months"),
            "ab16fc7d23da_Sample-MC-Annex1-signed.jsonld", List.of("rules:duration-in-months"),
            "13_unknown_property.jsonld", List.of("rules:undefined-term"),
            "26_credentialProfiles_diploma_but_generic_schema.jsonld", List.of("rules:profile-against-schema"),
            "27_empty_string_title.jsonld", List.of("rules:blank-text"),
            "28_duplicate_id_merges.jsonld", List.of("rules:one-id-two-classes"),
            "29_validUntil_before_validFrom.jsonld",
                    List.of("rules:validity-ends-before-issue", "rules:validity-ends-before-it-begins"));

    /** What those that were made to be minimal lack, all of them. */
    private static final String UNNAMED = "rules:subject-unnamed";

    private final Checks checks = Checks.shared();

    @TestFactory
    Stream<DynamicTest> onValidSamplesOnlyWhatIsWrong() {
        return IndexedSample.all().stream()
                .filter(sample -> !sample.xml() && sample.verdict().equals("valid"))
                .filter(sample -> sample.file().endsWith(".jsonld"))
                .map(sample -> dynamicTest(
                        sample.name(),
                        () -> assertEquals(
                                RIGHT.getOrDefault(sample.name(), List.of()), rules(sample), () -> sample.name())));
    }

    private List<String> rules(IndexedSample sample) {
        return checks.report(sample.bytes()).findings().stream()
                .map(Finding::rule)
                .filter(rule -> rule.startsWith("rules:") && !rule.equals(UNNAMED))
                .toList();
    }
}

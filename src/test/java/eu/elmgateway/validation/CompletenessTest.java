package eu.elmgateway.validation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Annex I of Council Recommendation 2022/C 243/02: which elements credentials have, as found by reading them. */
class CompletenessTest {
    private static final ValidationOptions MICRO = ValidationOptions.STANDARD.against("micro-credential");

    private final Checks checks = Checks.shared();

    @Test
    void theEusSampleForAnnexOneHasAllButQualityAssurance() {
        assertEquals("""
                + learner
                + title
                + country
                + awarding-body
                + date
                + learning-outcomes
                + workload
                + level
                ? cycle
                + assessment
                + participation
                - quality-assurance
                + prerequisites
                + supervision
                + grade
                + integration
                + further-information
                """, table(only(published("ab16fc7d23da_Sample-MC-Annex1-signed.jsonld"))));
    }

    @Test
    void theEusNewerSampleForAnnexOneDoesNotSayWhetherItCanBeStackedEither() {
        assertEquals("""
                + learner
                + title
                + country
                + awarding-body
                + date
                + learning-outcomes
                + workload
                + level
                ? cycle
                + assessment
                + participation
                - quality-assurance
                + prerequisites
                + supervision
                + grade
                - integration
                + further-information
                """, table(only(published("elm-support_AA-Annex1-MC-signed.jsonld"))));
    }

    @Test
    void aCertificateOfParticipationIsNoMicroCredentialUnlessAskedFor() {
        byte[] certificate = published("4c8a13b1af56_Sample-CertOfPart-signed.jsonld");
        assertEquals(List.of(), checks.report(certificate).completeness());
        assertEquals("""
                + learner
                + title
                + country
                + awarding-body
                + date
                ? learning-outcomes
                + workload
                - level
                - cycle
                - assessment
                + participation
                ? quality-assurance
                - prerequisites
                - supervision
                - grade
                - integration
                + further-information
                """, table(only(certificate)));
    }

    @Test
    void aDiplomaAskedForIsHeldAgainstTheListOnceForItsOneClaim() {
        assertEquals("""
                + learner
                + title
                + country
                + awarding-body
                + date
                + learning-outcomes
                + workload
                + level
                ? cycle
                ? assessment
                ? participation
                - quality-assurance
                - prerequisites
                - supervision
                + grade
                + integration
                + further-information
                """, table(only(sample("at-bachelor-diploma.jsonld"))));
    }

    @Test
    void aCompetenceBadgeLacksWhatNobodyWrote() {
        assertEquals("""
                + learner
                + title
                + country
                + awarding-body
                + date
                + learning-outcomes
                + workload
                - level
                - cycle
                ? assessment
                - participation
                - quality-assurance
                - prerequisites
                - supervision
                + grade
                - integration
                - further-information
                """, table(only(sample("fi-competence-badge.jsonld"))));
    }

    @Test
    void aCredentialThatSaysItIsAMicroCredentialIsHeldAgainstTheListUnasked() {
        Report report = checks.report(published("elm-support_AA-Annex1-MC-signed.jsonld"));
        assertEquals(1, report.completeness().size());
        assertEquals(Verdict.VALID, report.verdict());
    }

    @Test
    void whatIsMissingIsAFindingWithWhatToWriteAndNeverChangesTheVerdict() {
        Report report = report(sample("fi-competence-badge.jsonld"));
        Map<String, Severity> found = report.findings().stream()
                .filter(finding -> finding.rule().startsWith("micro-credential:"))
                .collect(Collectors.toMap(Finding::rule, Finding::severity));
        assertEquals(
                Map.of(
                        "micro-credential:level", Severity.INFO,
                        "micro-credential:assessment", Severity.INFO,
                        "micro-credential:participation", Severity.WARNING,
                        "micro-credential:quality-assurance", Severity.WARNING),
                found);
        assertEquals(Verdict.VALID, report.verdict());
        Finding missing = report.findings().stream()
                .filter(finding -> finding.rule().equals("micro-credential:participation"))
                .findFirst()
                .orElseThrow();
        assertEquals("/credentialSubject/hasClaim", missing.place().pointer());
        assertTrue(missing.place().line() > 0);
        assertEquals(
                "L'attestation n'indique pas : Forme de participation à l'activité d'apprentissage.",
                missing.message(Locale.FRENCH));
        assertTrue(String.valueOf(missing.advice()).startsWith("Write mode"));
    }

    @Test
    void everyPlaceLeadsToALineOfTheDocument() {
        Completeness result = only(sample("at-bachelor-diploma.jsonld"));
        assertEquals(
                "Bachelor of Science in Engineering (BSc), Applied Computer Science",
                result.claim().toString());
        result.elements()
                .forEach(element -> element.places()
                        .forEach(place -> assertTrue(place.line() > 1, () -> element + " at " + place)));
    }

    @Test
    void aListThatIsNotThereIsRefusedWithThoseThatAre() {
        var refused = assertThrows(
                IllegalArgumentException.class,
                () -> checks.validator.validate(
                        sample("fi-competence-badge.jsonld"), null, ValidationOptions.STANDARD.against("diploma")));
        assertEquals("there is no list of elements 'diploma'; write one of micro-credential", refused.getMessage());
    }

    private Report report(byte[] document) {
        return checks.validator.validate(document, null, MICRO).report();
    }

    private Completeness only(byte[] document) {
        List<Completeness> results = report(document).completeness();
        assertEquals(1, results.size());
        return results.get(0);
    }

    private static String table(Completeness result) {
        return result.elements().stream()
                .map(element -> switch (element.state()) {
                            case PRESENT -> "+ ";
                            case MISSING -> "- ";
                            case NOT_CHECKABLE -> "? ";
                        }
                        + element.id() + "\n")
                .collect(Collectors.joining());
    }

    private static byte[] sample(String name) {
        return Checks.sample(name).getBytes(UTF_8);
    }

    private static byte[] published(String name) {
        return IndexedSample.all().stream()
                .filter(sample -> sample.name().equals(name))
                .findFirst()
                .orElseThrow()
                .bytes();
    }
}

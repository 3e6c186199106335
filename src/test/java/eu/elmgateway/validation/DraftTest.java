package eu.elmgateway.validation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.elmgateway.LoadedEngine;
import eu.elmgateway.equality.Published;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Credentials before they are sealed: what sealing adds may be missing, and nothing else. */
class DraftTest {
    private static final ValidationOptions DRAFT = ValidationOptions.STANDARD.asDraft();

    private final Checks checks = Checks.shared();

    @ParameterizedTest
    @Tag("published")
    @ValueSource(strings = {"2567751d6a56", "352cf22c655d", "69101ba0bc46"})
    void unsealedSamplesLackOnlyWhatSealingAdds(String blob) throws IOException {
        byte[] sample = sample(blob);

        assertEquals(Verdict.INVALID, report(sample, ValidationOptions.STANDARD).verdict());
        Report draft = report(sample, DRAFT);
        assertEquals(Verdict.VALID, draft.verdict(), () -> errors(draft).toString());
        assertEquals(Set.of("elm:draft", "elm:draft/issued", "elm:draft/eIDASIdentifier"), drafts(draft));
    }

    @ParameterizedTest
    @Tag("published")
    @CsvSource({
        "elm-support_AA-Annex1-MC-unsigned.json, false",
        "elm-support_Sample-CertOfPart-unsigned.json, false",
        "elm-support_Sample-MastersDegree-unsigned.json, true"
    })
    void theUploadFormIsOpenedAndItsCredentialJudged(String name, boolean dates) throws IOException {
        byte[] sample = sample(name);

        assertEquals(
                List.of("structure:wrapper"),
                report(sample, ValidationOptions.STANDARD).findings().stream()
                        .map(Finding::rule)
                        .toList());
        Report draft = report(sample, DRAFT);
        assertEquals(
                dates ? Verdict.INVALID : Verdict.VALID,
                draft.verdict(),
                () -> errors(draft).toString());
        assertEquals(
                dates,
                draft.findings().stream().anyMatch(finding -> finding.rule().equals("elm:defect")),
                () -> errors(draft).toString());
        assertEquals(Verdict.VALID, report(sample, DRAFT.in(Variant.REPAIRED)).verdict());
        assertTrue(
                draft.findings().stream().allMatch(DraftTest::pointsIntoTheForm),
                () -> draft.findings().toString());
    }

    private static boolean pointsIntoTheForm(Finding finding) {
        String pointer = finding.place().pointer();
        return pointer == null
                || (pointer.startsWith("/credential") && finding.place().line() > 0);
    }

    @Test
    void placesAreThoseOfTheFormThatWasSent() {
        String credential =
                unsealed().replace("\"@context\": [", "\"context\": [").replace("\"title\": {", "\"titel\": {");
        String form = "{\n\"deliveryDetails\": {},\n\"credential\":\n" + credential + "}";

        Report report = report(form.getBytes(UTF_8), DRAFT);
        Finding missing = errors(report).stream()
                .filter(finding -> finding.rule().equals("elm:DisplayParameter/title/minCount"))
                .findFirst()
                .orElseThrow();
        assertEquals("/credential/displayParameter", missing.place().pointer());
        int line = (int)
                form.substring(0, form.indexOf("\"displayParameter\"")).lines().count();
        assertEquals(line, missing.place().line());
    }

    @Test
    void aCredentialWithoutContextsIsReadWithThoseThatSealingGives() {
        String bare = unsealed().replaceFirst("(?s)\"@context\":.*?\\],", "");

        assertEquals(Verdict.INVALID, checks.report(bare).verdict());
        Report draft = report(bare.getBytes(UTF_8), DRAFT);
        assertEquals(Verdict.VALID, draft.verdict(), () -> errors(draft).toString());
    }

    @Test
    void whatSealingDoesNotAddIsMissedInADraftToo() {
        Report draft =
                report(unsealed().replace("\"validFrom\"", "\"validfrom\"").getBytes(UTF_8), DRAFT);

        assertEquals(
                List.of("elm:EuropeanDigitalCredential/validFrom/minCount"),
                errors(draft).stream().map(Finding::rule).toList());
    }

    @Test
    void whatIsThereAndWrongStaysWrong() {
        Report draft = report(
                Checks.sample("at-bachelor-diploma.jsonld")
                        .replaceFirst("\"issued\": \"[^\"]*\"", "\"issued\": \"yesterday\"")
                        .getBytes(UTF_8),
                DRAFT);

        assertEquals(Verdict.INVALID, draft.verdict());
        assertEquals(Set.of("elm:draft"), drafts(draft));
    }

    @Test
    void aSealedCredentialIsNoWorseAsADraft() {
        Report draft = report(Checks.sample("fr-certification.sealed.jsonld").getBytes(UTF_8), DRAFT);

        assertEquals(Verdict.VALID, draft.verdict());
        assertEquals(Set.of("elm:draft"), drafts(draft));
    }

    @Test
    void aDraftIsDeliveredToNobody() {
        var engine = LoadedEngine.get();
        byte[] draft = unsealed().getBytes(UTF_8);

        var checked = engine.check(draft, null, DRAFT);
        assertEquals(Verdict.VALID, checked.report().verdict());
        assertEquals(List.of(), checked.canonical().credentials());
        assertEquals(Verdict.INVALID, engine.check(draft, null).report().verdict());
    }

    private Report report(byte[] document, ValidationOptions options) {
        return checks.validator.validate(document, null, options).report();
    }

    private static Set<String> drafts(Report report) {
        return report.findings().stream()
                .map(Finding::rule)
                .filter(rule -> rule.startsWith("elm:draft"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Finding> errors(Report report) {
        return report.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
    }

    private static String unsealed() {
        return Checks.sample("wrong-draft-not-sealed.jsonld");
    }

    private static byte[] sample(String name) throws IOException {
        try (var files = Files.walk(Published.path("elm/samples"))) {
            return Files.readAllBytes(
                    files.filter(file -> file.getFileName().toString().startsWith(name))
                            .findFirst()
                            .orElseThrow());
        }
    }
}

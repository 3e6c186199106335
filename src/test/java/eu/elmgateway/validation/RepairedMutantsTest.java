package eu.elmgateway.validation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.elmgateway.equality.ElmContexts;
import eu.elmgateway.equality.ElmSamples;
import eu.elmgateway.equality.JsonMutator;
import eu.elmgateway.equality.JsonWords;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Over mutants of the published samples, by all six profiles: what is found as published and not as repaired is due to a defect
 * of the table, and what is found as repaired only is a check that the table says is added, or lies beneath a term that the
 * published context loses. The system property {@code elm.repairs} says how many mutants are tried.
 */
@Tag("published")
class RepairedMutantsTest {
    static final List<String> PROFILES = List.of(
            "edc-generic-no-cv",
            "edc-generic-full",
            "edc-accredited",
            "edc-converted",
            "edc-issued-by-mandate",
            "edc-diploma-supplement");

    private final Checks checks = Checks.shared();
    private final Repairs repairs = new ElmVersions(checks.readers, checks.catalogue, checks.model, Clock.systemUTC())
            .version(Elm.HUB)
            .repairs();
    private final Set<String> met = new TreeSet<>();

    @Test
    void differOnlyByWhatTheTableSays() {
        List<ObjectNode> documents = new ArrayList<>(ElmSamples.all().values().stream()
                .map(JsonMutator::shortened)
                .filter(sample -> sample.toString().length() < 60_000)
                .toList());
        var mutator = new JsonMutator(words(documents), 77);
        var random = new Random(77);
        int mutants = Integer.getInteger("elm.repairs", 150);
        for (int i = 0; i < mutants; i++) {
            ObjectNode mutant = mutator.mutant(documents.get(random.nextInt(documents.size())));
            compare(mutant.toString(), PROFILES.get(i % PROFILES.size()));
        }
        System.out.println(mutants + " mutants; due to or added for " + met);
        assertTrue(met.size() > 4, met.toString());
    }

    /** Terms that a defect is about are met more often than others. */
    private JsonWords words(List<ObjectNode> documents) {
        JsonWords words = JsonWords.of(ElmContexts.ours().values(), documents);
        var terms = new ArrayList<>(words.terms());
        var favoured = new ArrayList<>(repairs.terms().keySet());
        favoured.addAll(List.of(
                "credentialStatus", "termsOfUse", "credentialSchema", "fullName", "hasClaim", "evidence", "latitude"));
        Collections.nCopies(8, favoured).forEach(terms::addAll);
        return new JsonWords(words.classes(), terms, words.values());
    }

    private void compare(String mutant, String profile) {
        Map<String, Integer> published = errors(mutant, profile + "@published");
        Map<String, Integer> repaired = errors(mutant, profile + "@repaired");
        if (published.isEmpty() && repaired.isEmpty()) {
            return;
        }
        less(published, repaired)
                .forEach(finding -> assertTrue(
                        defect(finding) || beneath(finding), () -> "no defect explains " + finding + " of " + mutant));
        less(repaired, published)
                .forEach(finding -> assertTrue(
                        added(finding) || beneath(finding), () -> "the repairs add " + finding + " to " + mutant));
    }

    private boolean defect(String finding) {
        return tells(repairs.defects().stream()
                .filter(defect -> defect.finds(rule(finding)))
                .toList());
    }

    private boolean added(String finding) {
        return tells(repairs.defects().stream()
                .filter(defect -> defect.adds(rule(finding)))
                .toList());
    }

    private boolean tells(List<Defect> defects) {
        defects.forEach(defect -> met.add(defect.id()));
        return !defects.isEmpty();
    }

    private boolean beneath(String finding) {
        return Arrays.stream(finding.substring(finding.indexOf(' ') + 1).split("/"))
                .anyMatch(repairs.terms()::containsKey);
    }

    private static String rule(String finding) {
        return finding.substring(0, finding.indexOf(' '));
    }

    private static List<String> less(Map<String, Integer> these, Map<String, Integer> those) {
        return these.entrySet().stream()
                .filter(finding -> finding.getValue() > those.getOrDefault(finding.getKey(), 0))
                .map(Map.Entry::getKey)
                .toList();
    }

    private Map<String, Integer> errors(String document, String profile) {
        Report report = checks.validator
                .validate(document.getBytes(UTF_8), null, ValidationOptions.STANDARD.byProfile(profile))
                .report();
        var errors = new HashMap<String, Integer>();
        report.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .forEach(finding ->
                        errors.merge(finding.rule() + " " + finding.place().pointer(), 1, Integer::sum));
        return errors;
    }
}

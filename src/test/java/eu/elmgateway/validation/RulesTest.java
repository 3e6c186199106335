package eu.elmgateway.validation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import eu.elmgateway.rules.Rule;
import eu.elmgateway.rules.RuleFile;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every rule speaks up for what it is about, in the right place, and not for the same thing done right. */
class RulesTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-25T12:00:00Z"), ZoneOffset.UTC);

    private final Checks checks = Checks.shared();
    private final Validator validator = new Validator(checks.readers, checks.catalogue, checks.model, CLOCK);
    private final String sample = Checks.sample("fi-competence-badge.jsonld");

    @TestFactory
    Stream<DynamicTest> theMistakeIsFoundInItsPlace() {
        return RuleCases.all().stream()
                .map(one -> dynamicTest(one.rule() + " at " + one.pointer(), () -> {
                    List<Finding> found = rules(one.wrong(sample));
                    assertEquals(expected(one), names(found), found::toString);
                    Finding finding = found.stream()
                            .filter(any -> any.rule().equals("rules:" + one.rule()))
                            .findFirst()
                            .orElseThrow();
                    assertEquals(one.pointer(), finding.place().pointer());
                    assertEquals(one.line(sample), finding.place().line());
                    assertEquals(
                            1,
                            found.stream()
                                    .filter(any -> any.rule().equals(finding.rule()))
                                    .count());
                    inEveryLanguage(finding);
                }));
    }

    private static void inEveryLanguage(Finding finding) {
        for (Locale language : List.of(Locale.ENGLISH, Locale.FRENCH)) {
            String said = finding.message(language) + Objects.requireNonNull(finding.advice(language));
            assertFalse(said.contains("{"), said);
        }
    }

    @TestFactory
    Stream<DynamicTest> theSameDoneRightIsLeftAlone() {
        return RuleCases.all().stream()
                .filter(one -> !one.rule().equals("organisation-of-itself"))
                .map(one -> dynamicTest(
                        one.rule() + " at " + one.pointer(), () -> assertEquals(List.of(), rules(one.right(sample)))));
    }

    @Test
    void everyRuleOfTheFileIsTried() {
        Path schemas = checks.catalogue.schemas();
        var reader = checks.readers.config(schemas, schemas.resolve("gateway/rules.schema.json"));
        Set<String> there = new RuleFile(reader.read(schemas.resolve("elm-json/3.1/rules.yaml")), checks.model, CLOCK)
                .rules().rules().stream().map(Rule::id).collect(Collectors.toCollection(TreeSet::new));
        Set<String> tried = RuleCases.all().stream()
                .map(one -> "rules:" + one.rule())
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(there, tried);
    }

    private static Set<String> expected(RuleCase one) {
        Set<String> rules = new TreeSet<>(one.also());
        rules.add(one.rule());
        return rules;
    }

    private static Set<String> names(List<Finding> findings) {
        return findings.stream()
                .map(finding -> finding.rule().substring("rules:".length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<Finding> rules(String document) {
        return validator.validate(document.getBytes(UTF_8), null).report().findings().stream()
                .filter(finding -> finding.rule().startsWith("rules:"))
                .toList();
    }
}

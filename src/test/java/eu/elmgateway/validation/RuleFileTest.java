package eu.elmgateway.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.elmgateway.rules.RuleFile;
import eu.elmgateway.rules.Rules;
import eu.elmgateway.safe.ConfigException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an operator hears who changes rules.yaml: file, line, cure. */
class RuleFileTest {
    private static final String HEAD =
            "rules:\n  - rule: mine\n    severity: warning\n    title: { en: t }\n    message: { en: m }\n";

    @TempDir
    private Path folder;

    private final Checks checks = Checks.shared();

    @Test
    void aCheckThatNobodyKnowsIsAnErrorWithTheNearestOne() {
        heard(
                "    check: dates-order\n    parameters: {}\n",
                ":6:",
                "There is no check \"dates-order\".",
                "date-order");
    }

    @Test
    void aTermThatTheModelDoesNotHaveIsAnErrorInItsLine() {
        heard(
                "    check: value-form\n    parameters:\n      terms: pont\n      must: x\n",
                ":8:",
                "the model has no term \"pont\"",
                "terms are spelt as in the context");
    }

    @Test
    void aPathThatIsNoneIsAnErrorInItsLine() {
        heard(
                "    check: date-order\n    parameters:\n      earlier: issued//x\n      later: issued\n",
                ":8:",
                "is no path of terms",
                "Correct it");
    }

    @Test
    void aParameterThatTheCheckDoesNotKnowIsASlipOfThePen() {
        heard(
                "    check: date-zone\n    parameters:\n      tolerance: P1D\n",
                ":8:",
                "The check knows no parameter tolerance.",
                "");
    }

    @Test
    void aParameterThatIsMissingIsNamed() {
        heard("    check: no-cycle\n", ":2:", "The rule lacks the parameter term.", "Write it under parameters.");
    }

    @Test
    void aBrokenExpressionIsAnErrorInItsLine() {
        heard(
                "    check: value-form\n    parameters:\n      terms: point\n      must: '('\n",
                ":9:",
                "it is no regular expression",
                "Correct it");
    }

    @Test
    void aRuleThatIsOffIsReadButNotRun() throws IOException {
        assertEquals(
                0,
                rules(HEAD.replace("warning", "off") + "    check: date-zone\n")
                        .rules()
                        .size());
        assertEquals(1, rules(HEAD + "    check: date-zone\n").rules().size());
    }

    @Test
    void aSeverityThatIsNoneIsRefusedByTheSchema() {
        var heard = assertThrows(
                ConfigException.class, () -> rules(HEAD.replace("warning", "loud") + "    check: date-zone\n"));
        assertTrue(heard.getMessage().contains(":3:"), heard.getMessage());
    }

    private void heard(String rest, String line, String what, String cure) {
        var heard = assertThrows(ConfigException.class, () -> rules(HEAD + rest));
        String said = heard.getMessage();
        assertTrue(said.contains("rules.yaml" + line) && said.contains(what) && said.contains(cure), said);
    }

    private Rules rules(String yaml) throws IOException {
        Path file = Files.writeString(folder.resolve("rules.yaml"), yaml);
        Path schemas = checks.catalogue.schemas();
        var reader = checks.readers.config(schemas, schemas.resolve("gateway/rules.schema.json"));
        return new RuleFile(reader.read(file), checks.model, Clock.systemUTC()).rules();
    }
}

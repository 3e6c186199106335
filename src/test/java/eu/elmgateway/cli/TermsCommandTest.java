package eu.elmgateway.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class TermsCommandTest {
    @Test
    void aClassIsShownWithItsTermsDemandedOnesFirst() {
        List<String> lines = lines("terms", "LearningActivity");
        assertTrue(lines.get(0).matches("term +how many +demanded +value +example"), lines.get(0));
        assertTrue(lines.get(1).matches("awardedBy +exactly one +yes +an AwardingProcess"), lines.get(1));
        assertTrue(lines.get(2).matches("title +at least one +yes +a text with its language .*"), lines.get(2));
        assertTrue(has(lines, "workload +at most one +a duration +\"PT40H\""), lines + "");
        assertTrue(has(lines, "hasPart +any +a LearningActivity"), lines + "");
    }

    @Test
    void aTermIsShownWithTheClassesThatHaveIt() {
        List<String> lines = lines("terms", "eqfLevel");
        assertTrue(lines.get(0).startsWith("class "), lines.get(0));
        assertTrue(has(lines, "Qualification +at most one +a code of the list eqf"), lines + "");
        assertEquals(2, lines.size(), lines + "");
    }

    @Test
    void withoutANameTheClassesAreListed() {
        List<String> lines = lines("terms");
        assertTrue(has(lines, "CreditPoint +2 +2"), lines + "");
        assertEquals(lines.subList(1, lines.size()).stream().sorted().toList(), lines.subList(1, lines.size()));
    }

    @Test
    void aNameThatIsNoneIsAnsweredWithOneThatIs() {
        CommandRun run = CommandRun.of("terms", "worklod");
        assertEquals(2, run.exitCode());
        assertTrue(
                run.err()
                        .startsWith("elm-gateway terms: in edc-generic-full there is no class or term 'worklod';"
                                + " did you mean 'workload'?"),
                run.err());
        assertTrue(CommandRun.of("terms", "colour").err().contains("'elm-gateway terms' lists the classes"));
        assertTrue(CommandRun.of("terms", "--profile", "edc-acredited").err().contains("mean 'edc-accredited'?"));
    }

    @Test
    void jsonSaysTheSame() {
        String json = CommandRun.of("terms", "CreditPoint", "--json").out();
        assertTrue(json.contains("\"term\" : \"point\""), json);
        assertTrue(json.contains("\"most\" : 1"), json);
    }

    private static List<String> lines(String... arguments) {
        CommandRun run = CommandRun.of(arguments);
        assertEquals(0, run.exitCode(), run.err());
        return run.out().lines().toList();
    }

    private static boolean has(List<String> lines, String pattern) {
        return lines.stream().anyMatch(line -> line.matches(pattern));
    }
}

package eu.elmgateway.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class ElmGatewayTest {
    @Test
    void helpOfValidateIsShortAndExact() {
        List<String> lines = CommandRun.of("validate", "--help").out().lines().toList();
        assertEquals("Usage: elm-gateway validate [-hqV] [--checks] [--draft] [--no-progress]", lines.get(0));
        assertTrue(lines.contains("Checks documents as the gateway would. Fetches nothing, stores nothing."));
        assertTrue(lines.contains("      --report=FACE          text, json, csv, html, sarif, junit. Default: text."));
        assertTrue(lines.contains("      --lang=LANGUAGE        Language of the messages: en, fr. Default: en."));
        assertEquals(
                List.of(
                        "Exit codes:",
                        "  0  all are valid",
                        "  1  one is not, or has warnings with --fail-on warning",
                        "  2  the command line is wrong",
                        "  3  a file of the gateway's own is missing or wrong",
                        "  4  a document could not be checked"),
                lines.subList(lines.size() - 6, lines.size()));
        assertTrue(lines.size() < 60, lines.size() + " lines are no help");
    }

    @Test
    void aCommandThatIsNoneIsAnsweredWithOneThatIs() {
        CommandRun run = CommandRun.of("validat", "x.jsonld");
        assertEquals(2, run.exitCode());
        assertEquals(
                List.of("elm-gateway: there is no command 'validat'", "Try 'elm-gateway --help'."),
                run.err()
                        .lines()
                        .filter(line -> !line.startsWith("Did you mean"))
                        .toList());
        assertTrue(run.err().contains("Did you mean: elm-gateway validate"), run.err());
    }

    @Test
    void formatsAreListedWithTheirFolders() {
        List<String> lines = CommandRun.of("formats").out().lines().toList();
        assertTrue(
                lines.stream().anyMatch(line -> line.matches("elm-json:3\\.1 +.* schemas/elm-json/3\\.1")), lines + "");
        assertEquals(lines.stream().sorted().toList(), lines);
    }

    @Test
    void profilesAreListedWithTheirIris() {
        String out = CommandRun.of("profiles").out();
        assertTrue(
                out.lines()
                        .anyMatch(line -> line.matches("elm-json:3\\.1 +edc-accredited +.* http://.*/edc-accredited")),
                out);
        assertTrue(out.lines().filter(line -> line.startsWith("elm-json:3.1")).count() >= 6, out);
    }

    @Test
    void completionKnowsCommandsOptionsAndTheirValues() {
        String script = CommandRun.of("completion", "bash").out();
        for (String word :
                List.of("validate", "profiles", "--fail-on", "--no-progress", "--completeness", "\"sarif\"")) {
            assertTrue(script.contains(word), word);
        }
        assertEquals(
                script.lines().skip(10).toList(),
                CommandRun.of("completion", "zsh").out().lines().skip(10).toList());
        assertEquals(2, CommandRun.of("completion", "fish").exitCode());
    }
}

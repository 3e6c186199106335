package eu.elmgateway.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ValidateCommandTest {
    private static final Path SAMPLES = Path.of("src/main/dist/samples");
    private static final String GOOD = SAMPLES + "/fi-competence-badge.jsonld";
    private static final String BAD = SAMPLES + "/wrong-date-and-title.jsonld";

    private static final String REFUSED = "A push of this document is refused for it (422)";

    @TempDir
    Path folder = Path.of("");

    private String badge = "";

    @BeforeEach
    void read() throws IOException {
        badge = Files.readString(Path.of(GOOD));
    }

    @Test
    void endsWith0WhereAllIsValid() {
        CommandRun run = CommandRun.of("validate", GOOD);
        assertEquals(0, run.exitCode());
        assertTrue(run.out().startsWith(GOOD + ": valid (elm-json:3.1)"), run.out());
        assertEquals("", run.err());
    }

    @Test
    void endsWith1WhereOneIsInvalid() {
        CommandRun run = CommandRun.of("validate", GOOD, BAD);
        assertEquals(1, run.exitCode());
        assertEquals(List.of(GOOD + ": valid", BAD + ": invalid"), run.verdicts());
        assertTrue(run.err().matches("2 documents: 1 valid, 1 invalid; .*; \\d+\\.\\d s\\R"), run.err());
    }

    @Test
    void endsWith2AndOneLineWhereTheCommandLineIsWrong() {
        CommandRun run = CommandRun.of("validate", GOOD, "--formt", "elm-json");
        assertEquals(2, run.exitCode());
        assertTrue(run.err().startsWith("elm-gateway validate: Unknown option"), run.err());
        assertTrue(run.err().endsWith("Try 'elm-gateway validate --help'.\n"), run.err());
        assertTrue(run.err().lines().count() <= 3, run.err());
    }

    @Test
    void endsWith2WhereThereIsNoSuchFile() {
        CommandRun run = CommandRun.of("validate", GOOD, folder + "/none.jsonld");
        assertEquals(2, run.exitCode());
        assertEquals("", run.out());
        assertTrue(run.err().contains("there is no file " + folder + "/none.jsonld"), run.err());
    }

    @Test
    void endsWith2WhereNothingFits() {
        CommandRun run = CommandRun.of("validate", folder + "/**/*.jsonld");
        assertEquals(2, run.exitCode());
        assertTrue(run.err().contains("there is nothing to check in " + folder), run.err());
    }

    @Test
    void endsWith3WhereTheGatewaysOwnFilesAreWrong() throws IOException {
        Files.createDirectories(folder.resolve("schemas/gateway"));
        CommandRun run = CommandRun.of("validate", GOOD, "--home", folder.toString());
        assertEquals(3, run.exitCode());
        assertTrue(run.err().startsWith("elm-gateway: "), run.err());
    }

    @Test
    void endsWith4WhereOneCouldNotBeChecked() throws IOException {
        Path damaged = Files.writeString(folder.resolve("a.zip"), "PK\u0003\u0004 and no more");
        CommandRun run = CommandRun.of("validate", BAD, damaged.toString());
        assertEquals(4, run.exitCode());
        assertEquals(List.of(BAD + ": invalid", damaged + ": could not be checked"), run.verdicts());
    }

    @Test
    void readsOneDocumentFromStandardInput() {
        CommandRun run = CommandRun.validate(badge, "-");
        assertEquals(0, run.exitCode());
        assertTrue(run.out().startsWith("<stdin>: valid (elm-json:3.1)"), run.out());
    }

    @Test
    void countsLinesOfNdjsonInTheFile() throws IOException {
        String good = badge.replaceAll("\\R\\s*", " ");
        String bad = good.replaceFirst("\"validFrom\": \"[^\"]*\"", "\"validFrom\": \"2026-05-20\"");
        int column = bad.indexOf("\"2026-05-20\"") + 1;
        Path lines = Files.writeString(folder.resolve("many.ndjson"), good + "\n\n" + bad + "\r\n" + good);
        CommandRun run = CommandRun.of("validate", lines.toString());
        assertEquals(List.of(lines + ":1: valid", lines + ":3: invalid", lines + ":4: valid"), run.verdicts());
        List<String> said = run.out()
                .lines()
                .dropWhile(line -> !line.contains("validFrom is \"2026-05-20\""))
                .toList();
        assertTrue(said.get(0).startsWith(lines + ":3:" + column + ": error: "), said.get(0));
        assertEquals(said.get(1).indexOf("\"2026-05-20\""), said.get(2).indexOf('^'));
    }

    @Test
    void warningsFailOnlyWhereTheyAreToFail() throws IOException {
        Path warned =
                Files.writeString(folder.resolve("w.jsonld"), badge.replaceFirst("\\{", "{ \"noSuchTerm\": \"x\","));
        assertEquals(0, CommandRun.of("validate", warned.toString()).exitCode());
        assertEquals(
                1,
                CommandRun.of("validate", warned.toString(), "--fail-on", "warning")
                        .exitCode());
    }

    @Test
    void saysThatAPushIsRefusedForWhatElmDemandsAndTheDocumentDoesNotSay() throws IOException {
        String transcript = "mappings/elmo_to_elm/cases/ewp-transcript/input.xml";

        CommandRun ofNobody = CommandRun.of("validate", transcript);

        assertEquals(0, ofNobody.exitCode());
        assertTrue(ofNobody.out().contains(REFUSED), ofNobody.out());
        CommandRun french = CommandRun.of("validate", transcript, "--lang", "fr");
        assertTrue(french.out().contains("il est refusé pour cela (422)"), french.out());

        Path strict = Files.writeString(folder.resolve("strict.yaml"), "sender: campus\n");
        CommandRun pushed = CommandRun.of("validate", transcript, "--settings", strict.toString());
        assertEquals(1, pushed.exitCode());
        assertFalse(pushed.out().contains(REFUSED), pushed.out());

        Path mild = Files.writeString(folder.resolve("mild.yaml"), "sender: campus\nincomplete: accept\n");
        CommandRun taken = CommandRun.of("validate", transcript, "--settings", mild.toString());
        assertEquals(0, taken.exitCode());
        assertFalse(taken.out().contains(REFUSED), taken.out());
    }

    @Test
    void countsAsManyErrorsAsItShows() throws IOException {
        Path wrong = Files.writeString(
                folder.resolve("wrong.xml"),
                Files.readString(Path.of("mappings/elmo_to_elm/cases/ewp-transcript/input.xml"))
                        .replaceFirst("<generatedDate>[^<]*<", "<generatedDate>yesterday<"));

        CommandRun run = CommandRun.of("validate", wrong.toString(), wrong.toString());

        assertEquals(
                2, run.out().lines().filter(line -> line.contains(": error: ")).count(), run.out());
        assertTrue(run.out().contains("; 1 error\n"), run.out());
        assertTrue(run.err().contains("; 2 errors; "), run.err());
    }

    @Test
    void takesADocumentForTheFormatThatIsAskedFor() {
        CommandRun run = CommandRun.of("validate", GOOD, "--format", "koski-oppija");
        assertEquals(1, run.exitCode());
        assertTrue(run.out().contains(": invalid (koski-oppija:2024-01)"), run.out());
    }

    @Test
    void leavesTheVersionToTheDocumentWhereNoneIsAskedFor() {
        String xml = SAMPLES + "/es-transcript.xml";
        CommandRun run = CommandRun.of("validate", xml, "--format", "edci-xml");
        CommandRun free = CommandRun.of("validate", xml);
        assertEquals(free.out(), run.out());
    }

    @Test
    void namesTheFormatsWhereTheOneAskedForIsNone() {
        CommandRun run = CommandRun.of("validate", GOOD, "--format", "elmjson");
        assertEquals(2, run.exitCode());
        assertTrue(
                run.err().contains("there is no format 'elmjson'; did you mean 'elm-json'? there are anis:"),
                run.err());
    }

    @Test
    void quietSaysNothingOfValidDocuments() {
        CommandRun run = CommandRun.of("validate", "-q", GOOD, BAD);
        assertEquals(List.of(BAD + ": invalid"), run.verdicts());
        assertEquals("", run.err());
    }

    @Test
    void writesEveryFaceToAFileAndSaysNothingElse() throws IOException {
        for (String face : List.of("text", "json", "csv", "html", "sarif", "junit")) {
            Path file = folder.resolve("reports").resolve(face + ".html");
            CommandRun run = CommandRun.of("validate", GOOD, BAD, "-q", "--report", face, "--output", file.toString());
            assertEquals("", run.out() + run.err(), face);
            assertTrue(Files.readString(file).contains("validFrom"), face);
        }
    }

    @Test
    void writesAPageForEachDocumentAndAnIndex() throws IOException {
        Path pages = folder.resolve("pages");
        Files.writeString(folder.resolve("many.ndjson"), "{}\n{}\n");
        CommandRun run = CommandRun.of(
                "validate",
                BAD,
                folder + "/many.ndjson",
                "--report",
                "html",
                "--output",
                pages.toString(),
                "--lang",
                "fr");
        assertEquals(1, run.exitCode());
        try (var files = Files.list(pages)) {
            assertEquals(
                    List.of(
                            "00001-wrong-date-and-title.jsonld.html",
                            "00002-many.ndjson-1.html",
                            "00003-many.ndjson-2.html",
                            "index.html"),
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
        String index = Files.readString(pages.resolve("index.html"));
        assertTrue(index.contains("<a href=\"00003-many.ndjson-2.html\">"), index);
        assertTrue(index.contains("lang=\"fr\""), index);
    }

    @Test
    void colourIsForTerminals() {
        CommandRun plain = CommandRun.of("validate", BAD);
        CommandRun coloured = CommandRun.at(new Terminal(true, false, 80, true, true), "validate", BAD);
        assertEquals(-1, plain.out().indexOf('\u001B'));
        assertTrue(coloured.out().contains("\u001B["), coloured.out());
        assertEquals(plain.out(), coloured.out().replaceAll("\u001B\\[[0-9;]*m", ""));
    }

    @Test
    void aTerminalIsWhatTheStartScriptSawAndNoColorIsRespected() {
        var properties = new Properties();
        properties.put("elm-gateway.terminal", "12");
        properties.put("elm-gateway.columns", "200");
        Map<String, String> xterm = Map.of("TERM", "xterm", "LANG", "fr_FR.UTF-8");
        assertEquals(new Terminal(true, true, 200, true, true), Terminal.of(properties, xterm));
        assertEquals(
                new Terminal(true, true, 200, false, false),
                Terminal.of(properties, Map.of("TERM", "xterm", "NO_COLOR", "1", "LANG", "C")));
        assertEquals(new Terminal(true, false, 200, false, false), Terminal.of(properties, Map.of()));
        assertEquals(Terminal.NONE, Terminal.of(new Properties(), Map.of()));
    }

    @Test
    void keepsTheOrderOfTheInputs() throws IOException {
        String good = badge.replaceAll("\\R\\s*", " ");
        var text = new StringBuilder();
        var expected = new ArrayList<String>();
        for (int i = 1; i <= 60; i++) {
            text.append(i % 3 == 0 ? "{}" : good).append('\n');
            expected.add("<stdin>:" + i + (i % 3 == 0 ? ": invalid" : ": valid"));
        }
        assertEquals(expected, CommandRun.validate(text.toString(), "-").verdicts());
    }

    @Test
    void saysWhichProfilesThereAre() {
        CommandRun run = CommandRun.of("validate", GOOD, "--profile", "edc-acredited");
        assertEquals(2, run.exitCode());
        assertTrue(run.err().contains("did you mean 'edc-accredited'? elm-json:3.1 has edc-generic-no-cv"), run.err());
    }

    @Test
    void saysWhichListsOfElementsThereAre() {
        CommandRun run = CommandRun.of("validate", GOOD, "--completeness", "micro");
        assertEquals(2, run.exitCode());
        assertTrue(
                run.err().contains("there is no list of elements 'micro'; write one of micro-credential"), run.err());
    }

    @Test
    void theOptionsOfValidationReachIt() {
        assertEquals(
                1,
                CommandRun.of("validate", GOOD, "--profile", "edc-accredited").exitCode());
    }
}

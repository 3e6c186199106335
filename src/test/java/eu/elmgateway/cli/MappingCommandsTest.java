package eu.elmgateway.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code map} over folders, and {@code mapping test} on a mapping that is not installed. */
class MappingCommandsTest {
    private static final String DIPLOMA = "src/main/dist/samples/at-bachelor-diploma.jsonld";

    @TempDir
    private Path folder;

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
            }
        }
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void aFolderIsMappedIntoFilesAndWhatCannotBeMappedStopsNobody() throws IOException {
        Path in = Files.createDirectories(folder.resolve("in"));
        Path cases = Path.of("mappings/elmo_to_elm/cases");
        Files.copy(cases.resolve("nothing-passed/input.xml"), in.resolve("a.xml"));
        Files.copy(Path.of(DIPLOMA), in.resolve("b.jsonld"));
        Files.writeString(in.resolve("c.json"), "{");
        Path out = folder.resolve("out");
        CommandRun run = CommandRun.of("map", in.toString(), "--to", "elmo:1.7", "--out", out.toString());
        assertEquals(1, run.exitCode(), run.err());
        assertEquals(1, names(out).size());
        assertTrue(names(out).get(0).endsWith("in-b.xml"), names(out).get(0));
        assertTrue(run.err().contains("3 documents: 1 valid, 2 invalid"), run.err());
    }

    @Test
    void whatAMappingRefusesIsShownWhereItStandsInTheLanguageAskedFor() {
        String[] command = {
            "map", "mappings/elm_to_virta/cases/degree-without-credits/input.jsonld", "--to", "virta:1.06.1",
            "--param", "organisation=02536", "--param", "institution=VATFI-99990011"
        };
        CommandRun english = CommandRun.of(command);
        assertEquals(1, english.exitCode(), english.err());
        assertTrue(english.err().contains("VIRTA takes no attainment without ECTS credits"), english.err());
        assertTrue(english.err().contains("input.jsonld:316:17"), english.err());
        assertTrue(english.err().contains("at /credentialSubject/hasClaim"), english.err());
        String[] enFrancais = Arrays.copyOf(command, command.length + 2);
        enFrancais[command.length] = "--lang";
        enFrancais[command.length + 1] = "fr";
        CommandRun french = CommandRun.of(enFrancais);
        assertTrue(french.err().contains("VIRTA ne prend aucun acquis sans crédits ECTS"), french.err());
        assertFalse(french.err().contains("takes no"), french.err());
    }

    @Test
    void whatAMappingRefusesOfAConvertedDocumentIsToldInElmAndByThePathThatItComesFrom() {
        CommandRun run = CommandRun.of(
                "map", "mappings/elmo_to_elm/cases/degree-with-courses/input.xml", "--to", "koski-oppija:2024-01");
        assertEquals(1, run.exitCode(), run.err());
        assertTrue(
                run.err()
                        .contains("(in ELM at /credentialSubject, which comes from /elmo/learner) [mapping:one-badge]"),
                run.err());
    }

    /** A diploma in an envelope whose signature nobody made. */
    private Path brokenSeal() throws IOException {
        String diploma = Files.readString(Path.of(DIPLOMA));
        ObjectNode envelope = JsonNodeFactory.instance.objectNode().put("payload", diploma);
        envelope.putArray("signatures").addObject().put("protected", "e30").put("signature", "AAAA");
        return Files.writeString(folder.resolve("broken.json"), envelope.toString());
    }

    @Test
    void aSealThatDoesNotHoldIsToldAndTheDocumentIsMappedNonetheless() throws IOException {
        Path broken = brokenSeal();
        CommandRun one = CommandRun.of("map", broken.toString(), "--to", "elmo:1.7");
        assertEquals(0, one.exitCode(), one.err());
        assertTrue(
                one.err().contains("WARNING: ") && one.err().contains("Pushed like this, it is refused."), one.err());
        CommandRun many = CommandRun.of("map", broken.toString(), "--to", "elmo:1.7", "--out", folder + "/out");
        assertEquals(0, many.exitCode(), many.err());
        assertTrue(many.err().contains("Pushed like this, it is refused."), many.err());
        assertEquals(1, names(folder.resolve("out")).size());
    }

    @Test
    void whatIsToBeSealedAnewMustNotComeWithASealThatDoesNotHold() throws IOException {
        CommandRun run = CommandRun.of("map", brokenSeal().toString(), "--to", "elm-json:3.1", "--seal");
        assertEquals(1, run.exitCode(), run.err());
        assertTrue(run.err().contains("seal:"), run.err());
    }

    @Test
    void theCoverageOfASampleDoesNotHangOnItsSeal() throws IOException {
        CommandRun run = CommandRun.of(
                "mapping", "coverage", "--mapping", "elm_to_elmo", brokenSeal().toString());
        assertEquals(0, run.exitCode(), run.err());
        assertTrue(run.out().contains("mapped") && !run.out().contains("invalid"), run.out());
    }

    @ParameterizedTest
    @CsvSource({
        "elmo:1.7 --param isuerIdentifier=x, there is no setting 'isuerIdentifier'; did you mean 'issuerIdentifier'?",
        "elmo:1.8,                           there is no mapping to 'elmo:1.8'; did you mean 'elmo:1.7'?",
        "koski,                              there is no mapping to 'koski'; did you mean 'koski-oppija:2024-01'?"
    })
    void whatIsMisspeltIsToldWithWhatIsMeant(String wanted, String told) {
        String[] command = ("map " + DIPLOMA + " --to " + wanted).split(" ", -1);
        CommandRun run = CommandRun.of(command);
        assertEquals(2, run.exitCode(), run.err());
        assertTrue(run.err().contains(told), run.err());
        assertFalse(run.err().contains("domibus"), "what no credential becomes is not offered: " + run.err());
    }

    @ParameterizedTest
    @CsvSource({
        "--mapping elm_to_elm " + DIPLOMA + ", there is no mapping 'elm_to_elm'; did you mean 'elm_to_elmo'?",
        "elm_to_elmo,                          the mapping of that name is meant by --mapping=elm_to_elmo"
    })
    void aMappingThatIsMisspeltOrTakenForAFileHasNoCoverage(String wanted, String told) {
        CommandRun run = CommandRun.of(("mapping coverage " + wanted).split(" ", -1));
        assertEquals(2, run.exitCode(), run.err());
        assertTrue(run.err().contains(told), run.err());
    }

    @Test
    void severalDocumentsNeedAFolderToBeWrittenTo() {
        CommandRun run = CommandRun.of("map", "src/main/dist/samples", "--to", "elmo:1.7");
        assertEquals(2, run.exitCode());
        assertTrue(run.err().contains("--out FOLDER"), run.err());
    }

    @Test
    void aCaseThatFailsIsShownElementByElementAndCanBeAccepted() throws IOException {
        Path mapping = folder.resolve("elm_to_elmo");
        copy(Path.of("mappings/elm_to_elmo"), mapping);
        Path expected = mapping.resolve("cases/no-activity-no-zone/expected.xml");
        String good = Files.readString(expected);
        Files.writeString(expected, good.replace("<familyName>Aschauer", "<familyName>Huber"));
        CommandRun run = CommandRun.of("mapping", "test", mapping.toString());
        assertEquals(1, run.exitCode(), run.err());
        assertTrue(run.out().contains("no-activity-no-zone   FAILED (1)"), run.out());
        assertTrue(
                run.out().contains("/elmo[1]/learner[1]/familyName[1]: expected Huber, written Aschauer"), run.out());
        assertEquals(
                0,
                CommandRun.of("mapping", "test", mapping.toString(), "--accept").exitCode());
        assertEquals(good, Files.readString(expected));
    }

    @Test
    void aTermOnAClassThatHasNoneIsTold() throws IOException {
        Path mapping = folder.resolve("open-badges_to_elm");
        copy(Path.of("mappings/open-badges_to_elm"), mapping);
        Path claims = mapping.resolve("claims.xsl");
        String credits = "<xsl:sequence select=\"f:credits('creditReceived'";
        String good = Files.readString(claims);
        assertTrue(good.contains(credits), good);
        Files.writeString(claims, good.replace(credits, "<elm:workload>PT40H</elm:workload>" + credits));
        CommandRun run = CommandRun.of("mapping", "test", mapping.toString(), "--accept");
        assertEquals(0, run.exitCode(), run.err());
        assertTrue(run.out().contains("\"workload\" is no term of LearningAchievement"), run.out());
        assertTrue(run.out().contains("Put it where the model has it: LearningActivity."), run.out());
    }

    @Test
    void aMappingThatCannotBeLoadedIsSaidWithFileAndLineAndOneThatIsNotThereIsGuessed() throws IOException {
        Path mapping = folder.resolve("elm_to_elmo");
        copy(Path.of("mappings/elm_to_elmo"), mapping);
        Files.writeString(mapping.resolve("mapping.xsl"), "<a>");
        CommandRun run = CommandRun.of("mapping", "test", mapping.toString());
        assertEquals(3, run.exitCode());
        assertTrue(run.out().contains("NOT LOADED") && run.out().contains("mapping.xsl:1:"), run.out());
        CommandRun none = CommandRun.of("mapping", "test", "elm_to_elno");
        assertEquals(2, none.exitCode());
        assertTrue(none.err().contains("did you mean 'elm_to_elmo'?"), none.err());
    }
}

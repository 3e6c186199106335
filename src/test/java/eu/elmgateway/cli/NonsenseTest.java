package eu.elmgateway.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Documents that are valid by their schema and nonsense by content, or contradict themselves: each is told what is wrong. */
class NonsenseTest {
    private static final Path MAPPINGS = Path.of("mappings");

    @TempDir
    private Path folder;

    private Path changed(String base, String right, String wrong) throws IOException {
        Path source = MAPPINGS.resolve(base.replace(" ", "_to_elm/cases/"));
        Path input = source.resolve(Files.exists(source.resolve("input.xml")) ? "input.xml" : "input.json");
        String good = Files.readString(input);
        String bad = good.replace(right, wrong);
        assertNotEquals(good, bad, () -> right + " does not stand in " + input);
        return Files.writeString(folder.resolve("nonsense." + (base.startsWith("open") ? "json" : "xml")), bad);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
            edci-xml micro-credential-with-exam | <cred:validUntil>2027      | <cred:validUntil>2017          | rules:validity-ends-before-it-begins
            edci-xml micro-credential-with-exam | <endedAtTime>2022-01-28    | <endedAtTime>2021-01-28        | rules:period-ends-before-it-begins
            edci-xml micro-credential-with-exam | <dateOfBirth>1999          | <dateOfBirth>2099              | rules:date-in-the-future
            edci-xml micro-credential-with-exam | /ects">2<                  | /ects">-2<                     | rules:credit-points-number
            edci-xml micro-credential-with-exam | <awardingBody idref="urn:example:org:1"/> | <awardingBody idref="urn:example:spec:1"/> | awardingBody: urn:example:spec:1 is not defined, or is not what belongs there
            elmo degree-with-courses            | <start>2022-09-15          | <start>2032-09-15              | rules:period-ends-before-it-begins
            elmo degree-with-courses            | <end>2025-06-30            | <end>2024-06-30                | rules:period-ends-before-it-begins
            elmo degree-with-courses            | <bday>2001                 | <bday>2101                     | rules:born-after-issue
            elmo degree-with-courses            | <value>4.5</value>         | <value>-4.5</value>            | rules:credit-points-number
            elmo degree-with-courses            | <issueDate>2026            | <issueDate>2020                | rules:awarded-after-issue
            elmo degree-with-courses            | <engagementHours>          | <engagementHours>-             | is less than nothing
            elmo degree-with-courses            | localId="unused"           | localId="0-10"                 | is described 2 times, and only the first is kept
            open-badges degree-with-results     | "validUntil": "2046        | "validUntil": "2016            | rules:expires-before-it-is-valid
            open-badges degree-with-results     | "awardedDate": "2026       | "awardedDate": "2099           | rules:date-in-the-future
            """)
    void itIsToldAndIsValidStill(String base, String right, String wrong, String said) throws IOException {
        CommandRun run = CommandRun.of("validate", changed(base, right, wrong).toString());
        assertTrue(run.out().contains(said), run.out());
        assertEquals(0, run.exitCode(), run.out());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '\u0001', textBlock = """
            <cred:issuer idref="urn:example:org:1"/>     | <cred:issuer idref="urn:example:org:9"/>  | refers to "urn:example:org:9"
            <specifiedBy idref="urn:example:spec:1"/>    | <specifiedBy idref="urn:example:spec:9"/> | refers to "urn:example:spec:9"
            id="urn:example:org:unused"                  | id="urn:example:org:1"                    | The id "urn:example:org:1" is given twice
            """)
    void aReferenceThatLeadsNowhereOrToTwoIsRefused(String right, String wrong, String said) throws IOException {
        CommandRun run = CommandRun.of(
                "validate",
                changed("edci-xml micro-credential-with-exam", right, wrong).toString());
        assertTrue(run.out().contains(said), run.out());
        assertEquals(1, run.exitCode(), run.out());
    }

    @Test
    void organisationsThatBelongToEachOtherAreToldAndNoneIsFollowedForever() throws IOException {
        Path file = changed(
                "edci-xml micro-credential-with-exam",
                "<hasLocation/>",
                "<hasLocation/><unitOf idref=\"urn:example:org:1\"/>");
        Files.writeString(
                file,
                Files.readString(file)
                        .replaceFirst(
                                "</hasLocation>(\\s*)</organization>",
                                "</hasLocation><unitOf idref=\"urn:example:org:unused\"/>$1</organization>"));
        CommandRun run = CommandRun.of("validate", file.toString());
        assertTrue(run.out().contains("rules:organisation-of-itself"), run.out());
    }

    @Test
    void namesFromRightToLeftKeepTheOrderOfTheirLetters() throws IOException {
        String hebrew = "\u05db\u05d4\u05df \u05d1\u05df-\u05d3\u05d5\u05d3";
        Path file = changed("elmo degree-with-courses", "Παππά", hebrew);
        Path out = folder.resolve("out");
        CommandRun run = CommandRun.of("map", file.toString(), "--to", "elmo:1.7", "--out", out.toString());
        assertEquals(0, run.exitCode(), run.err());
        try (var files = Files.list(out)) {
            String written = Files.readString(files.findFirst().orElseThrow());
            assertTrue(written.contains("<familyName>" + hebrew + "</familyName>"), written);
        }
    }
}

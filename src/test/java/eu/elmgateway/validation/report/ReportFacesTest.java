package eu.elmgateway.validation.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.elmgateway.format.FormatId;
import eu.elmgateway.validation.Check;
import eu.elmgateway.validation.CheckKind;
import eu.elmgateway.validation.CheckStatus;
import eu.elmgateway.validation.Finding;
import eu.elmgateway.validation.LayerName;
import eu.elmgateway.validation.LayerResult;
import eu.elmgateway.validation.Place;
import eu.elmgateway.validation.Report;
import eu.elmgateway.wording.Message;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ReportFacesTest {
    private static final Finding FINDING = Finding.error(
            "elm:Person/title/minCount",
            LayerName.SHAPES,
            Message.verbatim("title is missing, \"really\""),
            Message.verbatim("write one"),
            new Place("/credentialSubject", 2, 5));
    private static final Report WRONG = new Report(
            FormatId.parse("elm-json:3.1"),
            "http://profile.example",
            List.of(LayerResult.of(LayerName.SHAPES, List.of(FINDING), Message.verbatim("a note"))));
    private static final Report RIGHT = new Report(
            FormatId.parse("edci-xml:1.2"), null, List.of(LayerResult.of(LayerName.STRUCTURE, List.of(), null)));

    @Test
    void jsonLeavesOutWhatIsNotKnown() {
        assertEquals(
                "{\"verdict\":\"valid\",\"format\":\"edci-xml:1.2\","
                        + "\"layers\":[{\"name\":\"structure\",\"verdict\":\"valid\"}],\"findings\":[]}",
                ReportJson.of(RIGHT).toString());
    }

    @Test
    void jsonSaysWhereAndWhatToWriteInstead() {
        assertEquals(
                "{\"rule\":\"elm:Person/title/minCount\",\"layer\":\"shapes\",\"severity\":\"error\","
                        + "\"message\":\"title is missing, \\\"really\\\"\",\"advice\":\"write one\","
                        + "\"pointer\":\"/credentialSubject\",\"line\":2,\"column\":5}",
                ReportJson.of(WRONG).path("findings").get(0).toString());
    }

    @Test
    void csvHasARowPerFindingAndQuotesWhatMustBeQuoted() {
        assertEquals(
                ReportCsv.HEADER + "a.json,invalid,shapes,elm:Person/title/minCount,error,/credentialSubject,,2,5,"
                        + "\"title is missing, \"\"really\"\"\",write one\r\n",
                Face.CSV.write(ReportedDocument.of("a.json", null, WRONG)));
    }

    @Test
    void csvHasFileAndVerdictAloneWhereThereIsNoFinding() {
        assertEquals(
                ReportCsv.HEADER + "b.xml,valid,,,,,,,,,\r\n",
                Face.CSV.write(ReportedDocument.of("b.xml", null, RIGHT)));
    }

    @Test
    void theTerminalQuotesTheLineWithACaret() {
        assertEquals("""
                a.json:2:5: error: title is missing, "really" [elm:Person/title/minCount]
                      "credentialSubject": {}
                        ^~~~~~~~~~~~~~~~
                    at /credentialSubject
                    -> write one
                a.json: invalid (elm-json:3.1); 1 error
                """, Face.TEXT.write(ReportedDocument.of("a.json", "{\n  \"credentialSubject\": {}\n}", WRONG)));
    }

    @Test
    void theTerminalSpeaksFrench() {
        assertEquals("""
                a.json:2:5: erreur: title is missing, "really" [elm:Person/title/minCount]
                    à /credentialSubject
                    -> write one
                a.json: non valide (elm-json:3.1); 1 erreur
                """, Face.TEXT.write(ReportedDocument.of("a.json", null, WRONG), Locale.FRENCH));
    }

    @Test
    void aLineAsLongAsASealedDocumentIsCutAroundThePlace() {
        String line = "x".repeat(5000) + " HERE " + "y".repeat(5000);
        var finding = Finding.error("r", LayerName.SYNTAX, Message.verbatim("m"), null, new Place(null, 1, 5002));
        var report = new Report(null, null, List.of(LayerResult.of(LayerName.SYNTAX, List.of(finding), null)));
        List<String> lines =
                Face.TEXT.write(ReportedDocument.of("f", line, report)).lines().toList();
        assertEquals(
                "HERE",
                lines.get(1).substring(lines.get(2).indexOf('^'), lines.get(2).indexOf('^') + 4));
    }

    @Test
    void checksAreATableOfThePageAndNotFindingsBesideAndNothingOfThemSteersTheBrowser() {
        Check check = new Check(CheckKind.REVOCATION, CheckStatus.ERROR, Message.verbatim(Everything.HOSTILE));
        Report checked = RIGHT.checked(List.of(check.stated(CheckStatus.OK)));
        String page = Face.HTML.write(ReportedDocument.of("a.json", "{}", checked));
        assertTrue(page.contains(
                "<th scope=\"row\" title=\"http://data.europa.eu/snb/verification/271aef9eb4\">Revocation"));
        assertTrue(page.contains("By the presentation"));
        assertTrue(page.contains("nothing to remark"), page);
        assertFalse(page.contains("europass:revocation-check"));
        assertFalse(page.contains("<script"));
        assertFalse(page.contains("class=\"findings\""));
        String plain = Face.HTML.write(ReportedDocument.of("a.json", "{}", RIGHT.checked(List.of(check))));
        assertFalse(plain.contains("By the presentation"));
    }

    @Test
    void whatIsWrongComesFirstOnThePage() {
        var findings = List.of(
                Finding.warning("r:w", LayerName.SYNTAX, Message.verbatim("a warning"), null, Place.NOWHERE),
                Finding.error("r:e", LayerName.SYNTAX, Message.verbatim("an error"), null, Place.NOWHERE));
        var report = new Report(null, null, List.of(LayerResult.of(LayerName.SYNTAX, findings, null)));
        String page = Face.HTML.write(ReportedDocument.of("f", "", report));
        assertTrue(page.indexOf("an error") < page.indexOf("a warning"));
    }
}

package eu.elmgateway.validation.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import eu.elmgateway.safe.Limits;
import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.wording.Languages;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** One report with everything in it, in every face and language. */
class EveryFaceTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern TAG = Pattern.compile("<(/?[a-zA-Z!][^\\s>/]*)");

    @ParameterizedTest
    @EnumSource(Face.class)
    void nothingOfADocumentSteersWhatShowsIt(Face face) {
        for (Locale language : Languages.ALL) {
            String text = face.write(Everything.DOCUMENT, language);
            assertFalse(text.contains("\u001b"), "escape");
            assertFalse(text.contains("\u0000"), "NUL");
            if (face == Face.TEXT || face == Face.HTML || face == Face.JUNIT) {
                assertFalse(text.contains("\u202E"), "turn of direction");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Face.class)
    void everyFaceSaysWhatIsWrongInTheReadersLanguage(Face face) {
        assertTrue(face.write(Everything.DOCUMENT, Languages.ENGLISH).contains("title is missing"));
        assertTrue(face.write(Everything.DOCUMENT, Locale.FRENCH).contains("title manque"));
    }

    @ParameterizedTest
    @EnumSource(Face.class)
    void aDocumentWithoutTextOrNameIsShownToo(Face face) {
        String text = face.write(ReportedDocument.of("", null, Everything.REPORT));
        assertTrue(text.contains("LearningAchievement/title/minCount"));
    }

    @Test
    void theTerminalSaysWhatRepeatsOnce() {
        List<String> lines = Face.TEXT.write(Everything.DOCUMENT).lines().toList();
        assertEquals(
                1,
                lines.stream().filter(line -> line.contains("title is missing")).count());
        assertTrue(lines.contains("    and at 2 more places: 6:5, 7:5"), lines::toString);
    }

    @Test
    void theTerminalCountsAtTheEndAndIsColouredOnlyWhenAsked() {
        String plain = Face.TEXT.write(Everything.DOCUMENT);
        assertTrue(plain.contains("invalid (elm-json:3.1); 4 errors, 1 warning, 1 note\n"), plain);
        var coloured = new StringBuilder();
        new ReportText(coloured::append, Languages.ENGLISH, true).add(Everything.DOCUMENT);
        assertEquals(plain, coloured.toString().replaceAll("\u001b\\[[0-9;]*m", ""));
        assertTrue(coloured.toString().contains("\u001b[1;31minvalid\u001b[0m"));
    }

    @Test
    void csvHasAsManyCellsInEveryRowAndNoneIsAFormula() {
        String csv = Face.CSV.write(Everything.DOCUMENT);
        List<List<String>> rows = rows(csv);
        assertEquals(7, rows.size());
        rows.forEach(row -> assertEquals(11, row.size(), row::toString));
        rows.stream()
                .flatMap(List::stream)
                .forEach(cell -> assertFalse(cell.matches("(?s)[=+@\\-\t\r].*"), () -> "a formula: " + cell));
    }

    @Test
    void thePageHasNoTagsButOurOwn() {
        String page = Face.HTML.write(Everything.DOCUMENT);
        Set<String> tags = new TreeSet<>();
        TAG.matcher(page).results().forEach(tag -> tags.add(tag.group(1).replace("/", "")));
        assertEquals(
                "!DOCTYPE article b body caption code dd details div dl dt figcaption figure h1 h2 h3 head header html i li"
                        + " main mark meta ol p pre section small span strong style summary table tbody td th thead title"
                        + " tr ul",
                String.join(" ", tags));
        assertFalse(Pattern.compile("\\son\\w+\\s*=\\s*['\"]")
                .matcher(page.replace("&quot;", ""))
                .find());
        assertFalse(page.contains("javascript:"));
        assertFalse(Pattern.compile("(src|href|url)\\s*[=(]").matcher(page).find(), "something from elsewhere");
        assertTrue(page.contains("&lt;script&gt;alert(2)&lt;/script&gt;"));
    }

    @Test
    void thePageQuotesTheLineAndMarksThePlace() {
        String page = Face.HTML.write(Everything.DOCUMENT);
        assertTrue(page.contains("<b><i>5</i>  <mark>{</mark>&quot;name&quot;: &quot;a&quot;},</b>"), page);
        assertTrue(page.contains("and at 2 more places"));
        assertTrue(page.contains("<html lang=\"en\">"));
        assertTrue(Face.HTML.write(Everything.DOCUMENT, Locale.FRENCH).contains("<html lang=\"fr\">"));
    }

    @Test
    void thePageListsDocumentsIfThereAreSeveral() {
        var page = new StringBuilder();
        ReportWriter writer = Face.HTML.to(page::append, Languages.ENGLISH);
        writer.add(Everything.DOCUMENT);
        writer.add(ReportedDocument.of("second.json", null, Everything.REPORT));
        writer.end();
        assertTrue(page.toString().contains("<a href=\"#d2\">second.json</a>"));
        assertTrue(page.toString().contains("id=\"d2\""));
    }

    @Test
    void sarifKeepsToItsSchema() throws IOException {
        for (ReportedDocument document :
                List.of(Everything.DOCUMENT, ReportedDocument.of("", null, Everything.REPORT))) {
            JsonNode log = JSON.readTree(Face.SARIF.write(document, Locale.FRENCH));
            try (InputStream schema = EveryFaceTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
                var problems = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
                        .getSchema(Objects.requireNonNull(schema))
                        .validate(log);
                assertTrue(problems.isEmpty(), problems::toString);
            }
        }
    }

    @Test
    void sarifHasARulePerRuleAndAResultPerPlace() throws IOException {
        JsonNode run = JSON.readTree(Face.SARIF.write(Everything.DOCUMENT)).at("/runs/0");
        assertEquals(6, run.path("results").size());
        assertEquals(4, run.at("/tool/driver/rules").size());
        for (JsonNode result : run.path("results")) {
            JsonNode rule =
                    run.at("/tool/driver/rules/" + result.path("ruleIndex").asInt());
            assertEquals(rule.path("id"), result.path("ruleId"));
        }
        JsonNode second = run.at("/results/2/locations/0");
        assertEquals(6, second.at("/physicalLocation/region/startLine").asInt());
        assertEquals(
                "/claims/1", second.at("/logicalLocations/0/fullyQualifiedName").asText());
        assertFalse(run.at("/invocations/0/executionSuccessful").asBoolean(true)
                && run.path("results").isEmpty());
    }

    @Test
    void sarifFingerprintsStayWhenLinesAreMoved() throws IOException {
        var moved = new ReportedDocument(Everything.NAME, 0, Everything.DOCUMENT.lines(), Everything.REPORT);
        assertEquals(prints(Face.SARIF.write(Everything.DOCUMENT)), prints(Face.SARIF.write(moved)));
        assertEquals(6, new TreeSet<>(prints(Face.SARIF.write(Everything.DOCUMENT))).size());
    }

    private static List<String> prints(String sarif) throws IOException {
        return JSON.readTree(sarif).findValuesAsText("elmGateway/v1");
    }

    @Test
    void junitIsXmlWhoseCountsAreRight() throws Exception {
        String xml = Face.JUNIT.write(Everything.DOCUMENT);
        Document document = new SafeReaders(Limits.standard()).dom(xml.getBytes(StandardCharsets.UTF_8));
        Element suite = (Element) document.getElementsByTagName("testsuite").item(0);
        for (String kind : List.of("failure", "error", "skipped")) {
            String count = kind.equals("skipped") ? kind : kind + "s";
            assertEquals(
                    suite.getAttribute(count),
                    String.valueOf(suite.getElementsByTagName(kind).getLength()));
        }
        NodeList cases = suite.getElementsByTagName("testcase");
        assertEquals(suite.getAttribute("tests"), String.valueOf(cases.getLength()));
        assertEquals(
                List.of("Syntax", "Rules", "Vocabulary", "Seal"),
                IntStream.range(0, cases.getLength())
                        .mapToObj(i -> ((Element) cases.item(i)).getAttribute("name"))
                        .filter(name -> !name.contains(":"))
                        .toList());
    }

    @Test
    void aKeptReportIsTheSameInEveryFaceAndLanguage() throws IOException {
        var kept = KeptReading.read(JSON.readTree(KeptReport.write(Everything.REPORT)));
        for (Face face : Face.values()) {
            for (Locale language : Languages.ALL) {
                assertEquals(
                        face.write(Everything.DOCUMENT, language),
                        face.write(ReportedDocument.of(Everything.NAME, Everything.TEXT, kept), language));
            }
        }
    }

    @Test
    void reportsOfTheFirstVersionAreStillRead() throws IOException {
        var kept = KeptReading.read(JSON.readTree("""
                {"verdict": "invalid", "format": "elm-json:3.1", "layers": [{"name": "shapes", "verdict": "invalid"}],
                 "findings": [{"rule": "r", "layer": "shapes", "severity": "error", "message": "m {0}", "advice": "a",
                               "pointer": "/x", "line": 3, "column": 4}]}"""));
        assertEquals(
                "f:3:4: erreur: m {0} [r]",
                Face.TEXT
                        .write(ReportedDocument.of("f", null, kept), Locale.FRENCH)
                        .lines()
                        .findFirst()
                        .orElseThrow());
    }

    @Test
    void aSentenceThatALaterVersionNoLongerHasIsToldInEnglish() throws IOException {
        var message =
                MessageJson.read(JSON.readTree("{\"key\": \"shapes.gone\", \"gaps\": [], \"en\": \"It is gone.\"}"));
        assertEquals("It is gone.", message.in(Locale.FRENCH));
    }

    /** Reads CSV as RFC 4180 has it. */
    private static List<List<String>> rows(String csv) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < csv.length(); i++) {
            char c = csv.charAt(i);
            if (c == '"') {
                if (quoted && i + 1 < csv.length() && csv.charAt(i + 1) == '"') {
                    cell.append('"');
                    i++;
                } else {
                    quoted = !quoted;
                }
            } else if (!quoted && (c == ',' || c == '\n')) {
                row.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    rows.add(row);
                    row = new ArrayList<>();
                }
            } else if (quoted || c != '\r') {
                cell.append(c);
            }
        }
        return rows;
    }
}

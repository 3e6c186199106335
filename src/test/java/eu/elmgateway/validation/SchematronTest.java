package eu.elmgateway.validation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.elmgateway.format.FormatCatalogue;
import eu.elmgateway.safe.ConfigException;
import eu.elmgateway.safe.Limits;
import eu.elmgateway.safe.SafeReaders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Schematron as a layer: what is found, where, in which words, and what a known defect does. */
class SchematronTest {
    private static final Path CASE = Path.of("mappings/xhochschule_to_elm/cases/degree-with-supplement/input.xml");
    private static final String GRADED = "<xhs:benotet>1</xhs:benotet>";
    private static final String KIND = "<xhs:leistungsart>";
    private static final String LEVEL = "<xhs:schluesselEQF><code>7</code></xhs:schluesselEQF>";

    private final SafeReaders readers = new SafeReaders(Limits.standard());
    private final Validator validator =
            Validator.load(Path.of(""), new FormatCatalogue(readers, Path.of("schemas")), readers);

    private Report report(String document, Variant variant) {
        return validator
                .validate(document.getBytes(UTF_8), null, ValidationOptions.STANDARD.in(variant))
                .report();
    }

    private static List<String> rules(Report report) {
        return report.findings().stream().map(Finding::rule).toList();
    }

    @Test
    void aRightDocumentSaysByWhichRulesItWasChecked() throws IOException {
        Report report = report(Files.readString(CASE), Variant.PUBLISHED);

        assertEquals(Verdict.VALID, report.verdict());
        assertEquals(LayerName.RULES, report.layers().get(2).layer());
        assertEquals(
                "Checked by the Schematron rules of xhochschule:1.2.",
                String.valueOf(report.layers().get(2).note()));
    }

    @Test
    void aFindingHasItsPlaceItsWordsAndItsCureInBothLanguages() throws IOException {
        String document = Files.readString(CASE).replace(GRADED, "<xhs:benotet>false</xhs:benotet>");
        int line = document.substring(0, document.indexOf("  <xhs:leistung>")).split("\n", -1).length;

        List<Finding> findings = report(document, Variant.PUBLISHED).findings();

        assertEquals(
                List.of("schematron:XHS-0027", "schematron:XHS-0028"),
                findings.stream().map(Finding::rule).toList());
        Finding first = findings.get(0);
        assertEquals(Place.inXml("/xhs:hochschulabschlusszeugnis/xhs:leistung[1]", line, 3), first.place());
        assertEquals("leistungsbenotungsstatus and benotet contradict each other.", first.message());
        assertEquals("leistungsbenotungsstatus et benotet se contredisent.", first.message(Locale.FRENCH));
        assertEquals("Write leistungsbenotungsstatus where benotet is true, and only there.", first.advice());
        assertEquals(
                "Écrivez leistungsbenotungsstatus là où benotet est vrai, et là seulement.",
                first.advice(Locale.FRENCH));
    }

    @Test
    void whatOnlyADefectOfThePublishedRulesSpeaksAgainstIsToldAsSuch() throws IOException {
        String document = Files.readString(CASE).replaceFirst(KIND, LEVEL + KIND);

        Report published = report(document, Variant.PUBLISHED);

        assertEquals(Verdict.INVALID, published.verdict());
        assertEquals(List.of("schematron:XHS-0026", "schematron:defect/S1", "schematron:defect"), rules(published));
        assertEquals(Verdict.VALID, report(document, Variant.REPAIRED).verdict());
    }

    @Test
    void theRepairedRulesFindALevelWhereItDoesNotBelong() throws IOException {
        String document = Files.readString(CASE);
        int module = document.lastIndexOf(KIND);
        String wrong = document.substring(0, module) + LEVEL + document.substring(module);

        assertEquals(List.of("schematron:XHS-0026"), rules(report(wrong, Variant.PUBLISHED)));
        assertEquals(List.of("schematron:XHS-0026"), rules(report(wrong, Variant.REPAIRED)));
    }

    @Test
    void theRepairedRulesLookAtAWholeGrade() throws IOException {
        String document = Files.readString(CASE).replace("<xbd:note>1,3</xbd:note>", "<xbd:note>1,3abc</xbd:note>");

        assertEquals(List.of(), rules(report(document, Variant.PUBLISHED)));
        assertEquals(
                List.of("schematron:XHS-0018", "schematron:XHS-0019", "schematron:XHS-0019"),
                rules(report(document, Variant.REPAIRED)));
    }

    @Test
    void rulesDoNotLookAtWhatIsInvalidByTheSchema() throws IOException {
        Report report =
                report(Files.readString(CASE).replace(GRADED, "<xhs:benotet>ja</xhs:benotet>"), Variant.PUBLISHED);

        assertEquals(Verdict.SKIPPED, report.layers().get(2).verdict());
        assertTrue(rules(report).stream().allMatch(rule -> rule.startsWith("xsd:")), report::toString);
    }

    @Test
    void thousandsOfFindingsAreCountedAndNotAllTold() throws IOException {
        String document = Files.readString(CASE);
        int end = document.indexOf("</xhs:leistung>", document.indexOf("Tides")) + "</xhs:leistung>".length();
        int start = document.lastIndexOf("<xhs:leistung>", end);
        String module = document.substring(start, end).replace("</xhs:benotet>", "</xhs:benotet><xhs:benotung/>");
        String many = document.substring(0, start) + module.repeat(20_000) + document.substring(end);

        List<Finding> findings = report(many, Variant.PUBLISHED).findings();

        assertEquals(FindingList.LIMIT + 1, findings.size());
        assertEquals("rules:more", findings.get(FindingList.LIMIT).rule());
    }

    @Test
    void rulesThatDoNotCompileAreToldWithTheirFile(@TempDir Path folder) throws IOException {
        for (String wrong : List.of(
                "<sch:rule context='a'><sch:assert test='count('>x</sch:assert></sch:rule>",
                "<sch:rule context='a'><sch:extends rule='none'/></sch:rule>",
                "<sch:rule context='a'>")) {
            Path file = folder.resolve("rules.sch");
            Files.writeString(
                    file,
                    "<sch:schema xmlns:sch='http://purl.oclc.org/dsdl/schematron'><sch:pattern>" + wrong
                            + "</sch:pattern></sch:schema>");

            var told = assertThrows(ConfigException.class, () -> readers.schematron(file, "#ALL"), wrong);

            assertTrue(told.getMessage().contains("rules.sch"), told.getMessage());
        }
    }

    @Test
    void aPrefixThatIsNotDeclaredIsToldWithItsLineAndWhatToAdd(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("rules.sch");
        Files.writeString(file, """
                <schema xmlns="http://purl.oclc.org/dsdl/schematron" queryBinding="xslt3">
                  <pattern>
                    <rule context="course">
                      <assert test="xs:date(end) ge xs:date(begin)">The course ends before it begins.</assert>
                    </rule>
                  </pattern>
                </schema>
                """);

        var told = assertThrows(ConfigException.class, () -> readers.schematron(file, "#ALL"));

        assertEquals(
                file + ":4:21: The prefix xs is not declared."
                        + " Add <ns prefix=\"xs\" uri=\"http://www.w3.org/2001/XMLSchema\"/>.",
                told.getMessage());
    }

    @Test
    void rulesReachNoFile(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("rules.sch");
        Files.writeString(folder.resolve("secret.xml"), "<secret/>");
        Files.writeString(
                file,
                "<sch:schema xmlns:sch='http://purl.oclc.org/dsdl/schematron'><sch:include href='"
                        + folder.resolve("secret.xml").toUri() + "'/></sch:schema>");

        assertThrows(ConfigException.class, () -> readers.schematron(file, "#ALL"));
    }
}

package eu.elmgateway.validation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.elmgateway.equality.Published;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which version of EDCI a document is judged by: the one it declares, else the one it fits best, and the report says why. */
class BestFitTest {
    private static final String FOLDER = "http://publications.europa.eu/resource/schema/credential/";
    private static final Pattern VERSION = Pattern.compile("_(1\\.[0-2])\\.xsd");

    private final Checks checks = Checks.shared();

    @ParameterizedTest
    @CsvSource({
        "genericschema.xsd, 1.0",
        "genericschema_1.1.xsd, 1.1",
        "genericschema_1.2.xsd, 1.2",
        "accreditationschema_1.2.xsd, 1.2",
        "diplomasupplementschema_1.2.xsd, 1.2"
    })
    void theDeclaredVersionJudges(String file, String version) {
        Report report = checks.report(located("http://data.europa.eu/snb " + FOLDER + file));

        assertEquals("edci-xml:" + version, String.valueOf(report.format()));
        assertEquals("null", note(report));
    }

    @Test
    void withoutADeclarationTheVersionWithoutErrorsJudges() {
        Report report = checks.report(located(null).replace("<primaryLanguage>es</primaryLanguage>", ""));

        assertEquals("edci-xml:1.0", String.valueOf(report.format()));
        assertEquals(Verdict.VALID, report.verdict());
        assertEquals(
                "xsi:schemaLocation names no schema. Taken for edci-xml:1.0, by which it has no error.", note(report));
    }

    @Test
    void whatOnlyALaterVersionAllowsIsJudgedByThatOne() {
        Report report = checks.report(wallet(null));

        assertEquals("edci-xml:1.2", String.valueOf(report.format()), note(report));
        assertEquals(Verdict.VALID, report.verdict(), () -> report.findings().toString());
    }

    @Test
    void aFileThatIsUnknownIsSaidAndTheBestFitTaken() {
        Report report = checks.report(wallet("http://data.europa.eu/snb http://example.org/genericschema_7.xsd"));

        assertEquals("edci-xml:1.2", String.valueOf(report.format()));
        assertEquals(
                "xsi:schemaLocation names no schema we know. Taken for edci-xml:1.2, by which it has no error.",
                note(report));
    }

    @Test
    void ofEqualsTheHabitualOneJudgesAndTheNoteSaysWhichWereTried() {
        Report report =
                checks.report(located(null).replace("</europassCredential>", "<nonsense/></europassCredential>"));

        assertEquals("edci-xml:1.0", String.valueOf(report.format()));
        assertTrue(note(report).contains("edci-xml:1.0 (1), edci-xml:1.1 (1), edci-xml:1.2 (1)"), note(report));
    }

    @Test
    void ofSeveralPairsTheOneForTheRootsNamespaceCounts() {
        Report report = checks.report(located("http://www.w3.org/2000/09/xmldsig# http://www.w3.org/genericschema.xsd"
                + " http://data.europa.eu/snb " + FOLDER + "genericschema_1.1.xsd"));

        assertEquals("edci-xml:1.1", String.valueOf(report.format()));
    }

    @Test
    void ofSeveralDeclaredVersionsTheBestFitJudges() {
        Report report = checks.report(wallet("http://data.europa.eu/snb " + FOLDER + "genericschema_1.1.xsd"
                + " http://data.europa.eu/snb " + FOLDER + "genericschema_1.2.xsd"));

        assertEquals("edci-xml:1.2", String.valueOf(report.format()));
        assertTrue(note(report).startsWith("xsi:schemaLocation names schemas of several versions."), note(report));
    }

    /** Every schema of a credential or presentation that was published leads to the version in its name. */
    @Test
    @Tag("published")
    void everyPublishedSchemaFileLeadsToItsVersion() throws IOException {
        try (var files = Files.list(Published.path("elm/official/edci-xsd/edc-app-1.7"))) {
            List<String> names = files.map(Path::getFileName)
                    .map(Path::toString)
                    .filter(name -> name.contains("schema") && !name.contains("xmldsig"))
                    .toList();
            names.forEach(name -> assertEquals(Set.of(version(name)), versions(name), name));
            assertEquals(15, names.size(), names.toString());
        }
    }

    private static String version(String file) {
        var version = VERSION.matcher(file);
        return version.find() ? version.group(1) : "1.0";
    }

    private Set<String> versions(String file) {
        return checks.catalogue.formats().stream()
                .filter(format -> format.documents().stream()
                        .anyMatch(kind -> kind.schemaFiles().contains(file)))
                .map(format -> format.id().version())
                .collect(Collectors.toSet());
    }

    private static String note(Report report) {
        return String.valueOf(report.layers().get(0).note());
    }

    /** In a contact point a wallet may come before a mailbox since version 1.2 only. */
    private static String wallet(@Nullable String location) {
        return located(location)
                .replaceFirst(
                        "(?s)<registration",
                        "<contactPoint><wallet>w</wallet><mailBox uri=\"mailto:a@b.example\"/></contactPoint><registration");
    }

    private static String located(@Nullable String location) {
        return Checks.sample("es-transcript.xml")
                .replaceFirst(
                        "xsi:schemaLocation=\"[^\"]*\"",
                        location == null ? "" : "xsi:schemaLocation=\"" + location + "\"");
    }

    /** For whoever changes the sample. */
    @Test
    void theSampleIsValidByEveryVersion() {
        byte[] sample = located("http://data.europa.eu/snb " + FOLDER + "genericschema_1.2.xsd")
                .getBytes(UTF_8);

        assertEquals(
                Verdict.VALID, checks.validator.validate(sample, null).report().verdict());
    }
}

package eu.elmgateway.validation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.elmgateway.Engine;
import eu.elmgateway.elm.ElmModel;
import eu.elmgateway.equality.Published;
import eu.elmgateway.format.FormatCatalogue;
import eu.elmgateway.format.FormatId;
import eu.elmgateway.safe.Limits;
import eu.elmgateway.safe.SafeReaders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The published files, dropped in beside ours as versions of their own, used where they lie. */
@Tag("published")
class DropInVersionsTest {
    private static final FormatId OURS = FormatId.parse("elm-json:3.1");
    private static final FormatId PUBLISHED = FormatId.parse("elm-json:3.1-published");
    private static final FormatId OLD = FormatId.parse("elm-json:3.0");
    private static final String MODEL = "http://data.europa.eu/snb/model/ap/";

    @TempDir
    static Path home;

    @BeforeAll
    static void dropThemIn() throws IOException {
        copy(Path.of("schemas"), home.resolve("schemas"));
        copy(Path.of("mappings"), home.resolve("mappings"));
        version(PUBLISHED, "elm-3.1", Published.path("elm/official/context/edc-ap-context.jsonld"), "hub: true\n");
        version(OLD, "tag-3.0", Published.path("elm/official/shacl/tag-3.0/edc/edc-ap-context.jsonld"), "");
    }

    @TestFactory
    Stream<DynamicTest> thePublishedFilesGiveEverySampleTheVerdictOfOurs() {
        Validator validator = validator();
        return IndexedSample.all().stream()
                .filter(sample -> !sample.xml() && !sample.kind().equals("LOQ"))
                .map(sample -> DynamicTest.dynamicTest(sample.name(), () -> {
                    Report ours = report(validator, sample.bytes(), OURS);
                    Report published = report(validator, sample.bytes(), PUBLISHED);
                    assertEquals(
                            ours.verdict(),
                            published.verdict(),
                            () -> published.findings().toString());
                    assertEquals(shapes(ours), shapes(published));
                    assertEquals(OURS.equals(ours.format()) ? PUBLISHED : ours.format(), published.format());
                }));
    }

    @Test
    void anOlderVersionJudgesByItsOwnShapes() {
        Validator validator = validator();
        long judged = IndexedSample.all().stream()
                .filter(sample -> !sample.xml() && sample.verdict().equals("valid"))
                .map(sample -> report(validator, sample.bytes(), OLD))
                .filter(report -> OLD.equals(report.format()) && report.profile() != null)
                .count();

        assertTrue(judged > 20, judged + " judged");
    }

    @Test
    void unlessSomebodyChoosesTheVersionWithTheLargestPreferenceJudgesAndTheReportSaysWhichOthersCould() {
        Report report = validator().validate(diploma(), null).report();

        assertEquals(OURS, report.format());
        String note = String.valueOf(report.layers().get(0).note());
        assertTrue(note.contains("elm-json:3.1-published") && note.contains("preference"), note);
    }

    @Test
    void aPreferenceOfItsOwnLetsADroppedInVersionJudge() throws IOException {
        Path format = home.resolve("schemas/elm-json/3.1-published/format.yaml");
        String before = Files.readString(format);
        try {
            Files.writeString(format, before + "preference: 200\n");
            assertEquals(
                    PUBLISHED, validator().validate(diploma(), null).report().format());
        } finally {
            Files.writeString(format, before);
        }
    }

    @Test
    void aProfileThatOneVersionHasLeadsToThatVersion() throws IOException {
        Path profiles = home.resolve("schemas/elm-json/3.0/profiles.yaml");
        String before = Files.readString(profiles);
        try {
            Files.writeString(profiles, before.replace(MODEL + "edc-generic-full", "urn:profile:of-its-own"));
            byte[] document = new String(diploma(), UTF_8)
                    .replace(MODEL + "edc-generic-full", "urn:profile:of-its-own")
                    .getBytes(UTF_8);
            Report report = validator().validate(document, null).report();
            assertEquals(OLD, report.format());
            assertEquals("urn:profile:of-its-own", report.profile());
        } finally {
            Files.writeString(profiles, before);
        }
    }

    @Test
    void aDocumentOfAnotherVersionIsMappedOnlyIfThatVersionSaysItMeansTheSame() {
        Engine engine = Engine.load(home, Clock.systemUTC());

        var same = engine.check(diploma(), null, ValidationOptions.STANDARD.byFormat(PUBLISHED));
        assertEquals(1, same.canonical().credentials().size());
        var other = engine.check(diploma(), null, ValidationOptions.STANDARD.byFormat(OLD));
        assertEquals(
                List.of("mapping:none"),
                other.canonical().findings().stream().map(Finding::rule).toList());
    }

    @Test
    void whatDoesNotExistIsRefusedWithWhatThereIs() {
        Validator validator = validator();
        String profile = assertThrows(
                        IllegalArgumentException.class,
                        () -> validator.validate(diploma(), null, ValidationOptions.STANDARD.byProfile("edc-generic")))
                .toString();
        assertTrue(profile.contains("edc-generic-full") && profile.contains("elm-json:3.0 has"), profile);
        String variant = assertThrows(
                        IllegalArgumentException.class,
                        () -> validator.demand(ValidationOptions.STANDARD.byProfile("edc-generic-full@mended")))
                .toString();
        assertTrue(variant.contains("repaired"), variant);
        String format = assertThrows(
                        IllegalArgumentException.class,
                        () -> validator.demand(ValidationOptions.STANDARD.byFormat(FormatId.parse("elm-json:9"))))
                .toString();
        assertTrue(format.contains("elm-json:3.1-published"), format);
    }

    private static byte[] diploma() {
        return Checks.sample("at-bachelor-diploma.jsonld").getBytes(UTF_8);
    }

    private static Report report(Validator validator, byte[] document, FormatId version) {
        Report report = validator.validate(document, null).report();
        return report.format() == null || !report.format().name().equals("elm-json")
                ? report
                : validator
                        .validate(document, null, ValidationOptions.STANDARD.byFormat(version))
                        .report();
    }

    /** How many errors shapes find; not how they are called, for the published shapes have other names. */
    private static long shapes(Report report) {
        return report.findings().stream()
                .filter(finding -> finding.layer() == LayerName.SHAPES && finding.severity() == Severity.ERROR)
                .count();
    }

    private static Validator validator() {
        var readers = new SafeReaders(Limits.standard());
        return new Validator(
                readers, new FormatCatalogue(readers, home.resolve("schemas")), ElmModel.load(home, readers));
    }

    private static void version(FormatId id, String shapes, Path context, String more) throws IOException {
        Path folder = Files.createDirectories(
                home.resolve("schemas").resolve(id.name()).resolve(id.version()));
        Path edc = Published.path("elm/official/shacl/" + shapes + "/edc");
        Files.writeString(folder.resolve("format.yaml"), """
                format: %s
                title: European Digital Credential for Learning, files as published
                language: json-ld
                mediaTypes: [application/ld+json]
                contexts: contexts.yaml
                profiles: profiles.yaml
                documents:
                  - name: credential
                    signs:
                      - contexts: [http://data.europa.eu/snb/model/context/edc-ap]
                """.formatted(id) + more);
        Files.writeString(folder.resolve("contexts.yaml"), """
                contexts:
                  - iri: https://www.w3.org/2018/credentials/v1
                    file: %s
                  - iri: http://data.europa.eu/snb/model/context/edc-ap
                    file: %s
                """.formatted(
                        Published.path("elm/official/context/w3c-credentials-v1.jsonld"), context));
        Files.writeString(
                folder.resolve("profiles.yaml"),
                "profiles:\n"
                        + profile(edc, "edc-generic-no-cv", "EDC-generic-no-cv", "")
                        + profile(edc, "edc-generic-full", "EDC-generic-full", "edc-generic-no-cv")
                        + "    fallback: true\n"
                        + profile(edc, "edc-accredited", "EDC-accredited", "edc-generic-full")
                        + profile(edc, "edc-converted", "EDC-converted", "edc-generic-full")
                        + profile(edc, "edc-issued-by-mandate", "EDC-issuedByMandate", "edc-generic-full")
                        + profile(edc, "edc-diploma-supplement", "EDC-diplomaSupplement", "edc-accredited"));
    }

    private static String profile(Path folder, String name, String file, String included) {
        return """
                  - name: %s
                    iri: %s
                    title: %s
                    includes: [%s]
                    files: [%s]
                """.formatted(name, MODEL + name, name, included, folder.resolve(file + ".ttl"));
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> files = Files.walk(from)) {
            files.forEach(file -> {
                try {
                    Path copy = to.resolve(from.relativize(file).toString());
                    if (Files.isDirectory(file)) {
                        Files.createDirectories(copy);
                    } else {
                        Files.copy(file, copy);
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
    }
}

package eu.elmgateway.validation;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.elmgateway.equality.Published;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Each known defect both ways: what it does to a document as published, and what becomes of that as repaired. */
class RepairedProfilesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String DATE = "2026-01-31T09:30:00Z";
    private static final ValidationOptions REPAIRED = ValidationOptions.STANDARD.in(Variant.REPAIRED);

    private final Checks checks = Checks.shared();

    static Stream<Arguments> failsOnlyAsPublished() {
        return Stream.of(
                probe(
                        "B2",
                        d -> d.putObject("credentialStatus")
                                .put("id", "urn:status:1")
                                .put("type", "StatusList2021Entry")),
                probe(
                        "B2",
                        d -> d.putObject("termsOfUse").put("id", "urn:terms:1").put("type", "IssuerPolicy")),
                probe(
                        "B3",
                        d -> d.set(
                                "credentialSchema",
                                d.arrayNode()
                                        .add(d.get("credentialSchema"))
                                        .add(d.objectNode()
                                                .put("id", "https://schema.example/1")
                                                .put("type", "JsonSchema")))),
                probe("B4", d -> d.withObject("/issuer").put("dateModified", DATE)),
                probe(
                        "B8",
                        d -> d.withObject("/credentialSubject/hasClaim")
                                .putObject("learningOpportunity")
                                .put("type", "LearningOpportunity")
                                .put("descriptionHtml", "text")
                                .setAll(
                                        (ObjectNode)
                                                tree(
                                                        "{\"title\": {\"en\": \"t\"}, \"providedBy\": {\"id\": \"urn:epass:org:at-fh-donau\", \"type\": \"Organisation\"}}"))),
                probe("B11", d -> d.withObject("/credentialSubject/fullName").put("el", "Λεωνή")),
                probe("B11", d -> d.withObject("/credentialSubject/givenName").put("el", "Λεωνή")),
                probe("B11", d -> d.withObject("/credentialSubject/familyName").put("el", "Λεωνή")));
    }

    @ParameterizedTest
    @MethodSource("failsOnlyAsPublished")
    void whatADefectMakesFailConformsAsRepairedAndTheReportSaysSo(String defect, Consumer<ObjectNode> change) {
        byte[] document = changed(change);

        Report published = report(document, ValidationOptions.STANDARD);
        assertEquals(Verdict.INVALID, published.verdict());
        assertEquals(
                Set.of(defect), defects(published), () -> published.findings().toString());
        assertTrue(only(published), () -> published.findings().toString());
        assertEquals(Verdict.VALID, report(document, REPAIRED).verdict());
    }

    static Stream<Arguments> checkedOnlyAsRepaired() {
        return Stream.of(
                probe("B5", d -> geometry(d, "geometry").putObject("latitude").put("id", "urn:no:text")),
                probe("B6", d -> d.withObject("/credentialSubject").put("nationalID", "urn:no:identifier")),
                probe("B6", d -> phone(d).putArray("areaDialingCode").add("1").add("2")),
                probe("B7", d -> d.withObject("/credentialSubject").put("nationalId", "urn:no:identifier")),
                probe("B7", d -> d.withObject("/issuer").put("hasMember", "urn:no:person")),
                probe("B7", d -> geometry(d, "geometry").put("type", "Phone")));
    }

    @ParameterizedTest
    @MethodSource("checkedOnlyAsRepaired")
    void whatADefectHidesIsCheckedAsRepaired(String defect, Consumer<ObjectNode> change) {
        byte[] document = changed(change);

        assertEquals(Verdict.VALID, report(document, ValidationOptions.STANDARD).verdict());
        Report repaired = report(document, REPAIRED);
        assertEquals(Verdict.INVALID, repaired.verdict());
        Defect known = known(defect);
        errors(repaired)
                .forEach(finding -> assertTrue(
                        known.adds(finding.rule())
                                || known("B7").adds(finding.rule())
                                || known("B6").adds(finding.rule()),
                        finding.rule()));
    }

    @Test
    void aCountryNeedsAnIriUnderTheProfileWithoutListsAsRepairedOnly() {
        byte[] document = changed(d -> ((ObjectNode) d.at("/credentialSubject/citizenshipCountry")).remove("id"));

        ValidationOptions published = ValidationOptions.STANDARD.byProfile("edc-generic-no-cv");
        assertEquals(Verdict.VALID, report(document, published).verdict());
        Report repaired = report(document, ValidationOptions.STANDARD.byProfile("edc-generic-no-cv@repaired"));
        assertEquals(
                List.of("elm:Person/citizenshipCountry/nodeKind"),
                errors(repaired).stream().map(Finding::rule).toList());
    }

    @ParameterizedTest
    @Tag("published")
    @CsvSource({
        "accredited_plus_mandate, edc-accredited, B15",
        "accredited_two_claims, edc-accredited, B16",
        "ds_no_part, edc-diploma-supplement, B1",
        "ds_one_level, edc-diploma-supplement, B1",
        "ds_two_levels, edc-diploma-supplement, B1"
    })
    void theProbesOfFurtherProfilesFailOnlyByADefect(String name, String profile, String defect) {
        byte[] document = read("elm/samples/invalid/own-probe/probes_" + name + ".jsonld");

        Report published = report(document, ValidationOptions.STANDARD.byProfile(profile));
        assertEquals(
                Set.of(defect), defects(published), () -> published.findings().toString());
        assertTrue(only(published), () -> published.findings().toString());
        assertEquals(
                Verdict.VALID,
                report(document, ValidationOptions.STANDARD.byProfile(profile + "@repaired"))
                        .verdict());
    }

    @Test
    void aFaultOfTheDocumentIsNotLaidToADefect() {
        Report both = report(
                changed(d -> {
                    d.remove("validFrom");
                    d.withObject("/issuer").put("dateModified", DATE);
                }),
                ValidationOptions.STANDARD);

        assertEquals(Set.of("B4"), defects(both));
        assertFalse(only(both));
    }

    @Test
    void aDateThatIsNoneStaysWrongAsRepaired() {
        byte[] document = changed(d -> d.withObject("/issuer").put("dateModified", "last week"));

        assertEquals(Set.of(), defects(report(document, ValidationOptions.STANDARD)));
        assertEquals(Verdict.INVALID, report(document, REPAIRED).verdict());
    }

    @Test
    void aSchemaThatIsNoProfileIsStillNotEnough() {
        byte[] document = changed(d -> d.putObject("credentialSchema")
                .put("id", "https://schema.example/1")
                .put("type", "JsonSchema"));

        assertEquals(Set.of(), defects(report(document, ValidationOptions.STANDARD)));
        Report repaired = report(document, REPAIRED);
        assertEquals(Verdict.INVALID, repaired.verdict());
        assertEquals(
                "No value of credentialSchema is of the kind that a EuropeanDigitalCredential needs at least one of.",
                errors(repaired).get(0).message());
    }

    @Test
    void everyDefectOfTheDossierHasItsLine() {
        Set<String> lines = repairs().defects().stream().map(Defect::id).collect(Collectors.toCollection(TreeSet::new));

        assertEquals(
                Stream.iterate(1, n -> n <= 18, n -> n + 1)
                        .map(n -> "B" + n)
                        .collect(Collectors.toCollection(TreeSet::new)),
                lines);
    }

    @Test
    @Tag("published")
    void theMendedContextMeansWhatTheRepairedOneBesideTheProjectMeans() throws IOException {
        String iri = "http://data.europa.eu/snb/model/context/edc-ap";
        JsonNode theirs = JSON.readTree(read("elm/repaired-context/edc-ap-context.patched.jsonld"))
                .path("@context");
        JsonNode ours = Objects.requireNonNull(
                        repairs().mended(checks.model.contexts()).documents().get(iri))
                .path("@context");

        repairs().terms().keySet().forEach(term -> assertEquals(theirs.get(term), ours.get(term), term));
        assertEquals(names(theirs), names(ours));
    }

    private static Set<String> names(JsonNode context) {
        var names = new TreeSet<String>();
        context.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private Repairs repairs() {
        return new ElmVersions(checks.readers, checks.catalogue, checks.model, Clock.systemUTC())
                .version(Elm.HUB)
                .repairs();
    }

    private Defect known(String id) {
        return repairs().defects().stream()
                .filter(defect -> defect.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Report report(byte[] document, ValidationOptions options) {
        return checks.validator.validate(document, null, options).report();
    }

    private static Set<String> defects(Report report) {
        return report.findings().stream()
                .map(Finding::rule)
                .filter(rule -> rule.startsWith("elm:defect/"))
                .map(rule -> rule.substring("elm:defect/".length()))
                .collect(Collectors.toSet());
    }

    private static boolean only(Report report) {
        return report.findings().stream().anyMatch(finding -> finding.rule().equals("elm:defect"));
    }

    private static List<Finding> errors(Report report) {
        return report.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .toList();
    }

    private static ObjectNode geometry(ObjectNode document, String term) {
        return document.withObject("/issuer/location").putObject(term).put("type", "Geometry");
    }

    private static ObjectNode phone(ObjectNode document) {
        return document.withObject("/issuer")
                .putObject("contactPoint")
                .put("type", "ContactPoint")
                .putObject("phone")
                .put("type", "Phone");
    }

    private static Arguments probe(String defect, Consumer<ObjectNode> change) {
        return arguments(defect, change);
    }

    private static byte[] changed(Consumer<ObjectNode> change) {
        ObjectNode document = (ObjectNode) tree(Checks.sample("at-bachelor-diploma.jsonld"));
        change.accept(document);
        return document.toString().getBytes(UTF_8);
    }

    private static JsonNode tree(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] read(String file) {
        return bytes(Published.path(file));
    }

    private static byte[] bytes(java.nio.file.Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package eu.elmgateway.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import eu.elmgateway.elm.Contexts;
import eu.elmgateway.elm.ElmReader;
import eu.elmgateway.elm.ElmSource;
import eu.elmgateway.elm.Terms;
import eu.elmgateway.elm.UnreadableElmException;
import eu.elmgateway.format.Body;
import eu.elmgateway.format.FormatId;
import eu.elmgateway.format.FormatRecogniser;
import eu.elmgateway.safe.UnreadableException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every sample whose verdict is known gets that verdict, and the engines of others found as much wrong as ours. */
class KnownVerdictsTest {
    private static final FormatId ELM = FormatId.parse("elm-json:3.1");
    private static final FormatId OTHER_FORMAT = FormatId.parse("ebsi-edc:3.2");
    private static final Set<String> SAID_AGAIN = Set.of("xsd:cvc-type.3.1.3", "xsd:cvc-attribute.3");
    private static final String MODEL = "http://data.europa.eu/snb/model/ap/";

    /** What is no credential at all must be refused for the right reason; by a piece of the file's name. */
    private static final Map<String, String> NO_CREDENTIAL = Map.ofEntries(
            Map.entry("MockedSampleAccreditation_2", "syntax:unknown-format"),
            Map.entry("bf8973a6c110_Sample", "structure:context-inline"),
            Map.entry("0a38e82765f2_ams-json-ld", "structure:context-inline"),
            Map.entry("b13cb752eb21_test-data-json", "structure:context-inline"),
            Map.entry("8d292156b2bb_accreditations_frame", "structure:context-inline"),
            Map.entry("framed_accreditation", "structure:context-inline"),
            Map.entry("json_sealed_advanced", "structure:presentation"),
            Map.entry("json_to_seal", "structure:presentation"),
            Map.entry("seal_test_credential", "structure:wrapper"),
            Map.entry("elm-support_", "structure:wrapper"),
            Map.entry("30692d44a1e7_ams-json-ld-expanded", "structure:no-credential"));

    /** Contexts that the EU's own test documents name from a development server; the index was made with the official one. */
    private static final List<String> DEVELOPMENT = List.of(
            "http://dev.everisdx.io/datamodel/test/edc-ap-context.jsonld",
            "http://dev.everisdx.io/datamodel/edc-ap-context.jsonld");

    private final Checks checks = Checks.shared();
    private final Profiles profiles = new ElmVersions(
                    checks.readers, checks.catalogue, checks.model, java.time.Clock.systemUTC())
            .version(ELM)
            .profiles(Variant.PUBLISHED);
    private final ShapesLayer shapes = new ShapesLayer(new Terms(checks.model.contexts()));
    private final ElmReader reader = new ElmReader(contexts());

    private Contexts contexts() {
        var official = checks.model.contexts();
        var documents = new LinkedHashMap<>(official.documents());
        DEVELOPMENT.forEach(
                iri -> documents.put(iri, official.documents().get("http://data.europa.eu/snb/model/context/edc-ap")));
        return new Contexts(documents, official.canonical());
    }

    @TestFactory
    Stream<DynamicTest> everySampleGetsItsVerdict() {
        return inScope()
                .map(sample -> dynamicTest(sample.name(), () -> {
                    Report report = asIndexed(sample);
                    Verdict expected = sample.verdict().equals("valid") ? Verdict.VALID : Verdict.INVALID;
                    assertEquals(
                            expected, report.verdict(), () -> report.findings().toString());
                }));
    }

    /** Those of EBSI have a format of their own; the index judges them as JSON-LD of ELM, which they are not. */
    private Report asIndexed(IndexedSample sample) {
        Report report = checks.report(sample.bytes());
        return OTHER_FORMAT.equals(report.format())
                ? checks.validator
                        .validateAs(
                                sample.bytes(), checks.catalogue.find(ELM).orElseThrow(), ValidationOptions.STANDARD)
                        .report()
                : report;
    }

    @TestFactory
    Stream<DynamicTest> documentsWithADoctypeAreRefusedForIt() {
        return inScope()
                .filter(sample -> sample.kind().equals("XXE attack"))
                .map(sample -> dynamicTest(
                        sample.name(),
                        () -> assertEquals(
                                List.of("syntax:doctype"),
                                checks.report(sample.bytes()).findings().stream()
                                        .map(Finding::rule)
                                        .toList())));
    }

    @TestFactory
    Stream<DynamicTest> whatIsNoCredentialIsRefusedForTheRightReason() {
        return inScope()
                .filter(sample -> sample.verdict().startsWith("not an EDC"))
                .map(sample -> dynamicTest(
                        sample.name(),
                        () -> assertEquals(
                                reason(sample),
                                checks.report(sample.bytes()).findings().get(0).rule())));
    }

    private static String reason(IndexedSample sample) {
        return NO_CREDENTIAL.entrySet().stream()
                .filter(entry -> sample.name().contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse("no reason was expected for this sample");
    }

    @TestFactory
    Stream<DynamicTest> xmlHasAsManyErrorsAsByThePublishedSchema() {
        return inScope()
                .filter(sample -> sample.xsdErrors().isPresent())
                .map(sample -> dynamicTest(
                        sample.name(),
                        () -> assertEquals(
                                sample.xsdErrors().getAsInt(),
                                asXercesCounts(
                                        checks.report(sample.bytes()).layers().get(1)))));
    }

    /**
     * Xerces tells of a wrong value twice, by the datatype's rule and then by that of the element or the attribute; we once, by the
     * first. So what it says second must be no finding, and each of the first counts for two.
     */
    private static int asXercesCounts(LayerResult layer) {
        List<String> rules = layer.findings().stream().map(Finding::rule).toList();
        assertEquals(List.of(), rules.stream().filter(SAID_AGAIN::contains).toList());
        return errors(layer)
                + (int) rules.stream()
                        .filter(rule -> rule.matches("xsd:cvc-[a-zA-Z]+-valid.*"))
                        .count();
    }

    @TestFactory
    Stream<DynamicTest> shapesFindAsMuchWrongAsThePublishedOnes() {
        return readable()
                .flatMap(sample -> Stream.of(
                        counted(sample, profile(sample), sample.full().getAsInt()),
                        counted(
                                sample,
                                "edc-generic-no-cv",
                                sample.withoutLists().orElseThrow())));
    }

    @Test
    void nearlyEverySampleIsCounted() {
        long counted = readable().count();
        long all = inScope().filter(sample -> sample.full().isPresent()).count();

        assertTrue(counted >= all - 15, counted + " of " + all + " can be read without fetching a context");
        assertTrue(inScope().count() > 170, "the index lists samples");
    }

    private DynamicTest counted(IndexedSample sample, String profile, int expected) {
        return dynamicTest(sample.name() + " by " + profile, () -> {
            var found = shapes.check(source(sample).orElseThrow(), profile(profile), null);
            assertEquals(expected, errors(found), () -> found.findings().toString());
        });
    }

    /** The index counts by edc-generic-full, but for a few rows by the profile they are about. */
    private static String profile(IndexedSample sample) {
        return sample.note().contains("counts are for profile") ? sample.profile() : "edc-generic-full";
    }

    private Profile profile(String name) {
        return profiles.find(MODEL + name).orElseThrow();
    }

    /** Samples with a count whose contexts we have, so that they can be read as RDF; the others were counted with contexts fetched. */
    private Stream<IndexedSample> readable() {
        return inScope()
                .filter(sample -> sample.full().isPresent() && source(sample).isPresent());
    }

    private Optional<ElmSource> source(IndexedSample sample) {
        try {
            var recognised = new FormatRecogniser(checks.readers, checks.catalogue).recognise(sample.bytes(), null);
            var tree = ((Body.Json) recognised.body()).content().tree();
            return tree.has("credential") ? Optional.empty() : Optional.of(reader.read(tree));
        } catch (UnreadableElmException | UnreadableException e) {
            return Optional.empty();
        }
    }

    private static int errors(LayerResult layer) {
        return (int) layer.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .count();
    }

    /** Data sets on courses (LOQ) are a format of their own that the gateway does not know. */
    private static Stream<IndexedSample> inScope() {
        return IndexedSample.all().stream().filter(sample -> !sample.kind().equals("LOQ"));
    }
}

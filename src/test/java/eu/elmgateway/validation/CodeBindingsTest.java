package eu.elmgateway.validation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import eu.elmgateway.elm.Terms;
import eu.elmgateway.equality.Published;
import eu.elmgateway.safe.ConfigException;
import eu.elmgateway.safe.CsvFile;
import eu.elmgateway.validation.CodeBinding.Strength;
import eu.elmgateway.vocabulary.Vocabularies;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which property is bound to which list is what the published model says. */
class CodeBindingsTest {
    private static final Path OURS = Path.of("schemas/elm-json/3.1/vocabularies.yaml");
    private static final String TABLES = "elm/shapes-as-tables/shapes_EDC-generic-";
    private static final Map<String, String> PREFIXES = Map.of(
            "elm", Elm.NAMESPACE,
            "dc", "http://purl.org/dc/terms/",
            "skos", "http://www.w3.org/2004/02/skos/core#");

    private final Checks checks = Checks.shared();

    @TempDir
    Path folder;

    @Test
    void whatIsRequiredIsWhatThePublishedShapesRestrict() {
        assertEquals(restricted(), bound(Strength.REQUIRED));
    }

    @Test
    void whatIsRecommendedTakesACodeAndIsNotRestricted() {
        Set<String> restricted = new TreeSet<>();
        restricted().forEach(line -> restricted.add(line.substring(0, line.lastIndexOf(' '))));
        Set<String> concepts = concepts();
        for (String line : bound(Strength.RECOMMENDED)) {
            String property = line.substring(0, line.lastIndexOf(' '));
            assertTrue(
                    property.startsWith("*")
                            ? concepts.stream().anyMatch(concept -> concept.endsWith(property.substring(1)))
                            : concepts.contains(property),
                    line);
            assertTrue(!restricted.contains(property), line);
        }
    }

    /** {@code class property scheme}, with {@code *} for any class. */
    private Set<String> bound(Strength strength) {
        var lines = new TreeSet<String>();
        bindings(OURS)
                .byProperty()
                .forEach((property, bindings) -> bindings.stream()
                        .filter(binding -> binding.strength() == strength)
                        .forEach(binding -> classes(binding)
                                .forEach(type -> lines.add(type + " " + property + " "
                                        + binding.list().facts().scheme()))));
        return lines;
    }

    private static Set<String> classes(CodeBinding binding) {
        return binding.classes().isEmpty() ? Set.of("*") : binding.classes();
    }

    private static Set<String> restricted() {
        var schemes = new HashMap<String, String>();
        for (List<String> row : rows("full")) {
            if (row.get(4).equals("skos:inScheme") && !row.get(13).isEmpty()) {
                schemes.put(row.get(0), row.get(13).replaceAll("[<>]", ""));
            }
        }
        return rows("full").stream()
                .filter(row -> !row.get(1).isEmpty() && schemes.containsKey(row.get(10)))
                .map(row -> target(row) + " " + iri(row.get(4)) + " " + schemes.get(row.get(10)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> concepts() {
        return rows("no-cv").stream()
                .filter(row -> !row.get(1).isEmpty() && row.get(8).equals("skos:Concept"))
                .map(row -> target(row) + " " + iri(row.get(4)))
                .collect(Collectors.toSet());
    }

    private static String target(List<String> row) {
        return iri(row.get(1).replace("targetClass=", ""));
    }

    private static String iri(String name) {
        int colon = name.indexOf(':');
        return PREFIXES.getOrDefault(name.substring(0, colon), "?") + name.substring(colon + 1);
    }

    private static List<List<String>> rows(String profile) {
        return CsvFile.read(Published.path(TABLES + profile + ".csv")).rows().stream()
                .map(CsvFile.Row::fields)
                .toList();
    }

    @Test
    void noRuleMakesADocumentInvalidByDefault() {
        bindings(OURS)
                .severities()
                .forEach((rule, weights) -> assertTrue(!weights.containsValue(Severity.ERROR), rule::key));
    }

    @Test
    void howMuchAFindingWeighsIsForConfigurationToSay() throws IOException {
        String ours = Files.readString(OURS);
        Path file = folder.resolve("vocabularies.yaml");
        Files.writeString(
                file,
                ours.replace("unknown-code: { required: warning", "unknown-code: { required: error")
                        .replace("other-coding: { required: warning", "other-coding: { required: \"off\""));
        CodeBindings bindings = bindings(file);
        CodeBinding country = bindings.byProperty()
                .getOrDefault(Elm.NAMESPACE + "countryCode", List.of())
                .get(0);

        var full = new Profile("http://data.europa.eu/snb/model/ap/edc-generic-full", "", () -> {
            throw new AssertionError("no shapes are needed");
        });
        assertEquals(Severity.ERROR, bindings.severity(CodeRule.UNKNOWN_CODE, country, full));
        assertNull(bindings.severity(CodeRule.OTHER_CODING, country, full));
    }

    @Test
    void everyMistakeInTheFileIsNamedWithLineAndCure() throws IOException {
        problem("list: country", "list: countrie", "There is no list countrie");
        problem("property: countryCode", "property: countyCode", "Write countryCode");
        problem("[Address]", "[Adress]", "Write Address");
        problem("strength: required", "strength: urgent", "strength");
        problem("  label: ", "  lable: ", "label");
    }

    private void problem(String right, String wrong, String words) throws IOException {
        Path file = folder.resolve("vocabularies.yaml");
        Files.writeString(
                file, Files.readString(OURS).replaceFirst("(?m)" + java.util.regex.Pattern.quote(right), wrong));
        String message =
                assertThrows(ConfigException.class, () -> bindings(file)).getMessage();
        assertTrue(message.contains("vocabularies.yaml:") && message.contains(words), message);
    }

    private CodeBindings bindings(Path file) {
        Path schemas = checks.catalogue.schemas();
        var reader = checks.readers.config(schemas, schemas.resolve("gateway/bindings.schema.json"));
        return new CodeBindingFile(
                        reader.read(file),
                        new Terms(checks.model.contexts()),
                        Vocabularies.load(schemas, checks.readers))
                .bindings();
    }
}

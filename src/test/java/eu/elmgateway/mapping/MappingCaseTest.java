package eu.elmgateway.mapping;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import eu.elmgateway.elm.Credential;
import eu.elmgateway.elm.ElmModel;
import eu.elmgateway.elm.ElmReader;
import eu.elmgateway.format.FormatCatalogue;
import eu.elmgateway.format.FormatId;
import eu.elmgateway.safe.Limits;
import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.safe.UnreadableException;
import eu.elmgateway.validation.Finding;
import eu.elmgateway.validation.Report;
import eu.elmgateway.validation.SchemaCheck;
import eu.elmgateway.validation.Severity;
import eu.elmgateway.validation.Validator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs the cases that every mapping brings: {@code cases/<name>/} holds {@code input.*}, {@code parameters.yaml} if it needs
 * any, and either {@code expected.*} or, for what cannot be mapped, {@code refused.yaml} ({@code code} or {@code setting}).
 * {@code notes.txt} lists what the mapping says it did, a line each.
 */
class MappingCaseTest {
    private static final Path HOME = Path.of("");

    private final SafeReaders readers = new SafeReaders(Limits.standard());
    private final ElmModel model = ElmModel.load(HOME, readers);
    private final MappingCatalogue catalogue =
            MappingCatalogue.load(HOME, readers, model, Clock.systemUTC(), Duration.ofMinutes(1));

    private final FormatCatalogue formats = new FormatCatalogue(readers, HOME.resolve("schemas"));
    private final Validator validator = new Validator(readers, formats, model);
    private final SchemaCheck schemas = new SchemaCheck(formats, validator);

    @TestFactory
    Stream<DynamicTest> everyCaseGivesWhatItExpects() {
        return catalogue.mappings().stream()
                .flatMap(mapping -> cases(mapping).stream()
                        .map(folder -> dynamicTest(
                                mapping.descriptor().name() + " " + folder.getFileName(),
                                () -> check(mapping, folder))));
    }

    @Test
    void everyMappingHasACase() {
        for (var mapping : catalogue.mappings()) {
            assertTrue(!cases(mapping).isEmpty(), mapping.descriptor().name() + " has no case");
        }
    }

    private static List<Path> cases(Mapping mapping) {
        var folder =
                HOME.resolve("mappings").resolve(mapping.descriptor().name()).resolve("cases");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var children = Files.list(folder)) {
            return children.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void check(Mapping mapping, Path folder) throws Exception {
        var input = Files.readAllBytes(file(folder, "input").orElseThrow());
        if (mapping.descriptor().from().stream().anyMatch(this::described)) {
            assertEquals("", faults(validator.validate(input, null).report()), "the input");
        }
        var result = map(mapping, input, parameters(folder));
        var refused = folder.resolve("refused.yaml");
        if (Files.exists(refused)) {
            refused(result, yaml(refused));
            return;
        }
        if (!(result instanceof MappedDocument document)) {
            throw new AssertionError("not mapped: " + result);
        }
        if (described(document.format())) {
            assertEquals("", faults(schemas.check(document.bytes(), document.format())), "the output");
        }
        var expected = Files.readAllBytes(file(folder, "expected").orElseThrow());
        assertEquals("", DocumentLines.difference(lines(document, expected), lines(document, document.bytes())));
        var notes = folder.resolve("notes.txt");
        if (Files.exists(notes)) {
            assertEquals(Files.readString(notes).strip(), notes(document).strip());
        }
    }

    /** What passes between the gateway's own parts has no folder beneath schemas/. */
    private boolean described(FormatId format) {
        return formats.find(format).isPresent();
    }

    private static String faults(Report report) {
        return report.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(Finding::toString)
                .collect(Collectors.joining("\n"));
    }

    private static String notes(MappedDocument document) {
        var text = new StringBuilder();
        document.notes()
                .forEach(note ->
                        text.append(note.kind()).append(' ').append(note.text()).append('\n'));
        return text.toString();
    }

    private static void refused(MappingResult result, JsonNode expected) {
        if (expected.has("setting")) {
            assertEquals(
                    expected.get("setting").asText(), result instanceof MissingSetting held ? held.setting() : result);
        } else {
            assertEquals(
                    expected.path("code").asText(), result instanceof MappingRefusal refusal ? refusal.code() : result);
        }
    }

    private MappingResult map(Mapping mapping, byte[] input, Map<String, String> parameters)
            throws UnreadableException {
        var descriptor = mapping.descriptor();
        if (descriptor.from().stream().noneMatch(format -> format.name().equals("elm-json"))) {
            return mapping.map(input, parameters);
        }
        var nodes =
                new ElmReader(model.contexts()).read(readers.json(input).tree()).nodes();
        var root = nodes.ofType("http://data.europa.eu/snb/model/elm/EuropeanDigitalCredential")
                .get(0);
        var credential = Credential.canonical(nodes, root.id());
        return descriptor.batch()
                ? mapping.mapBatch(Map.of(parameters.getOrDefault("record", "r"), credential), parameters)
                : mapping.map(credential, parameters);
    }

    private List<String> lines(MappedDocument document, byte[] bytes) throws Exception {
        return document.mediaType().endsWith("xml")
                ? DocumentLines.xml(MappingEnvironment.document(readers, bytes))
                : DocumentLines.json(new ObjectMapper().readTree(new String(bytes, UTF_8)));
    }

    private static Map<String, String> parameters(Path folder) throws IOException {
        var parameters = new LinkedHashMap<String, String>();
        var file = folder.resolve("parameters.yaml");
        if (Files.exists(file)) {
            yaml(file)
                    .properties()
                    .forEach(entry ->
                            parameters.put(entry.getKey(), entry.getValue().asText()));
        }
        return parameters;
    }

    private static JsonNode yaml(Path file) throws IOException {
        return new ObjectMapper(new YAMLFactory()).readTree(file.toFile());
    }

    private static Optional<Path> file(Path folder, String stem) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(stem + "."))
                    .findFirst();
        }
    }
}

package eu.elmgateway.cli;

import eu.elmgateway.Engine;
import eu.elmgateway.elm.Credential;
import eu.elmgateway.format.FormatId;
import eu.elmgateway.intake.Validating.Checked;
import eu.elmgateway.mapping.MappedDocument;
import eu.elmgateway.mapping.Mapping;
import eu.elmgateway.mapping.MappingFailedException;
import eu.elmgateway.mapping.MappingRefusal;
import eu.elmgateway.mapping.MappingResult;
import eu.elmgateway.mapping.MappingSettings;
import eu.elmgateway.mapping.MissingSetting;
import eu.elmgateway.validation.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Maps samples to ELM, and those that are ELM to all that mappings lead to, to see what becomes of them. */
final class SampleCoverage {
    private final Engine engine;
    private final List<String> mappings;
    private final Map<String, String> settings;

    /** @param mappings names of those to try; all if empty */
    SampleCoverage(Engine engine, List<String> mappings, Map<String, String> settings) {
        this.engine = engine;
        this.mappings = mappings;
        this.settings = new HashMap<>(Map.of("record", "eg-not-sent"));
        this.settings.putAll(settings);
    }

    /** The files of a folder and beneath, or the file itself, a row for each mapping; those of no known format are left out. */
    List<CoverageRow> of(Path place) throws IOException {
        List<CoverageRow> rows = new ArrayList<>();
        try (Stream<Path> files = Files.walk(place)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = file.equals(place)
                        ? file.toString()
                        : place.relativize(file).toString();
                rows.addAll(rows(name, Files.readAllBytes(file)));
            }
        }
        return rows;
    }

    private List<CoverageRow> rows(String name, byte[] document) {
        // What becomes of a sample does not hang on its seal: published ones have broken seals.
        Checked checked = engine.check(document, null, engine.standard().withoutSeals());
        FormatId format = checked.report().format();
        List<Mapping> takers = format == null
                ? List.of()
                : engine.mappings().mappings().stream()
                        .filter(mapping ->
                                wanted(mapping) && mapping.descriptor().from().contains(format))
                        .toList();
        if (format == null || takers.isEmpty()) {
            return List.of();
        }
        if (checked.report().verdict() != Verdict.VALID) {
            return List.of(new CoverageRow(name, "", "invalid", null));
        }
        return format.equals(Engine.ELM)
                ? fromElm(name, checked, takers)
                : takers.stream()
                        .map(mapping ->
                                mapped(name, mapping, () -> mapping.map(document, MappingSettings.of(settings))))
                        .toList();
    }

    private List<CoverageRow> fromElm(String name, Checked checked, List<Mapping> takers) {
        List<CoverageRow> rows = new ArrayList<>();
        for (Credential credential : checked.canonical(MappingSettings.NONE).credentials()) {
            for (Mapping mapping : takers) {
                rows.add(mapped(
                        name,
                        mapping,
                        () -> mapping.descriptor().batch()
                                ? mapping.mapBatch(Map.of("eg-not-sent", credential), settings)
                                : mapping.map(credential, settings)));
            }
        }
        return rows;
    }

    private boolean wanted(Mapping mapping) {
        return mappings.isEmpty() || mappings.contains(mapping.descriptor().name());
    }

    private interface Attempt {
        MappingResult map();
    }

    private CoverageRow mapped(String name, Mapping mapping, Attempt attempt) {
        try {
            MappingResult result = attempt.map();
            if (result instanceof MappedDocument document) {
                return new CoverageRow(
                        name,
                        mapping.descriptor().name(),
                        valid(document) ? "mapped" : "mapped, not valid",
                        document.loss().orElse(null));
            }
            return new CoverageRow(name, mapping.descriptor().name(), refusal(result), null);
        } catch (MappingFailedException failed) {
            return new CoverageRow(name, mapping.descriptor().name(), "broke", null);
        }
    }

    static String refusal(MappingResult result) {
        return result instanceof MappingRefusal refusal
                ? "refused: " + refusal.code()
                : "setting missing: " + ((MissingSetting) result).setting();
    }

    private boolean valid(MappedDocument document) {
        List<byte[]> parts = document.credentials().isEmpty()
                ? List.of(document.bytes())
                : document.credentials().stream().map(engine::json).toList();
        return parts.stream()
                .allMatch(part -> engine.checkOutput(document.format(), part).verdict() == Verdict.VALID);
    }
}

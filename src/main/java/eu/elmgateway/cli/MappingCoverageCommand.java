package eu.elmgateway.cli;

import eu.elmgateway.Engine;
import eu.elmgateway.mapping.MappingFolder;
import eu.elmgateway.safe.ConfigException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code elm-gateway mapping coverage}: how much of its sources each mapping carries over. */
@Command(
        name = "coverage",
        description = {
            "Shows how many values of each sample reach the output of a mapping (kept), reach it in another form (derived),",
            "are only looked at (consulted) or are never read (dropped). Coverage is the share of those kept or derived.",
            "Without files the samples are the cases of the mappings."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class MappingCoverageCommand implements Callable<Integer> {
    @Spec
    @Nullable
    CommandSpec command;

    @Mixin
    final Installation home = new Installation();

    @Parameters(arity = "0..*", paramLabel = "FILE", description = "Samples, or folders of them.")
    List<Path> places = List.of();

    @Option(names = "--mapping", paramLabel = "NAME", description = "Only this mapping. May be repeated.")
    List<String> mappings = List.of();

    @Option(
            names = "--param",
            paramLabel = "NAME=VALUE",
            description = "A setting for all samples. May be repeated. Cases have their own.")
    Map<String, String> parameters = new LinkedHashMap<>();

    @Option(
            names = "--output",
            paramLabel = "FORM",
            completionCandidates = Lower.Coverages.class,
            description = "${COMPLETION-CANDIDATES}. Default: text.")
    CoverageOutput.Form output = CoverageOutput.Form.TEXT;

    @Override
    public Integer call() throws IOException {
        List<CoverageRow> rows = places.isEmpty() ? cases() : samples();
        CoverageOutput.show(
                rows, output, Objects.requireNonNull(command).commandLine().getOut());
        return ExitCode.GOOD.number();
    }

    private List<CoverageRow> cases() {
        var kit = MappingKit.load(home.folder());
        List<MappingFolder> folders = mappings.isEmpty()
                ? kit.folders()
                : mappings.stream().map(kit::folder).toList();
        return folders.stream().flatMap(folder -> kit.coverage(folder).stream()).toList();
    }

    private List<CoverageRow> samples() throws IOException {
        Engine engine = Engine.load(home.folder(), Clock.systemUTC());
        mappings.forEach(name -> demand(engine, name));
        var coverage = new SampleCoverage(engine, mappings, parameters);
        List<CoverageRow> rows = new ArrayList<>();
        for (Path place : places) {
            if (!Files.exists(place)
                    && engine.mappings().named(place.toString()).isPresent()) {
                throw new IllegalArgumentException(
                        "there is no file " + place + "; the mapping of that name is meant by --mapping=" + place);
            }
            rows.addAll(coverage.of(place));
        }
        return rows;
    }

    private static void demand(Engine engine, String name) {
        engine.mappings().outOfService(name).ifPresent(out -> {
            throw new ConfigException(out.problems());
        });
        if (engine.mappings().named(name).isEmpty()) {
            List<String> names = engine.mappings().mappings().stream()
                    .map(mapping -> mapping.descriptor().name())
                    .toList();
            throw new IllegalArgumentException(Unknown.words("mapping", name, names, names));
        }
    }
}

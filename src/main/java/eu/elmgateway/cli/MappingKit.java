package eu.elmgateway.cli;

import eu.elmgateway.elm.ElmModel;
import eu.elmgateway.format.FormatCatalogue;
import eu.elmgateway.mapping.MappedDocument;
import eu.elmgateway.mapping.Mapping;
import eu.elmgateway.mapping.MappingFolder;
import eu.elmgateway.mapping.MappingFolders;
import eu.elmgateway.mapping.MappingResult;
import eu.elmgateway.mapping.kit.CaseAcceptance;
import eu.elmgateway.mapping.kit.CaseResult;
import eu.elmgateway.mapping.kit.CaseRunner;
import eu.elmgateway.mapping.kit.MappingCase;
import eu.elmgateway.safe.ConfigException;
import eu.elmgateway.safe.Limits;
import eu.elmgateway.safe.SafeReaders;
import eu.elmgateway.validation.Validator;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Finds mappings and runs their cases, without a gateway. Nothing is loaded but what is asked for. */
final class MappingKit {
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private final Path home;
    private final MappingFolders folders;
    private final CaseRunner runner;
    private final CaseAcceptance acceptance;

    private MappingKit(Path home, MappingFolders folders, CaseRunner runner, CaseAcceptance acceptance) {
        this.home = home;
        this.folders = folders;
        this.runner = runner;
        this.acceptance = acceptance;
    }

    static MappingKit load(Path home) {
        var readers = new SafeReaders(Limits.standard());
        var formats = new FormatCatalogue(readers, home.resolve("schemas"));
        var model = ElmModel.load(home, readers);
        return new MappingKit(
                home,
                MappingFolders.of(home, formats, readers, model, Clock.systemUTC(), LONGEST),
                new CaseRunner(home, readers, model, formats, new Validator(readers, formats, model)),
                new CaseAcceptance(readers));
    }

    /** Those that are installed. */
    List<MappingFolder> folders() {
        return folders.all();
    }

    /**
     * The folder that a person means.
     *
     * @param text a name, or a path
     * @throws IllegalArgumentException if there is none; the message lists those that are installed
     */
    MappingFolder folder(String text) {
        var installed = new MappingFolder(home, home.resolve("mappings").resolve(text));
        if (text.matches("[^/\\\\.]+") && Files.exists(installed.descriptor())) {
            return installed;
        }
        var given = new MappingFolder(home, Path.of(text).toAbsolutePath());
        if (Files.exists(given.descriptor())) {
            return given;
        }
        if (Files.isDirectory(given.path())) {
            throw new IllegalArgumentException("the folder " + text + " has no mapping.yaml");
        }
        List<String> names = folders().stream().map(MappingFolder::name).toList();
        throw new IllegalArgumentException(Unknown.words("mapping", text, names, names));
    }

    /** What a mapping carries over of its cases. */
    List<CoverageRow> coverage(MappingFolder folder) {
        Mapping mapping = folders.load(folder);
        return MappingCase.of(folder).stream()
                .map(one -> coverage(folder, runner.run(mapping, one)))
                .toList();
    }

    private static CoverageRow coverage(MappingFolder folder, CaseResult result) {
        MappingResult made = result.result().orElse(null);
        String name = result.which().name();
        if (made instanceof MappedDocument document) {
            return new CoverageRow(
                    name, folder.name(), "mapped", document.loss().orElse(null));
        }
        return new CoverageRow(name, folder.name(), made == null ? "broke" : SampleCoverage.refusal(made), null);
    }

    /** Runs the cases of a mapping, all or those that are named; a mapping that cannot be loaded is a result too. */
    TestedMapping test(MappingFolder folder, List<String> names, boolean accept) {
        try {
            Mapping mapping = folders.load(folder);
            List<TestedMapping.Row> rows = new ArrayList<>();
            for (MappingCase one : MappingCase.of(folder)) {
                if (names.isEmpty() || names.contains(one.name())) {
                    CaseResult result = runner.run(mapping, one);
                    rows.add(new TestedMapping.Case(
                            result,
                            accept
                                    ? acceptance.accept(
                                            result, mapping.descriptor().output())
                                    : List.of()));
                }
            }
            return rows.isEmpty() && names.isEmpty() ? TestedMapping.without(folder) : new TestedMapping(rows);
        } catch (ConfigException wrong) {
            return TestedMapping.broken(folder, wrong);
        }
    }
}

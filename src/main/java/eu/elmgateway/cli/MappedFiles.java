package eu.elmgateway.cli;

import eu.elmgateway.Engine;
import eu.elmgateway.elm.Credential;
import eu.elmgateway.input.Input;
import eu.elmgateway.intake.Validating.Canonical;
import eu.elmgateway.intake.Validating.Checked;
import eu.elmgateway.mapping.MappedDocument;
import eu.elmgateway.mapping.Mapping;
import eu.elmgateway.mapping.MappingFailedException;
import eu.elmgateway.mapping.MappingRefusal;
import eu.elmgateway.mapping.MappingResult;
import eu.elmgateway.mapping.MappingSettings;
import eu.elmgateway.mapping.MissingSetting;
import eu.elmgateway.validation.Finding;
import eu.elmgateway.validation.LayerName;
import eu.elmgateway.validation.Place;
import eu.elmgateway.validation.Report;
import eu.elmgateway.validation.Severity;
import eu.elmgateway.validation.Verdict;
import eu.elmgateway.wording.Message;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Maps documents, each into files of a folder: one for each credential in it, numbered if there are several. What cannot be
 * mapped is told and keeps none of the others from it. For one thread.
 */
final class MappedFiles {
    private final Engine engine;
    private final ElmDocument elm;
    private final Path folder;
    private final @Nullable Mapping mapping;
    private final Function<Report, MappingSettings> said;
    private final Map<String, String> settings;
    private final Locale language;
    private final Set<String> taken = new HashSet<>();

    /** What came of a document: its report, what is told of it, and the files that were written. */
    record Line(Report report, List<String> notes, List<Path> files, String what) {}

    /**
     * Makes it.
     *
     * @param elm writes what is wanted as ELM
     * @param mapping from ELM to what is wanted, null for ELM itself
     * @param said what is set for documents that become ELM
     * @param settings of the mapping
     */
    MappedFiles(
            ElmDocument elm,
            Path folder,
            @Nullable Mapping mapping,
            Function<Report, MappingSettings> said,
            Map<String, String> settings,
            Locale language) {
        this.language = language;
        this.elm = elm;
        this.engine = elm.engine();
        this.folder = folder;
        this.mapping = mapping;
        this.said = said;
        this.settings = settings;
    }

    Line of(Input input) {
        if (input instanceof Input.Unread unread) {
            Report report = Report.unread(unread.why());
            return new Line(report, List.of(), List.of(), unread.why().in(language));
        }
        ToBeMapped wanted = ToBeMapped.of(engine, ((Input.Document) input).bytes(), elm.sealing() != null);
        Checked checked = wanted.checked();
        if (checked.report().verdict() != Verdict.VALID) {
            return new Line(checked.report(), List.of(), List.of(), "not valid: " + reasons(checked.report()));
        }
        Canonical canonical = checked.canonical(said.apply(checked.report()));
        Report report = canonical.in(checked.report());
        if (canonical.credentials().isEmpty()) {
            return new Line(report, List.of(), List.of(), "refused: " + reasons(report));
        }
        List<String> notes = new ArrayList<>(wanted.notes());
        canonical.findings().forEach(finding -> notes.add(finding.severity() + ": " + line(finding)));
        return written(input, report, canonical.credentials(), notes, TargetFindings.of(checked, canonical));
    }

    private String line(Finding finding) {
        return TargetFindings.line(finding, language);
    }

    private Line written(
            Input input, Report report, List<Credential> credentials, List<String> notes, TargetFindings told) {
        List<Path> files = new ArrayList<>();
        for (int i = 0; i < credentials.size(); i++) {
            String number = credentials.size() == 1 ? "" : "-" + (i + 1);
            try {
                Finding refusal = write(report, credentials.get(i), stem(input) + number, files, notes, told);
                if (refusal != null) {
                    return new Line(refused(refusal), notes, files, "refused: " + line(refusal));
                }
            } catch (MappingFailedException broken) {
                Message why = Message.verbatim(broken.getMessage() + ". " + broken.detail());
                return new Line(Report.unread(why), notes, files, why.toString());
            }
        }
        return new Line(
                report,
                notes,
                files,
                String.join(", ", files.stream().map(Path::toString).toList()));
    }

    private static Report refused(Finding refusal) {
        return new Canonical(List.of(), List.of(refusal)).in(new Report(null, null, List.of()));
    }

    /** Writes a file, or says why not. */
    private @Nullable Finding write(
            Report source,
            Credential credential,
            String name,
            List<Path> files,
            List<String> notes,
            TargetFindings told) {
        if (mapping == null) {
            files.add(write(name + ".jsonld", elm.of(source, credential)));
            return null;
        }
        MappingResult result = told.map(mapping, credential, settings);
        if (result instanceof MissingSetting missing) {
            return told.of(missing);
        }
        if (!(result instanceof MappedDocument mapped)) {
            return told.of((MappingRefusal) result);
        }
        mapped.notes().forEach(note -> notes.add(note.kind() + ": " + line(told.of(note))));
        files.add(write(name + (mapped.mediaType().endsWith("xml") ? ".xml" : ".json"), mapped.bytes()));
        Report out = engine.checkOutput(mapped.format(), mapped.bytes());
        return out.verdict() == Verdict.VALID
                ? null
                : Finding.error(
                        "mapping:refused",
                        LayerName.MAPPING,
                        Message.verbatim("what was written is not valid: " + reasons(out)),
                        null,
                        Place.NOWHERE);
    }

    private Path write(String name, byte[] bytes) {
        try {
            return Files.write(Files.createDirectories(folder).resolve(unique(name)), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + folder.resolve(name), e);
        }
    }

    /** Two documents may differ in the ending of their names alone. */
    private String unique(String name) {
        String free = name;
        for (int next = 2; !taken.add(free); next++) {
            int dot = name.lastIndexOf('.');
            free = name.substring(0, dot) + "~" + next + name.substring(dot);
        }
        return free;
    }

    private String reasons(Report report) {
        List<String> errors = report.findings().stream()
                .filter(finding -> finding.severity() == Severity.ERROR)
                .map(finding -> finding.rule() + ": " + line(finding))
                .toList();
        return errors.isEmpty() ? "no credential" : errors.get(0) + (errors.size() > 1 ? " (and more)" : "");
    }

    /** The name of a document may hold anything, that of a file must not; folders and numbers of lines keep names apart. */
    private static String stem(Input input) {
        String name = input.file().replaceFirst("^[./\\\\]+", "").replaceFirst("\\.[A-Za-z0-9]{1,8}$", "");
        return name.replaceAll("[^A-Za-z0-9._-]+", "-") + (input.line() == 0 ? "" : "-" + input.line());
    }
}

package eu.elmgateway.cli;

import eu.elmgateway.Engine;
import eu.elmgateway.Keyring;
import eu.elmgateway.SettingsException;
import eu.elmgateway.elm.Credential;
import eu.elmgateway.format.FormatId;
import eu.elmgateway.input.Inputs;
import eu.elmgateway.input.Reading;
import eu.elmgateway.intake.Validating.Canonical;
import eu.elmgateway.intake.Validating.Checked;
import eu.elmgateway.mapping.Mapping;
import eu.elmgateway.mapping.MappingSettings;
import eu.elmgateway.safe.Limits;
import eu.elmgateway.validation.Report;
import eu.elmgateway.validation.Severity;
import eu.elmgateway.validation.Verdict;
import eu.elmgateway.wording.Languages;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code elm-gateway map}: shows what a registry would get of a file. */
@Command(
        name = "map",
        description = "Maps documents to another format and checks the result against that format's own schema. Fetches"
                + " nothing, stores nothing but what --out says. A seal that does not hold is told; only with --seal"
                + " the document is refused for it, as it is when pushed.",
        mixinStandardHelpOptions = true,
        footerHeading = "%nExit codes:%n",
        footer = {
            "  0  all were mapped",
            "  1  one is not valid or was refused",
            "  2  the command line is wrong, or a setting is missing",
            "  3  a file of the gateway's own is missing or wrong",
            "  4  a document could not be read or mapped"
        })
final class MapCommand implements Callable<Integer> {
    private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    @Spec
    @Nullable
    CommandSpec command;

    @Mixin
    final Home home = new Home();

    @Mixin
    final SenderOptions sender = new SenderOptions();

    @Option(
            names = "--to",
            required = true,
            paramLabel = "FORMAT",
            description = "Such as elmo:1.7, or elm-json:3.1 for the canonical form.")
    String to = "";

    @Option(
            names = "--param",
            paramLabel = "NAME=VALUE",
            description =
                    "A setting of the mappings, as a sender's or a registry's file would give it, and before these. May be"
                            + " repeated.")
    Map<String, String> parameters = new LinkedHashMap<>();

    @Option(
            names = "--loss",
            paramLabel = "FORM",
            description = "Instead of the document show which values reach it and which are lost: text or json.")
    LossText.@Nullable Form loss;

    @Option(
            names = "--lang",
            paramLabel = "LANGUAGE",
            completionCandidates = Lower.Languages.class,
            description = "Language of the messages: ${COMPLETION-CANDIDATES}. Default: en.")
    ReportOptions.Language language = ReportOptions.Language.EN;

    @Option(
            names = "--seal",
            description =
                    "With --to elm-json:3.1: seal each credential by the key of the settings (seal.key). What came as ELM is"
                            + " not sealed again: refused.")
    boolean seal;

    @Option(
            names = "--out",
            paramLabel = "FOLDER",
            description =
                    "Write a file for each credential into this folder. Without it one document goes to standard output.")
    @Nullable
    Path into;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "A file; with --out also several, folders, patterns, ZIP files and .ndjson.")
    List<String> files = List.of();

    /** Whom we talk to. */
    Terminal terminal = Terminal.of(System.getProperties(), System.getenv());

    @Override
    public Integer call() throws IOException, InterruptedException {
        Engine engine = Engine.load(home.folder(), Clock.systemUTC());
        FormatId target = TargetMapping.format(engine, to, line());
        TargetMapping.demand(engine, target, parameters.keySet(), line());
        if (into != null) {
            return many(engine, target, into);
        }
        Path file = Path.of(files.get(0));
        if (files.size() > 1 || Files.isDirectory(file)) {
            throw new ParameterException(line(), "several documents need a folder to be written to: --out FOLDER");
        }
        return one(engine, target, Files.readAllBytes(file)).number();
    }

    /** What is wanted on standard output; what is said of it on the other one. */
    private ExitCode one(Engine engine, FormatId target, byte[] document) {
        var shown = new MapOutput(new MapOutput.With(engine, out, line(), loss, language()), files.get(0), document);
        ToBeMapped wanted = ToBeMapped.of(engine, document, seal);
        Checked checked = wanted.checked();
        wanted.notes().forEach(this::err);
        if (checked.report().verdict() != Verdict.VALID) {
            return shown.findings(checked.report(), document);
        }
        Canonical canonical = checked.canonical(said(engine, checked.report()));
        canonical.findings().forEach(shown::tell);
        shown.lost(canonical.loss());
        TargetFindings told = TargetFindings.of(checked, canonical);
        ExitCode code = canonical.credentials().isEmpty() ? ExitCode.FINDINGS : ExitCode.GOOD;
        for (Credential credential : canonical.credentials()) {
            code = code == ExitCode.GOOD ? map(engine, checked.report(), credential, target, told, shown) : code;
        }
        return code;
    }

    private ExitCode map(
            Engine engine,
            Report source,
            Credential credential,
            FormatId target,
            TargetFindings told,
            MapOutput shown) {
        if (target.equals(Engine.ELM)) {
            shown.document(elm(engine).of(source, credential));
            return ExitCode.GOOD;
        }
        return shown.result(told.map(TargetMapping.of(engine, target, line()), credential, settings()), told);
    }

    /** A line for each document, on standard output; notes and the sum on the other one. */
    private int many(Engine engine, FormatId target, Path folder) throws IOException, InterruptedException {
        Mapping mapping = target.equals(Engine.ELM) ? null : TargetMapping.of(engine, target, line());
        var mapped =
                new MappedFiles(elm(engine), folder, mapping, report -> said(engine, report), settings(), language());
        Inputs inputs = Inputs.of(files, new Reading(System.in, Limits.standard()));
        var tally = new Tally();
        long begun = System.nanoTime();
        try (Progress progress = progress(inputs)) {
            inputs.read(input -> {
                MappedFiles.Line came = mapped.of(input);
                tally.add(came.report());
                progress.above(() -> {
                    came.notes().forEach(note -> err(input.name() + ": " + note));
                    out.println(input.name() + ": " + came.what());
                });
                progress.step(tally);
            });
        }
        if (tally.documents() == 0) {
            throw new ParameterException(line(), "there is nothing to map in " + String.join(", ", files));
        }
        err(tally.line((System.nanoTime() - begun) / 1e9, language()));
        return tally.exitCode(Severity.ERROR).number();
    }

    private Progress progress(Inputs inputs) {
        return terminal.err() ? ProgressMeter.start(System.err, terminal, inputs, language()) : Progress.NONE;
    }

    private MappingSettings said(Engine engine, Report report) {
        FormatId format = Objects.requireNonNull(report.format());
        return sender.said(home, engine.readers(), engine.mappings().to(Engine.ELM))
                .of(format)
                .with(parameters);
    }

    private ElmDocument elm(Engine engine) {
        if (!seal) {
            return new ElmDocument(engine, null);
        }
        if (!FormatId.parse(to).equals(Engine.ELM)) {
            throw new ParameterException(line(), "--seal is for ELM; write --to " + Engine.ELM);
        }
        return new ElmDocument(
                engine,
                Keyring.sealing(home.settings(Map.of()), Clock.systemUTC())
                        .orElseThrow(() -> new SettingsException("--seal needs the setting seal.key, such as"
                                + " --set seal.key=key.p12, and seal.password")));
    }

    private picocli.CommandLine line() {
        return Objects.requireNonNull(command).commandLine();
    }

    /** The record id is the gateway's to make; a file on its own gets one that says so. */
    private Map<String, String> settings() {
        Map<String, String> settings = new LinkedHashMap<>(Map.of("record", "eg-not-sent"));
        settings.putAll(parameters);
        return settings;
    }

    private Locale language() {
        return Languages.of(language.name());
    }

    private void err(String line) {
        line().getErr().println(line);
        line().getErr().flush();
    }
}

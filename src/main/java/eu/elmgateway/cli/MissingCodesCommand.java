package eu.elmgateway.cli;

import eu.elmgateway.Engine;
import eu.elmgateway.input.Input;
import eu.elmgateway.input.Inputs;
import eu.elmgateway.input.Reading;
import eu.elmgateway.mapping.Mapping;
import eu.elmgateway.mapping.MappingFailedException;
import eu.elmgateway.mapping.MappingResult;
import eu.elmgateway.mapping.MissingSetting;
import eu.elmgateway.safe.Limits;
import eu.elmgateway.validation.Verdict;
import eu.elmgateway.wording.Languages;
import eu.elmgateway.wording.Message;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code elm-gateway mapping missing-codes}: which keys of real documents the code tables of a mapping lack. */
@Command(
        name = "missing-codes",
        description =
                "Lists the keys that documents have and the code tables of a mapping lack: how often, where first,"
                        + " and the line to add. Stores nothing.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%nExit codes:%n",
        footer = {
            "  0  the tables have every key",
            "  1  a key is missing",
            "  2  the command line is wrong, or a setting is missing (--param)",
            "  3  a file of the gateway's own is wrong",
            "  4  a document could not be read or mapped"
        })
final class MissingCodesCommand implements Callable<Integer> {
    /** What {@code -} stands for. Tests put another here. */
    InputStream stdin = System.in;

    @Spec
    @Nullable
    CommandSpec command;

    @Mixin
    final Installation home = new Installation();

    @Parameters(index = "0", paramLabel = "MAPPING", description = "Name of the mapping.")
    String name = "";

    @Parameters(
            index = "1..*",
            arity = "1..*",
            paramLabel = "FILE",
            description = "Files, folders, patterns, ZIP files, NDJSON, -: as 'validate' takes them.")
    List<String> files = List.of();

    @Option(
            names = "--param",
            paramLabel = "NAME=VALUE",
            description = "A setting of the mapping, as a registry file would give it. May be repeated.")
    Map<String, String> parameters = new LinkedHashMap<>();

    @Option(names = "--csv", description = "Write CSV: table,key,times,first,add.")
    boolean csv;

    @Option(
            names = "--lang",
            paramLabel = "LANGUAGE",
            completionCandidates = Lower.Languages.class,
            description = "Language of the messages: ${COMPLETION-CANDIDATES}. Default: en.")
    ReportOptions.Language language = ReportOptions.Language.EN;

    private final MissingCodes codes = new MissingCodes();
    private int read;
    private int unread;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var engine = Engine.load(home.folder(), Clock.systemUTC());
        var mapping = engine.mappings().named(name).orElseThrow(() -> unknown(engine));
        Inputs.of(files, new Reading(stdin, Limits.standard())).read(input -> look(engine, mapping, input));
        show(mapping);
        if (unread > 0) {
            return ExitCode.UNAVAILABLE.number();
        }
        return (codes.all().isEmpty() ? ExitCode.GOOD : ExitCode.FINDINGS).number();
    }

    private ParameterException unknown(Engine engine) {
        List<String> names = engine.mappings().mappings().stream()
                .map(one -> one.descriptor().name())
                .toList();
        return new ParameterException(line(), Unknown.words("mapping", name, names, names));
    }

    private void look(Engine engine, Mapping mapping, Input input) {
        if (input instanceof Input.Unread broken) {
            tell(broken.name(), broken.why());
            return;
        }
        var document = (Input.Document) input;
        try {
            look(engine, mapping.telling(code -> codes.add(document.name(), code)), document);
        } catch (MappingFailedException broken) {
            tell(document.name(), Message.verbatim(String.valueOf(broken.getMessage())));
        }
    }

    private void look(Engine engine, Mapping telling, Input.Document document) {
        if (!telling.descriptor().from().contains(Engine.ELM)) {
            demand(telling.map(document.bytes(), parameters));
            read++;
            return;
        }
        var checked = engine.check(document.bytes(), null);
        if (checked.report().verdict() != Verdict.VALID) {
            tell(document.name(), Message.of("codes.invalid"));
            return;
        }
        Map<String, String> settings = new LinkedHashMap<>(Map.of("record", "eg-not-sent"));
        settings.putAll(parameters);
        var canonical = checked.canonical();
        canonical.credentials().forEach(credential -> demand(telling.map(credential, settings)));
        if (canonical.credentials().isEmpty()) {
            tell(document.name(), canonical.findings().get(0).what());
        } else {
            read++;
        }
    }

    /** Whatever else is wrong with a document is not asked here, but without its settings a mapping looks nothing up. */
    private void demand(MappingResult result) {
        if (result instanceof MissingSetting missing) {
            throw new ParameterException(line(), missing.text() + " (--param " + missing.setting() + "=...)");
        }
    }

    private void tell(String document, Message why) {
        unread++;
        var err = line().getErr();
        err.println(document + ": " + why.in(Languages.of(language.name())));
        err.flush();
    }

    private void show(Mapping mapping) {
        PrintWriter out = line().getOut();
        var rows = codes.all().stream().map(one -> cells(mapping, one));
        if (csv) {
            Stream.concat(Stream.of(List.of("table", "key", "times", "first", "add")), rows)
                    .forEach(row -> out.println(
                            row.stream().map(MissingCodesCommand::field).collect(Collectors.joining(","))));
        } else {
            var table = new Table();
            rows.forEach(table::row);
            table.print(out);
            out.println(Message.of("codes.summary", codes.all().size(), read, unread)
                    .in(Languages.of(language.name())));
        }
        if (codes.passedOver() > 0) {
            line().getErr()
                    .println(Message.of("codes.passed-over", codes.passedOver()).in(Languages.of(language.name())));
        }
        out.flush();
    }

    private static List<String> cells(Mapping mapping, MissingCodes.Counted one) {
        return List.of(
                one.table(),
                one.key(),
                Integer.toString(one.times()),
                one.first(),
                mapping.lineFor(one.table(), one.key()).orElse(""));
    }

    private static String field(String text) {
        return text.matches("[^\",\\r\\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }

    private CommandLine line() {
        return Objects.requireNonNull(command).commandLine();
    }
}

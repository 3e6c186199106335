package eu.elmgateway.cli;

import eu.elmgateway.Engine;
import eu.elmgateway.elm.ElmModel;
import eu.elmgateway.format.FormatCatalogue;
import eu.elmgateway.format.FormatId;
import eu.elmgateway.mapping.MappingDescriptor;
import eu.elmgateway.mapping.MappingFolders;
import eu.elmgateway.mapping.MappingParameter;
import eu.elmgateway.mapping.MappingSettings;
import eu.elmgateway.safe.Limits;
import eu.elmgateway.safe.SafeReaders;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code elm-gateway sender show}: what the mappings of a sender's documents can be told, and what they are. */
@Command(
        name = "show",
        description = "Shows every setting that mappings to ELM take, and what this sender's file says of it.",
        mixinStandardHelpOptions = true)
final class SenderShowCommand implements Callable<Integer> {
    @Spec
    @Nullable
    CommandSpec command;

    @Mixin
    final Home home = new Home();

    @Parameters(paramLabel = "NAME", description = "The sender.")
    String name = "";

    @Override
    public Integer call() {
        var options = new SenderOptions();
        options.command = command;
        options.sender = name;
        var readers = new SafeReaders(Limits.standard());
        List<MappingDescriptor> mappings = mappings(readers).stream()
                .filter(mapping -> mapping.to().equals(Engine.ELM))
                .toList();
        SenderOptions.Said said = options.said(home, readers, mappings);
        PrintWriter out = Objects.requireNonNull(command).commandLine().getOut();
        for (MappingDescriptor mapping : mappings) {
            mapping.from().stream()
                    .collect(Collectors.groupingBy(said::of, LinkedHashMap::new, Collectors.toList()))
                    .forEach((settings, formats) -> show(out, mapping, formats, settings));
        }
        out.flush();
        return ExitCode.GOOD.number();
    }

    private List<MappingDescriptor> mappings(SafeReaders readers) {
        var formats = new FormatCatalogue(readers, home.folder().resolve("schemas"));
        ElmModel model = ElmModel.load(home.folder(), readers);
        return MappingFolders.of(home.folder(), formats, readers, model, Clock.systemUTC(), Duration.ofSeconds(1))
                .descriptors();
    }

    private static void show(PrintWriter out, MappingDescriptor mapping, List<FormatId> formats, MappingSettings said) {
        String all = formats.stream().map(FormatId::toString).collect(Collectors.joining(", "));
        out.printf("%s (%s)%n", all, mapping.name());
        for (MappingParameter parameter : mapping.parameters()) {
            out.printf("  %-20s %s%n", parameter.name(), value(parameter, said));
            said.issuers().forEach((issuer, values) -> ofIssuer(out, parameter, issuer, values));
        }
    }

    private static void ofIssuer(
            PrintWriter out, MappingParameter parameter, String issuer, Map<String, String> values) {
        if (values.containsKey(parameter.name())) {
            out.printf("  %-20s %s, for %s%n", "", shown(values.get(parameter.name())), issuer);
        }
    }

    private static String value(MappingParameter parameter, MappingSettings said) {
        String set = said.values().get(parameter.name());
        if (set != null) {
            return shown(set) + " (" + said.place() + ")";
        }
        return parameter.standard() == null
                ? "not set. " + parameter.meaning()
                : parameter.standard() + " (default). " + parameter.meaning();
    }

    /** A picture is not shown in letters. */
    private static String shown(@Nullable String value) {
        return value != null && value.startsWith("data:") ? value.replaceFirst(";.*", "") : String.valueOf(value);
    }
}

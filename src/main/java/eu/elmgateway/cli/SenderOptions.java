package eu.elmgateway.cli;

import eu.elmgateway.Engine;
import eu.elmgateway.Parties;
import eu.elmgateway.format.FormatId;
import eu.elmgateway.intake.Sender;
import eu.elmgateway.intake.SenderSettings;
import eu.elmgateway.mapping.Incomplete;
import eu.elmgateway.mapping.MappingDescriptor;
import eu.elmgateway.mapping.MappingSettings;
import eu.elmgateway.safe.SafeReaders;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Whose settings count when a document is brought into ELM. */
final class SenderOptions {
    @Spec(Target.MIXEE)
    @Nullable
    CommandSpec command;

    @Option(
            names = "--sender",
            paramLabel = "NAME",
            description = "Convert with the settings of this sender, as the gateway would if it pushed.")
    @Nullable
    String sender;

    @Option(
            names = "--settings",
            paramLabel = "FILE",
            description = "Convert with these settings: a file as senders/NAME.yaml in the data folder.")
    @Nullable
    Path file;

    /** Where nobody says whose document it is, what its sender could say is no fault of it, but told. */
    private static final MappingSettings OF_NOBODY =
            new MappingSettings(Map.of(), Map.of(), "a settings file (--settings)", Incomplete.TOLD);

    /** Settings by format, read when a document needs them. */
    interface Said {
        MappingSettings of(FormatId format);
    }

    /** Whether any were asked for. */
    boolean given() {
        return sender != null || file != null;
    }

    /**
     * The settings that were asked for.
     *
     * @param mappings what there is
     */
    Said said(Home home, SafeReaders readers, List<MappingDescriptor> mappings) {
        if (!given()) {
            return format -> OF_NOBODY;
        }
        var intoElm = mappings.stream()
                .filter(mapping -> mapping.to().equals(Engine.ELM))
                .toList();
        SenderSettings all = Parties.senderSettings(home.settings(Map.of()), readers, () -> intoElm);
        if (sender != null && file != null) {
            throw wrong("give --sender or --settings, not both");
        }
        if (sender == null) {
            return format -> all.read(Objects.requireNonNull(file), format);
        }
        List<String> names =
                home.senders().list().stream().map(Sender::name).distinct().toList();
        if (!names.contains(sender)) {
            throw wrong(
                    names.isEmpty()
                            ? "there is no sender yet; add one with 'elm-gateway sender add'"
                            : Unknown.words("sender", sender, names, names));
        }
        all.check(sender);
        return format -> all.of(Objects.requireNonNull(sender), format);
    }

    private ParameterException wrong(String words) {
        return new ParameterException(Objects.requireNonNull(command).commandLine(), words);
    }
}

package eu.elmgateway.cli;

import eu.elmgateway.Gateways;
import eu.elmgateway.Settings;
import eu.elmgateway.SettingsReader;
import eu.elmgateway.intake.Senders;
import eu.elmgateway.safe.Limits;
import eu.elmgateway.safe.SafeReaders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Where the gateway's folders are and what is set: the options that commands share. */
final class Home {
    @Spec(Target.MIXEE)
    @Nullable
    CommandSpec command;

    @Option(
            names = "--home",
            paramLabel = "DIR",
            description = "Folder that holds routes, schemas and mappings. Default: where elm-gateway is installed.")
    @Nullable
    Path home;

    @Option(
            names = "--set",
            paramLabel = "NAME=VALUE",
            description = "A setting, over conf/elm-gateway.properties and the environment. May be repeated.")
    Map<String, String> set = new LinkedHashMap<>();

    /** The folder, which must hold what a gateway needs. */
    Path folder() {
        String installed = System.getProperty("elm-gateway.home", ".");
        Path folder =
                (home == null ? Path.of(installed) : home).toAbsolutePath().normalize();
        if (!Files.isDirectory(folder.resolve("schemas"))) {
            throw new ParameterException(
                    java.util.Objects.requireNonNull(command).commandLine(),
                    folder + " holds no schemas; give the gateway's folder with --home");
        }
        return folder;
    }

    /** All settings, those given here over those of the command. */
    Settings settings(Map<String, String> ofTheCommand) {
        var explicit = new LinkedHashMap<>(ofTheCommand);
        explicit.putAll(set);
        return new SettingsReader(folder(), System.getenv()).read(explicit);
    }

    /** Who may push, as the data folder has it. */
    Senders senders() {
        return Gateways.senders(settings(Map.of()), new SafeReaders(Limits.standard()));
    }
}

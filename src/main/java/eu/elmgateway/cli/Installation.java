package eu.elmgateway.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Spec.Target;

/** Where the gateway's folders are: the option that all commands share. */
class Installation {
    @Spec(Target.MIXEE)
    @Nullable
    CommandSpec command;

    @Option(
            names = "--home",
            paramLabel = "DIR",
            description = "Folder that holds routes, schemas and mappings. Default: where elm-gateway is installed.")
    @Nullable
    Path home;

    /** The folder, which must hold what a gateway needs. */
    final Path folder() {
        String installed = System.getProperty("elm-gateway.home", ".");
        Path folder =
                (home == null ? Path.of(installed) : home).toAbsolutePath().normalize();
        if (!Files.isDirectory(folder.resolve("schemas"))) {
            throw new ParameterException(
                    Objects.requireNonNull(command).commandLine(),
                    folder + " holds no schemas; give the gateway's folder with --home");
        }
        return folder;
    }
}

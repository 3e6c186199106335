package eu.elmgateway.cli;

import picocli.CommandLine.Command;

/** {@code elm-gateway registries list | hold | release}: how it stands with registries. */
@Command(
        name = "registries",
        description = "Lists registries with what waits for them; holds and releases them.",
        subcommands = {RegistriesListCommand.class, RegistriesHoldCommand.class, RegistriesReleaseCommand.class},
        mixinStandardHelpOptions = true)
final class RegistriesCommand {}

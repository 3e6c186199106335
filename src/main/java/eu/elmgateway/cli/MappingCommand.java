package eu.elmgateway.cli;

import picocli.CommandLine.Command;

/** {@code elm-gateway mapping test | coverage}: what whoever makes a mapping needs. */
@Command(
        name = "mapping",
        description = "For those who make mappings.",
        subcommands = {MappingTestCommand.class, MissingCodesCommand.class, MappingCoverageCommand.class},
        mixinStandardHelpOptions = true)
final class MappingCommand {}

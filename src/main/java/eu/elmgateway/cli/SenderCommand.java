package eu.elmgateway.cli;

import picocli.CommandLine.Command;

/** {@code elm-gateway sender add | list}: who may push. */
@Command(
        name = "sender",
        description = "Adds and lists those who may push.",
        subcommands = {SenderAddCommand.class, SenderListCommand.class},
        mixinStandardHelpOptions = true)
final class SenderCommand {}

package eu.elmgateway.cli;

import picocli.CommandLine.Command;

/** {@code elm-gateway sender add | list | show}: who may push. */
@Command(
        name = "sender",
        description = "Adds, lists and shows those who may push.",
        subcommands = {SenderAddCommand.class, SenderListCommand.class, SenderShowCommand.class},
        mixinStandardHelpOptions = true)
final class SenderCommand {}

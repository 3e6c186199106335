package eu.elmgateway.cli;

import picocli.CommandLine.Command;

/** {@code elm-gateway batches list | show}: how far batches are, and what became of their items. */
@Command(
        name = "batches",
        description = "Lists and shows batches, and their items at fault with the reason.",
        subcommands = {BatchesListCommand.class, BatchesShowCommand.class},
        mixinStandardHelpOptions = true)
final class BatchesCommand {}

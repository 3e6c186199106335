package eu.elmgateway.cli;

import picocli.CommandLine.Command;

/** {@code elm-gateway keys list | rotate}: what acknowledgements and receipts are signed with. */
@Command(
        name = "keys",
        description = "Shows and changes the keys that acknowledgements and receipts are signed with.",
        subcommands = {KeysListCommand.class, KeysRotateCommand.class},
        mixinStandardHelpOptions = true)
final class KeysCommand {}

package eu.elmgateway.cli;

import picocli.CommandLine.Command;

/** {@code elm-gateway receipt verify}: what gateways have signed. */
@Command(
        name = "receipt",
        description = "Verifies acknowledgements and receipts that a gateway has signed.",
        subcommands = ReceiptVerifyCommand.class,
        mixinStandardHelpOptions = true)
final class ReceiptCommand {}

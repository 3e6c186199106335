package eu.elmgateway.cli;

import picocli.CommandLine.Command;

/** {@code elm-gateway deliveries list | search | show | close}: what became of credentials. */
@Command(
        name = "deliveries",
        description = "Lists, finds and shows deliveries, and ends those that were seen to by hand.",
        subcommands = {
            DeliveriesListCommand.class,
            DeliveriesSearchCommand.class,
            DeliveriesShowCommand.class,
            DeliveriesCloseCommand.class
        },
        mixinStandardHelpOptions = true)
final class DeliveriesCommand {}

package eu.elmgateway.cli;

import picocli.CommandLine.Command;

/** {@code elm-gateway audit verify | show | head}: what was done, by whom and when. */
@Command(
        name = "audit",
        description = "Verifies and shows the audit: what was done, by whom and when. May run beside a gateway.",
        subcommands = {AuditVerifyCommand.class, AuditShowCommand.class, AuditHeadCommand.class},
        mixinStandardHelpOptions = true)
final class AuditCommand {}

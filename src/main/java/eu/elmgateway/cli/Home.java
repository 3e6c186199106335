package eu.elmgateway.cli;

import eu.elmgateway.Parties;
import eu.elmgateway.Settings;
import eu.elmgateway.SettingsReader;
import eu.elmgateway.intake.Senders;
import eu.elmgateway.safe.Limits;
import eu.elmgateway.safe.SafeReaders;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Option;

/** Where the gateway's folders are and what is set: the options that commands share. */
final class Home extends Installation {
    @Option(
            names = "--set",
            paramLabel = "NAME=VALUE",
            description = "A setting, over conf/elm-gateway.properties and the environment. May be repeated.")
    Map<String, String> set = new LinkedHashMap<>();

    /** All settings, those given here over those of the command. */
    Settings settings(Map<String, String> ofTheCommand) {
        var explicit = new LinkedHashMap<>(ofTheCommand);
        explicit.putAll(set);
        return new SettingsReader(folder(), System.getenv()).read(explicit);
    }

    /** Who may operate, as the data folder has it. */
    Senders operators() {
        return Parties.operators(settings(Map.of()), new SafeReaders(Limits.standard()));
    }

    /** Who may push, as the data folder has it. */
    Senders senders() {
        return Parties.senders(settings(Map.of()), new SafeReaders(Limits.standard()));
    }
}

package eu.elmgateway.cli;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** By whom and when something was pushed: the options of all that lists pushes or what came of them. */
final class PushedOptions {
    @Option(names = "--sender", paramLabel = "NAME", description = "Pushed by this sender.")
    @Nullable
    String sender;

    @Option(names = "--since", paramLabel = "TIME", description = "Pushed at this day or time (UTC) or later.")
    @Nullable
    String since;

    @Option(names = "--until", paramLabel = "TIME", description = "Pushed before this day or time (UTC).")
    @Nullable
    String until;

    void into(Map<String, String> query) {
        DeliveryFilter.put(query, "sender", sender);
        DeliveryFilter.put(query, "since", since);
        DeliveryFilter.put(query, "until", until);
    }
}

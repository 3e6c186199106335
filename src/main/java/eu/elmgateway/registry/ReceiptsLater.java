package eu.elmgateway.registry;

import java.util.HashMap;
import java.util.Map;

/**
 * The route by which a registry's receipts come in later. Immutable.
 *
 * @param protocol the route template, such as {@code receipts-file}
 * @param settings the template's parameters, placeholders filled in
 */
public record ReceiptsLater(String protocol, Map<String, String> settings) {
    public ReceiptsLater {
        settings = Map.copyOf(settings);
    }

    /** The settings by which a registry is asked for receipts: its own, and over them those of its receipts. */
    public static Map<String, String> settings(Registry registry) {
        Map<String, String> settings = new HashMap<>(registry.settings());
        ReceiptsLater receipts = registry.receipts();
        if (receipts != null) {
            settings.putAll(receipts.settings());
        }
        return settings;
    }
}
